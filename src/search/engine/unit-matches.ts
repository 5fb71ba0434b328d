import { foldWord } from '../../languages/text/fold-word.ts';
import { joinForms } from '../../languages/text/words.ts';
import { PART_STARTS } from '../format/article-record.ts';
import { isFunctionWord } from './function-words.ts';
import type { FoundTerm, IndexReader } from './index-reader.ts';
import { findPhrase, type WordRange } from './phrase-matcher.ts';
import type { Unit } from './search-query.ts';
import type { Stemmer } from './stemmers.ts';

/** How much a form of a word counts beside the word as it was typed. */
export interface FormWeights {
  /** Another inflection: governed for governing. */
  inflected: number;
  /** Another word with the same beginning: government for governing. */
  related: number;
  /** Letters that the stems of related words must share, and their share of the longer one. */
  sharedLetters: number;
  sharedPart: number;
}

/** Where a unit of the query is, and how much that says. */
export interface UnitMatches {
  unit: Unit;
  /** By the article's number. */
  articles: Map<number, ArticleMatch>;
  /** True if some article has the word itself or an inflection of it. */
  isKnown: boolean;
}

/** Where a unit is in one article. */
export interface ArticleMatch {
  /** False if the article only has related words. */
  isMember: boolean;
  places: UnitPlace[];
}

export interface UnitPlace extends WordRange {
  weight: number;
  /** True if the words are those typed. */
  isTyped: boolean;
}

/** The language of the publication. */
export interface SearchLanguage {
  /** BCP 47 tag. */
  tag: string;
  stem: Stemmer;
}

/**
 * Bytes that inflections and related words may cost. If there are more words with the same beginning, only the word itself
 * is looked up.
 */
const MOST_BYTES = 24_000;

/** Finds the words of a query in the index, in the forms that they take. */
export class UnitFinder {
  readonly #reader: IndexReader;
  readonly #stem: Stemmer;
  readonly #language: string;
  readonly #weights: FormWeights;

  constructor(reader: IndexReader, { stem, tag }: SearchLanguage, weights: FormWeights) {
    this.#reader = reader;
    this.#stem = stem;
    this.#language = tag;
    this.#weights = weights;
  }

  /**
   * Finds a unit.
   *
   * @param mayBeginWord True if more of the word may be typed: then words that begin with it count if none is it.
   */
  async find(unit: Unit, mayBeginWord: boolean): Promise<UnitMatches> {
    const matches: UnitMatches = { unit, articles: new Map(), isKnown: false };
    const [word] = unit.words;
    if (!word) return matches;
    if (unit.words.length === 1 && word.kind !== 'character')
      await this.#addForms(word.form, matches, mayBeginWord);
    else {
      const whole = joinForms(unit.words);
      const isOther = isFunctionWord(whole, this.#language);
      // The initials of a function word are not that word: “U.S.” is not “us”.
      for (const [article, places] of await findPhrase(unit.words, this.#reader))
        for (const place of places)
          if (!isOther || place.to - place.from > 1)
            add(matches, article, { ...place, weight: 1, isTyped: true }, true);
      const form = isOther ? whole.toUpperCase() : whole;
      if (unit.words.every(({ joined }, index) => joined || index === unit.words.length - 1))
        await this.#addForms(form, matches, mayBeginWord);
    }
    matches.isKnown = [...matches.articles.values()].some(({ isMember }) => isMember);
    return matches;
  }

  /** Returns how many bytes of the index `find` reads. */
  measure(unit: Unit): number {
    return unit.words.reduce((sum, { form }) => {
      const { first, last } = this.#findRange(form);
      return sum + this.#reader.measureTerms(first, last);
    }, 0);
  }

  /** Returns true if so many words begin like the last word of a unit that only the word itself is looked up. */
  isTooBroad(unit: Unit): boolean {
    const word = unit.words.at(-1);
    return (
      word !== undefined && word.kind === 'word' && this.#findRange(word.form).last === foldWord(word.form)
    );
  }

  /** Returns the range of folded forms among which all inflections of a word are. */
  #findRange(form: string): { first: string; last: string } {
    const key = foldWord(form);
    const stem = foldWord(this.#stem(form.toLowerCase()));
    let shared = 0;
    while (shared < key.length && key[shared] === stem[shared]) shared += 1;
    const first = key.slice(0, Math.min(Math.max(shared, 1), this.#weights.sharedLetters));
    const last = `${first}\uFFFF`;
    return this.#reader.measureTerms(first, last) <= MOST_BYTES ? { first, last } : { first: key, last: key };
  }

  async #addForms(form: string, matches: UnitMatches, mayBeginWord: boolean): Promise<void> {
    const { first, last } = this.#findRange(form);
    const terms = await this.#reader.findTerms(first, last);
    const key = foldWord(form);
    const stem = foldWord(this.#stem(form.toLowerCase()));
    let isIndexed = false;
    for (const term of terms) {
      const weight = this.#weigh(term, { form, key, stem });
      if (weight === 0) continue;
      const isTyped = term.key === key;
      const isMember = isTyped || this.#stemOf(term) === stem;
      isIndexed ||= isMember;
      addTerm(matches, term, { weight, isTyped, isMember });
    }
    if (isIndexed || !mayBeginWord || key.length < 2) return;
    for (const term of terms)
      if (term.key.startsWith(key)) addTerm(matches, term, { weight: 1, isTyped: false, isMember: true });
  }

  #weigh(term: FoundTerm, typed: { form: string; key: string; stem: string }): number {
    if (term.key === typed.key) return isOtherWord(term, typed.form, this.#language) ? 0 : 1;
    const stem = this.#stemOf(term);
    const { inflected, related, sharedLetters, sharedPart } = this.#weights;
    if (stem === typed.stem) return inflected;
    let shared = 0;
    while (shared < stem.length && stem[shared] === typed.stem[shared]) shared += 1;
    const isRelated =
      shared >= sharedLetters && shared >= sharedPart * Math.max(stem.length, typed.stem.length);
    return isRelated ? related : 0;
  }

  #stemOf(term: FoundTerm): string {
    return foldWord(this.#stem(term.form.toLowerCase()));
  }
}

/** “US” is not “us”, but “U.S.” is: a word in capitals is not the function word in small letters. */
function isOtherWord({ form, span }: FoundTerm, typed: string, language: string): boolean {
  return span === 1 && typed !== form && typed.toLowerCase() === form && isFunctionWord(form, language);
}

function addTerm(
  matches: UnitMatches,
  term: FoundTerm,
  { weight, isTyped, isMember }: { weight: number; isTyped: boolean; isMember: boolean },
): void {
  for (const [article, positions] of term.readPostings())
    for (const from of positions)
      add(matches, article, { from, to: from + term.span, weight, isTyped }, isMember);
}

function add(matches: UnitMatches, article: number, place: UnitPlace, isMember: boolean): void {
  const match = matches.articles.get(article) ?? { isMember: false, places: [] };
  matches.articles.set(article, match);
  match.isMember ||= isMember;
  match.places.push(place);
}

/** How much a place in an article counts, by the part of it. */
export interface PartWeights {
  headline: number;
  standfirst: number;
  notices: number;
}

/** Returns the weight of the part of an article that has the word with this number. */
export function weighPart(position: number, weights: PartWeights): number {
  if (position < PART_STARTS.standfirst) return weights.headline;
  if (position < PART_STARTS.names) return weights.standfirst;
  if (position >= PART_STARTS.notices && position < PART_STARTS.body) return weights.notices;
  return 1;
}

/**
 * Returns the same words in units of one word each, for words that are nowhere written as one.
 *
 * @param language BCP 47 tag of the publication.
 */
export function splitUnit(unit: Unit, language: string): Unit[] {
  return unit.words.flatMap((word, index): Unit | [] => {
    if (word.kind === 'sign') return [];
    const { form } = word;
    const isFunction = isFunctionWord(form, language);
    return { words: [{ ...word, joined: false }], text: form, at: unit.at + index, isFunction };
  });
}
