import { matchPhraseAt, type PhraseList, type Phrases } from '../text/phrases.ts';
import type { PreparedArticle, Span } from '../text/prepared-article.ts';
import type { QuoteMatch } from '../text/quote-match.ts';

/** Words left out of a sentence that is quoted in part. */
export interface Omission extends Span {
  /** Where they stand: before the quoted words, after them, or between two runs of them. */
  side: 'before' | 'after' | 'between';
}

export const GOVERNING_KINDS = ['negations', 'conditions', 'hedges', 'limits'] as const;
export type GoverningKind = (typeof GOVERNING_KINDS)[number];

/** "Most of the | editors agree": a word that narrows stands at most this far off. Our own figure. */
const NEAR = 3;

/** Returns what a cut or an omission leaves out of the sentences that are quoted in part, in reading order. */
export function listOmissions({ span, runs, article }: QuoteMatch): Omission[] {
  const { from, to } = span;
  const omissions: Omission[] = [{ side: 'before', from: article.sentenceAround(from).from, to: from }];
  for (const [index, { place }] of runs.entries()) {
    const previous = runs[index - 1]?.place;
    if (!previous) continue;
    const ending = article.sentenceAround(previous.to - 1);
    if (place.from < ending.to) {
      omissions.push({ side: 'between', from: previous.to, to: place.from });
    } else {
      const beginning = article.sentenceAround(place.from);
      omissions.push({ side: 'after', from: previous.to, to: ending.to });
      omissions.push({ side: 'before', from: beginning.from, to: place.from });
    }
  }
  omissions.push({ side: 'after', from: to, to: article.sentenceAround(to - 1).to });
  return omissions.filter((omission) => omission.to > omission.from);
}

/** Finds the words in one omission that govern the quoted words beside it. */
export class GoverningScope {
  readonly #left: Omission;
  readonly #phrases: Phrases;
  readonly #article: PreparedArticle;

  constructor(left: Omission, phrases: Phrases, article: PreparedArticle) {
    this.#left = left;
    this.#phrases = phrases;
    this.#article = article;
  }

  /**
   * Returns the words of one kind that govern the quoted ones, as the article has them; undefined if there are none. It
   * goes by the distance and the punctuation between the two, not by grammar: it warns, a person judges.
   */
  find(kind: GoverningKind): string | undefined {
    const place = this.#placesOf(kind).find((one) => this.#governs(one, kind));
    return place && this.#article.text(place);
  }

  #placesOf(kind: GoverningKind): Span[] {
    const { from, to } = this.#reachOf(kind);
    const words = this.#article.looseWords({ from, to });
    return words.flatMap((_, at) => {
      const length = matchPhraseAt(this.#phrases[kind], words, at);
      return length > 0 ? [{ from: from + at, to: from + at + length }] : [];
    });
  }

  /** The part of the omission from which words of this kind can reach the quoted ones. */
  #reachOf(kind: GoverningKind): Span {
    if (this.#left.side === 'between') return this.#left;
    return this.#left.side === 'after' ? this.#reachBack() : this.#reachForward(kind);
  }

  #reachBack(): Span {
    const { from, to } = this.#left;
    let end = from;
    while (end < to && !this.#article.gapAfter(end - 1).includes(';')) end++;
    return { from, to: end };
  }

  #reachForward(kind: GoverningKind): Span {
    const { subordinators, contrasts } = this.#phrases;
    let start = this.#left.to;
    let isSubordinate = this.#isListed(subordinators, start);
    while (start > this.#left.from) {
      const gap = this.#article.gapAfter(start - 1);
      if (gap.includes(';') || this.#isListed(contrasts, start - 1)) break;
      if (kind === 'negations' && !isSubordinate && /[,:—–()]|\s-/u.test(gap)) break;
      start--;
      isSubordinate ||= this.#isListed(subordinators, start);
    }
    return { from: start, to: this.#left.to };
  }

  #governs(place: Span, kind: GoverningKind): boolean {
    const { side, from, to } = this.#left;
    const distance = to - place.to;
    if (side === 'between') return kind !== 'limits' || distance < NEAR || to - from < 2 * NEAR;
    if (side === 'before') {
      return kind !== 'limits' || (distance < NEAR && !this.#isPunctuated(place.to - 1, to - 1));
    }
    if (kind === 'conditions') return true;
    if (kind === 'hedges') return place.from - from < NEAR;
    return kind === 'negations' && this.#deniesBack(place);
  }

  /** "This works | not at all"; and the German "Ich glaube das | Märchen nicht." */
  #deniesBack(place: Span): boolean {
    const last = this.#left.from - 1;
    const isNear = place.from - this.#left.from < 2 && !this.#isPunctuated(last, place.from - 1);
    const closesClause = /[.,;!?]/u.test(this.#article.gapAfter(place.to - 1));
    return isNear || (closesClause && !this.#isPunctuated(last, place.to - 2));
  }

  #isListed(list: PhraseList, index: number): boolean {
    return matchPhraseAt(list, [this.#article.word(index).loose], 0) > 0;
  }

  /** True if a comma or a stronger mark stands after any of these words, `[first, last]`. */
  #isPunctuated(first: number, last: number): boolean {
    for (let at = first; at <= last; at++) {
      if (/[,;:.!?—–()]/u.test(this.#article.gapAfter(at))) return true;
    }
    return false;
  }
}
