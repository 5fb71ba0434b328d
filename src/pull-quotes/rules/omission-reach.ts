import type { PhraseBook, PhraseKind } from '../text/phrases.ts';
import type { Span } from '../text/prepared-article.ts';
import type { QuoteMatch } from '../text/quote-match.ts';
import { LeftOut, type Omission } from './left-out.ts';

/** Words left out that govern the quoted words. */
export interface GoverningPlace extends Span {
  isCertain: boolean;
}

/** Words. "Most of the | editors agree": a word that narrows stands less far off than this. Our own figure. */
export const NEAR = 3;
/** Words between two commas that are skipped as an aside: "Nobody, I repeat, believes …". Our own figure. */
export const LONGEST_ASIDE = 8;
/** Words after the quotation in which a verdict on it is looked for: "… | is, as we know, a lie". */
export const VERDICT_WITHIN = 6;

export const BREAK = /[,:—–()]|\s-/u;

/** How far the words of an omission reach: the clauses and marks between them and the quotation. */
export class OmissionReach {
  readonly left: LeftOut;
  protected readonly omission: Omission;
  protected readonly match: QuoteMatch;
  protected readonly phrases: PhraseBook;

  constructor(omission: Omission, match: QuoteMatch, phrases: PhraseBook) {
    this.left = new LeftOut(omission, match.article, phrases);
    this.omission = omission;
    this.match = match;
    this.phrases = phrases;
  }

  /** Places of a kind that no phrase of another kind covers: "not", but not in "not only". */
  protected findUncovered(kind: PhraseKind, cover: PhraseKind): Span[] {
    const covers = this.left.find(cover);
    return this.left
      .find(kind)
      .filter(({ from, to }) => to > from && !covers.some((one) => one.from <= from && one.to >= to));
  }

  /** The first word from which a condition or a hedge before the quotation reaches it. */
  protected beginningOfReach(): number {
    for (let at = this.left.length - 1; at >= 0; at--) {
      if (this.left.gapAfter(at).includes(';') || this.left.is('contrasts', at)) return at + 1;
    }
    return 0;
  }

  /** The first word behind which a condition or an exception after the quotation belongs to another clause. */
  protected endOfReach(kind: PhraseKind): number {
    for (let at = 0; at < this.left.length; at++) {
      const gap = this.left.gapAfter(at - 1);
      if (/[;:]/u.test(gap)) return at;
      if (!BREAK.test(gap)) continue;
      if (this.left.is('coordinators', at) && !this.isSecondThought(at, kind)) return at;
      if (this.left.is('relatives', at) || this.left.is('contrasts', at)) {
        if (!this.isSecondThought(at, kind)) return at;
      }
    }
    return this.left.length;
  }

  /** "…, but only if rents fall": a condition right behind the conjunction, with no clause of its own. */
  protected isSecondThought(at: number, kind: PhraseKind): boolean {
    let next = at + 1;
    while (next < this.left.length && (this.left.is('hedges', next) || this.left.is('negations', next)))
      next++;
    if (!this.left.begins(kind, next)) return false;
    return range(next, this.left.length - 1).every((word) => !BREAK.test(this.left.gapAfter(word)));
  }

  /** "If I had to choose, I would say that | …": the condition is of the saying. */
  protected isReported(from: number): boolean {
    const that = range(from, this.left.length).findLast((at) => this.left.is('subordinators', at));
    if (that === undefined) return false;
    const isOwnClause = range(from, that).some((at) => this.left.gapAfter(at).includes(','));
    return isOwnClause || range(that - NEAR, that).some((at) => this.left.is('limits', at));
  }

  /** "If you want to know more, this is | the book": the condition is of the reader's interest. */
  protected isOfInterest(from: number): boolean {
    const pointsAtIt = range(this.left.length - NEAR, this.left.length).some((at) =>
      this.left.is('pronouns', at),
    );
    return this.hasBetween('interests', from) && (pointsAtIt || this.opensQuotation('pronouns'));
  }

  protected hasBetween(kind: PhraseKind, from: number): boolean {
    return this.left.find(kind).some((place) => place.from >= from);
  }

  /** True if the quoted words right behind the omission begin with a word of a kind. */
  protected opensQuotation(kind: PhraseKind): boolean {
    return this.phrases.has(kind, this.match.article.word(this.omission.to).loose);
  }

  /** True if the quoted words are a clause that depends on another: "the idea that | …", "The idea that … | …". */
  protected isSubordinateClause(): boolean {
    const { article } = this.match;
    const { from, to } = this.quotedOfLastSentence();
    const { from: first } = article.sentenceAround(from);
    const before = range(first, from).findLast((at) => !article.isAbbreviation(at)) ?? from;
    const beginning = { from: before, to: Math.min(to, from + NEAR) };
    return article.looseWords(beginning).some((word) => this.phrases.has('subordinators', word));
  }

  /** The words before an omission that is after the quotation, as far as they are quoted and of its sentence. */
  protected quotedOfLastSentence(): Span {
    const { from: to } = this.omission;
    const { from } = this.match.article.sentenceAround(to - 1);
    return { from: Math.max(this.match.span.from, from), to };
  }

  /** True if a comma or a stronger mark stands after any of these words, `[first, last]`. */
  protected isBroken(first: number, last: number): boolean {
    return range(first, last + 1).some((at) => /[,;:.!?—–()]/u.test(this.left.gapAfter(at)));
  }

  /** True if none of these words begins another clause. */
  protected isOneClause(from: number, to: number): boolean {
    return range(from, to).every((at) => !this.left.is('relatives', at) && !this.left.is('coordinators', at));
  }
}

export function certain(places: readonly Span[]): GoverningPlace[] {
  return places.map((place) => ({ ...place, isCertain: true }));
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
