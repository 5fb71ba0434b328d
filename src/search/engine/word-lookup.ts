import type { Fragment, Pagefind, PagefindResult } from './pagefind-api.ts';
import { splitQueryWords } from './query-words.ts';
import type { WordMatches } from './rank.ts';

/**
 * Of a sentence, the longest words are looked up first, four at a time, until so many bytes came for it: rare words are
 * mostly long ones, and those that stay out would have told the least.
 */
const budget = { bytes: 120_000, words: 16, together: 4 };

/** Looks words up in the index. Reuses what it found: typing on costs only the new word. */
export class WordLookup {
  readonly #results = new Map<string, PagefindResult>();
  readonly #known = new Map<string, Promise<WordMatches>>();
  readonly #pagefind: Pagefind;
  readonly #loaded: () => number;

  /** @param loaded Gives the bytes of the index that the network has sent so far. */
  constructor(pagefind: Pagefind, loaded: () => number) {
    this.#pagefind = pagefind;
    this.#loaded = loaded;
  }

  /** Returns the articles that match a word, a phrase in straight quotation marks, or `null`: all, newest first. */
  ask(term: string | null): Promise<WordMatches> {
    const key = term ?? '';
    const asked =
      this.#known.get(key) ?? this.#pagefind.search(term).then(({ results }) => this.#add(results));
    this.#known.set(key, asked);
    asked.catch(() => this.#known.delete(key));
    return asked;
  }

  #add(found: readonly PagefindResult[]): WordMatches {
    for (const result of found) if (!this.#results.has(result.id)) this.#results.set(result.id, result);
    return new Map(found.map(({ id, score, words }) => [id, { score, positions: words }]));
  }

  /**
   * Returns the articles that have each word. A word that is not indexed finds nothing, unless it is the last and may still
   * be being typed. Words beyond the budget are not in the result.
   */
  async lookUp(words: readonly string[]): Promise<Map<string, WordMatches>> {
    const found = new Map<string, WordMatches>();
    const longestFirst = [...words].sort((one, other) => other.length - one.length).slice(0, budget.words);
    const before = this.#loaded();
    while (longestFirst.length > 0 && this.#loaded() - before < budget.bytes) {
      const together = longestFirst.splice(0, budget.together);
      await Promise.all(
        together.map(async (word) => {
          const matches = await this.ask(word);
          const isIndexed = word === words.at(-1) || (await this.ask(`"${word}"`)).size > 0;
          found.set(word, isIndexed ? matches : new Map());
        }),
      );
    }
    return found;
  }

  /**
   * Returns false if the article only has a word that the given one begins with, as “winter” for “winterzzz”: Pagefind
   * answers so where no indexed word begins with the given one.
   */
  async hasWord(id: string, word: string, { positions, language }: WordPlace): Promise<boolean> {
    if ((await this.ask(`"${word}"`)).size > 0) return true;
    if (positions.length === 0) return true;
    const words = (await this.load(id)).content.split(/\s+/);
    return positions.some((at) => {
      const there = words[at];
      if (there === undefined) throw new RangeError(`article ${id} has no word ${at}`);
      return splitQueryWords(there, language).some((part) => fold(part).startsWith(fold(word)));
    });
  }

  /**
   * Loads what the index has of an article.
   *
   * @throws Error if no search has found it, or if it does not arrive.
   */
  load(id: string): Promise<Fragment> {
    const result = this.#results.get(id);
    if (!result) throw new Error(`no article ${id} in the index`);
    return result.data();
  }
}

/** Where a word matches in an article. */
interface WordPlace {
  positions: readonly number[];
  /** BCP 47 tag of the publication. */
  language: string;
}

function fold(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}
