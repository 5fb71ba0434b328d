import type { PhraseBook, PhraseKind } from '../text/phrases.ts';
import type { Span } from '../text/prepared-article.ts';
import type { QuoteMatch } from '../text/quote-match.ts';
import { LeftOut, listNumbers, type Omission } from './left-out.ts';

/** The kinds of words that govern others. Dropping the first two turns the sense, dropping the others may mislead. */
export const GOVERNING_KINDS = ['negations', 'conditions', 'hedges', 'reports', 'limits'] as const;
export type GoverningKind = (typeof GOVERNING_KINDS)[number];

/** Where words that govern the quoted ones stand in an omission. */
export interface GoverningPlace extends Span {
  /** False where only a person can say whether they govern. */
  isCertain: boolean;
}

/** Words left out of a quotation that govern the quoted ones. */
export interface DroppedWords {
  kind: GoverningKind;
  /** As the article has them. */
  words: string;
  /** False where only a person can say whether they govern: "nobody noticed that …". */
  isCertain: boolean;
}

/** Words. "Most of the | editors agree": a word that narrows stands less far off than this. Our own figure. */
export const NEAR = 3;

/** What may end a clause, or an aside in it. */
export const BREAK = /[,،:—–()]|\s-/u;

/** An omission and the quoted words beside it, with the questions that are asked of both. */
export class ClauseScope {
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
      .filter(({ from, to }) => !covers.some((one) => one.from <= from && one.to >= to));
  }

  /** "When rents fall", "where rents fall": the places of words that make a clause the occasion of another. */
  protected findOccasions(kind: 'occasions' | 'places' | 'settings' = 'occasions'): Span[] {
    return this.findUncovered(kind, 'concessions').filter((place) => !this.tellsOfPast(place));
  }

  /** "Given enough rain", "subject to a vote"; "given that" is an occasion, and left to them. */
  protected findProvisos(): Span[] {
    const occasions = this.left.find('occasions');
    return this.findUncovered('provisos', 'concessions').filter(
      ({ from, to }) => !occasions.some((one) => one.from === from && one.to > to),
    );
  }

  /** "In a country without | …": places, times and people that a clause is limited to, named without a break. */
  protected findSettings(): Span[] {
    return this.findOccasions('settings').filter(({ from, to }) => {
      const [last = ''] = this.left.words({ from: to - 1, to });
      return !this.isBroken(from, to - 3) && opensLimit(last, this.isBroken(to - 2, to - 2), this.phrases);
    });
  }

  /** "Critics insist that …", not "I insist that …": words that say or think the quoted ones, and not the writer's. */
  protected findReports(): Span[] {
    return this.findUncovered('reports', 'affirmations').filter(
      ({ from }) => !listNumbers(Math.max(0, from - 2), from).some((at) => this.left.is('firstPersons', at)),
    );
  }

  /** True for "when the war ended": what was once so was not only so on a condition. */
  protected tellsOfPast({ to }: Span): boolean {
    const end = listNumbers(to, this.left.length).find((at) => BREAK.test(this.left.gapAfter(at)));
    const clause = this.left.words({ from: to, to: end === undefined ? this.left.length : end + 1 });
    return (this.#tenseOf(clause) ?? this.#tenseOf(this.#quotedOfSentence())) === 'past';
  }

  #tenseOf(words: readonly string[]): 'past' | 'present' | undefined {
    if (words.some((word) => this.phrases.has('presents', word))) return 'present';
    return words.some((word) => this.phrases.has('pasts', word)) ? 'past' : undefined;
  }

  /** The quoted words of the sentence that the omission is of. */
  #quotedOfSentence(): string[] {
    const { article, span } = this.match;
    const { side, from, to } = this.omission;
    const sentence = article.sentenceAround(side === 'before' ? to : from - 1);
    return article.looseWords({
      from: Math.max(span.from, sentence.from),
      to: Math.min(span.to, sentence.to),
    });
  }

  /** True if a comma or a stronger mark stands after any of these words, `[first, last]`. */
  protected isBroken(first: number, last: number): boolean {
    return listNumbers(first, last + 1).some((at) => /[,،;؛:.!?؟—–()]/u.test(this.left.gapAfter(at)));
  }

  /** True if none of these words begins another clause. */
  protected isOneClause(from: number, to: number): boolean {
    return listNumbers(from, to).every(
      (at) => !this.left.is('openRelatives', at) && !this.left.is('coordinators', at),
    );
  }
}

/**
 * True for a word that limits what stands before it: "in a country where". Behind a comma it only remarks on it, but in German,
 * Ukrainian and Polish, where every such clause has a comma; there "die" without one is an article.
 */
export function opensLimit(word: string, isBehindBreak: boolean, phrases: PhraseBook): boolean {
  if (phrases.has('openRelatives', word)) return !isBehindBreak;
  return isBehindBreak || !phrases.has('definites', word);
}

/** Marks places as certain. */
export function markCertain(places: readonly Span[]): GoverningPlace[] {
  return places.map((place) => ({ ...place, isCertain: true }));
}
