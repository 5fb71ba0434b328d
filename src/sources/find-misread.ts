import { foldWord } from '../languages/text/fold-word.ts';
import { splitQuoteWords } from '../pull-quotes/index.ts';
import type { SourceText } from './locate-quotation.ts';

/** Letters of a word that is looked at: shorter ones are near to too many others. */
const SHORTEST = 6;
/** How many times as often as the misread word the likely one stands in the text. */
const OFTENER = 5;
/** A word that stands more often was not misread by chance. */
const RARE = 2;

/** Finds words of a passage that stand next to nowhere else in the whole text, where one that is common there differs by one letter. */
export class MisreadFinder {
  readonly #text: SourceText;
  /** Common words by what is left of them without one letter. */
  readonly #common = new Map<string, string[]>();

  constructor(text: SourceText) {
    this.#text = text;
    for (const word of text.vocabulary) {
      if (text.count(word) < OFTENER || !isCandidate(word)) continue;
      for (const key of [word, ...withoutOneLetter(word)]) {
        const known = this.#common.get(key);
        if (known) known.push(word);
        else this.#common.set(key, [word]);
      }
    }
  }

  /** Returns the misread words with the likely ones; undefined if there are none. */
  find(passage: string): Record<string, string> | undefined {
    const found: [string, string][] = [];
    for (const { exact } of splitQuoteWords(passage)) {
      const word = foldWord(exact).replace(/’/gu, "'");
      const likely = isCandidate(word) && this.#text.count(word) <= RARE ? this.#findCommon(word) : undefined;
      if (likely !== undefined) found.push([word, likely]);
    }
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  }

  #findCommon(word: string): string | undefined {
    const least = OFTENER * Math.max(1, this.#text.count(word));
    return [word, ...withoutOneLetter(word)]
      .flatMap((key) => this.#common.get(key) ?? [])
      .filter((other) => this.#text.count(other) >= least && isNearInShape(word, other))
      .sort((one, other) => this.#text.count(other) - this.#text.count(one))[0];
  }
}

const isCandidate = (word: string) => word.length >= SHORTEST && /^\p{L}[\p{L}\d]*$/u.test(word);

/** Letters of one height and build, any of which a poor scan may give for another. */
const SHAPES = ['aceonsuvx', 'iltfrj1', 'bhkdl', 'gqyp', 'mnuwv'];

/** One letter for another of its shape. An ending that comes or goes makes another word: powers and power. */
function isNearInShape(word: string, other: string): boolean {
  if (word.length !== other.length || word === other) return false;
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  if (word.slice(at + 1) !== other.slice(at + 1)) return false;
  const [one, likely] = [word.charAt(at), other.charAt(at)];
  return SHAPES.some((shape) => shape.includes(one) && shape.includes(likely));
}

function withoutOneLetter(word: string): string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
