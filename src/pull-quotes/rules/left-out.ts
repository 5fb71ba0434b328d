import { CUT, type PhraseBook, type PhraseKind } from '../text/phrases.ts';
import type { PreparedArticle, Span } from '../text/prepared-article.ts';
import type { QuoteMatch } from '../text/quote-match.ts';

/** Words left out of a sentence that is quoted in part. */
export interface Omission extends Span {
  /** Where they stand: before the quoted words, after them, or between two runs of them. */
  side: 'before' | 'after' | 'between';
}

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

/** Words of an omission that are looked at, nearest to the quotation; no sentence that a person writes has more. */
const MOST_WORDS = 300;

/**
 * The words of one omission as they are read for what they govern: without abbreviations (Mr., U.S., No.) and figures,
 * which neither govern nor stand between a word and what it governs. They are numbered from 0.
 */
export class LeftOut {
  readonly side: Omission['side'];
  readonly article: PreparedArticle;
  /** Words of the article. */
  readonly #indices: readonly number[];
  readonly #phrases: PhraseBook;
  /** The words without capitals, with `CUT` where the quotation begins or ends. */
  readonly #words: readonly string[];
  /** How many of `#words` stand before word 0. */
  readonly #offset: number;
  /** The first word of the omission and the one after its last, in the article. */
  readonly #first: number;
  readonly #end: number;

  constructor({ side, from, to }: Omission, article: PreparedArticle, phrases: PhraseBook) {
    const first = side === 'after' ? from : Math.max(from, to - MOST_WORDS);
    const end = side === 'after' ? Math.min(to, from + MOST_WORDS) : to;
    const all = Array.from({ length: end - first }, (_, at) => first + at);
    this.side = side;
    this.article = article;
    this.#first = first;
    this.#end = end;
    this.#phrases = phrases;
    this.#indices = all.filter((index) => !isSkipped(index, article));
    this.#offset = side === 'before' ? 0 : 1;
    this.#words = [
      ...(side === 'before' ? [] : [CUT]),
      ...this.#indices.map((index) => article.word(index).loose),
      ...(side === 'after' ? [] : [CUT]),
    ];
  }

  /** How many words there are. */
  get length(): number {
    return this.#indices.length;
  }

  /** Returns the places of the phrases of a kind, in reading order. */
  find(kind: PhraseKind): Span[] {
    return this.#phrases.findAll(kind, this.#words).map(({ from, to }) => ({
      from: Math.max(0, from - this.#offset),
      to: Math.min(this.length, to - this.#offset),
    }));
  }

  /** True if a word is listed; false for a word that does not exist. */
  is(kind: PhraseKind, at: number): boolean {
    const index = this.#indices[at];
    return index !== undefined && this.#phrases.has(kind, this.article.word(index).loose);
  }

  /** True if a listed phrase begins at a word. */
  begins(kind: PhraseKind, at: number): boolean {
    return this.#phrases.matchAt(kind, this.#words, at + this.#offset) > 0;
  }

  /** The words of a place without capitals. */
  words({ from, to }: Span): string[] {
    return listNumbers(from, to).map((at) => this.article.word(this.#index(at)).loose);
  }

  /** Returns what stands between a word and the next, or the quoted words; a stop of an abbreviation left out. */
  gapAfter(at: number): string {
    const from = at < 0 ? this.#first - 1 : this.#index(at);
    const next = this.#indices[at + 1] ?? this.#end;
    let gap = '';
    for (let index = from; index < next; index++) {
      // Between two words that are left out of account, as in "pp. 3–4", no mark counts.
      if (index > from && index + 1 < next) continue;
      const here = this.article.gapAfter(index);
      gap += this.article.isAbbreviation(index)
        ? here.replace(stopOf(this.article.word(index).loose), '')
        : here;
    }
    return gap;
  }

  /** The words of a place, as the article has them. */
  text({ from, to }: Span): string {
    return this.article.text({ from: this.#index(from), to: this.#index(to - 1) + 1 });
  }

  #index(at: number): number {
    const index = this.#indices[at];
    if (index === undefined) throw new RangeError(`The omission has no word ${at}.`);
    return index;
  }
}

/** Returns the whole numbers from one to before another. */
export function listNumbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

function isSkipped(index: number, article: PreparedArticle): boolean {
  return article.isAbbreviation(index) || /^[-−+]?\p{N}[\p{N}.,]*$/u.test(article.word(index).loose);
}

/** The stop of an abbreviation, with the comma that English puts behind "e.g." and "i.e.". */
function stopOf(abbreviation: string): RegExp {
  return /^(?:e\.g|i\.e|viz)$/u.test(abbreviation) ? /^\.,?/u : /^\./u;
}
