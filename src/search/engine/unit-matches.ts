import { foldWord } from '../../languages/text/fold-word.ts';
import { joinForms, type Word } from '../../languages/text/words.ts';
import { PART_STARTS } from '../format/article-record.ts';
import { isFunctionWord } from '../format/function-words.ts';
import { type SearchLanguage, stemWord } from '../format/word-stem.ts';
import type { IndexReader, Postings } from './index-reader.ts';
import { findPhrase, type WordRange } from './phrase-matcher.ts';
import type { Unit } from './search-query.ts';

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
interface ArticleMatch {
  /** False if the article only has related words. */
  isMember: boolean;
  places: UnitPlace[];
}

interface UnitPlace extends WordRange {
  weight: number;
  /** True if the words are those typed. */
  isTyped: boolean;
}

/** Letters of a word that is being typed before it is looked up. */
const SHORTEST_BEGINNING = 3;

/** Which forms of a word count. */
export interface FormOptions {
  /** True if more of the word may be typed: then words that begin with it count if none is it. */
  mayBeginWord: boolean;
  /** True to count other words with the same beginning, as a remembered sentence needs. */
  withRelated: boolean;
}

/** Finds the words of a query in the index, in the forms that they take. */
export class UnitFinder {
  readonly #reader: IndexReader;
  readonly #language: SearchLanguage;
  readonly #weights: FormWeights;

  constructor(reader: IndexReader, language: SearchLanguage, weights: FormWeights) {
    this.#reader = reader;
    this.#language = language;
    this.#weights = weights;
  }

  /** Finds a unit. */
  async find(unit: Unit, options: FormOptions): Promise<UnitMatches> {
    const matches: UnitMatches = { unit, articles: new Map(), isKnown: false };
    const [word] = unit.words;
    if (!word) return matches;
    if (unit.words.length === 1 && word.kind !== 'character') await this.#addForms(word, matches, options);
    else {
      const whole = joinForms(unit.words);
      const isOther = isFunctionWord(whole, this.#language.tag);
      // The initials of a function word are not that word: “U.S.” is not “us”.
      for (const [article, places] of await findPhrase(unit.words, this.#reader))
        for (const place of places)
          if (!isOther || place.to - place.from > 1)
            add(matches, article, { isMember: true, place: { ...place, weight: 1, isTyped: true } });
      const form = isOther ? whole.toUpperCase() : whole;
      if (unit.words.every(({ joined }, index) => joined || index === unit.words.length - 1))
        await this.#addForms({ form, kind: 'word' }, matches, options);
    }
    matches.isKnown = [...matches.articles.values()].some(({ isMember }) => isMember);
    return matches;
  }

  /** Returns false if the last word of a unit is none that is printed: it is the beginning of one, perhaps. */
  async isWord(unit: Unit): Promise<boolean> {
    const word = unit.words.at(-1);
    if (word?.kind !== 'word') return true;
    const key = foldWord(word.form);
    if (key.length < SHORTEST_BEGINNING) return false;
    const [typed] = await this.#reader.findTerms(key);
    if (typed && typed.postings.size > 0) return true;
    return (await this.#findInflected(word.form, key)).some(({ size }) => size > 0);
  }

  async #addForms(
    { form, kind }: Pick<Word, 'form' | 'kind'>,
    matches: UnitMatches,
    options: FormOptions,
  ): Promise<void> {
    const key = foldWord(form);
    const typed = await this.#addTyped(form, key, matches);
    if (kind !== 'word' || !/^\p{L}[\p{L}\p{M}]*$/u.test(form)) return;
    const isFunction = isFunctionWord(form, this.#language.tag);
    const inflected = isFunction ? [] : await this.#findInflected(form, key);
    for (const postings of inflected)
      addPostings(matches, postings, { weight: this.#weights.inflected, isTyped: false, isMember: true });
    if (options.withRelated && !isFunction) await this.#addRelated(form, matches);
    const isIndexed = typed || inflected.some(({ size }) => size > 0);
    if (isIndexed || !options.mayBeginWord || key.length < SHORTEST_BEGINNING) return;
    const beginning = await this.#reader.findBeginning(key);
    addPostings(matches, beginning, { weight: 1, isTyped: false, isMember: true });
  }

  /** Adds the word as it was typed; “US” in capitals is not “us”. Returns true if there is one. */
  async #addTyped(form: string, key: string, matches: UnitMatches): Promise<boolean> {
    const isCapitals = form !== form.toLowerCase() && isFunctionWord(form.toLowerCase(), this.#language.tag);
    const terms = await this.#reader.findTerms(key);
    for (const { span, postings } of terms) {
      if (span === 1 && isCapitals) continue;
      addPostings(matches, postings, { weight: 1, isTyped: true, isMember: true, span });
    }
    if (isCapitals)
      addPostings(matches, await this.#reader.findCapitals(key), {
        weight: 1,
        isTyped: true,
        isMember: true,
      });
    return matches.articles.size > 0;
  }

  async #findInflected(form: string, key: string): Promise<Postings[]> {
    const stem = stemWord(form, this.#language);
    const found = [await this.#reader.findStem(stem)];
    // The stem itself is one of the forms where it is a word.
    if (stem !== key && stemWord(stem, this.#language) === stem) {
      const [word] = await this.#reader.findTerms(stem);
      if (word) found.push(word.postings);
    }
    return found;
  }

  /** Adds other words with the same beginning. */
  async #addRelated(form: string, matches: UnitMatches): Promise<void> {
    const { related, sharedLetters, sharedPart } = this.#weights;
    const stem = stemWord(form, this.#language);
    const shared = Math.max(sharedLetters, Math.ceil(sharedPart * stem.length));
    if (related === 0 || stem.length < shared) return;
    const postings = await this.#reader.findBeginning(stem.slice(0, shared));
    addPostings(matches, postings, { weight: related, isTyped: false, isMember: false });
  }
}

interface PostingsUse extends Pick<UnitPlace, 'weight' | 'isTyped'> {
  isMember: boolean;
  /** How many words each place covers; one if it is not said. */
  span?: number;
}

/** Adds places, except those that are known: what was found first counts most. */
function addPostings(
  matches: UnitMatches,
  postings: Postings,
  { weight, isTyped, isMember, span = 1 }: PostingsUse,
): void {
  for (const [article, positions] of postings) {
    const known = new Set(matches.articles.get(article)?.places.map(({ from }) => from));
    for (const from of positions)
      if (!known.has(from))
        add(matches, article, { isMember, place: { from, to: from + span, weight, isTyped } });
  }
}

function add(
  matches: UnitMatches,
  article: number,
  { place, isMember }: { place: UnitPlace; isMember: boolean },
): void {
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
