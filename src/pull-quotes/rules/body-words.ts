import { getWordSegmenter } from '../../languages/text/segmenters.ts';
import type { PlacedWord, PreparedArticle } from '../text/prepared-article.ts';
import { isUnspaced } from '../text/quote-words.ts';
import { BODY_KINDS } from './fair-quotation.ts';

/**
 * Counts the words of an article's body: those of headings, captions, footnotes, tables and code do not count. In scripts
 * without spaces a word is one by the Unicode rules, not a character.
 */
export class BodyWords {
  readonly #before: readonly number[];

  constructor(article: PreparedArticle) {
    const before = [0];
    let count = 0;
    for (const [passage, { kind }] of article.passages.entries()) {
      const { from, to } = article.wordsOf(passage);
      const words = article.words.slice(from, to);
      const starts = words.some(({ exact }) => isUnspaced(exact))
        ? findWordStarts(passage, article)
        : undefined;
      for (const word of words) {
        if (BODY_KINDS.includes(kind) && isCounted(word, starts)) count += 1;
        before.push(count);
      }
    }
    this.#before = before;
  }

  get total(): number {
    return this.before(this.#before.length - 1);
  }

  /**
   * Returns how many words of the body stand before a word of the article.
   *
   * @param index From 0 to the number of the article's words.
   * @throws RangeError for any other index.
   */
  before(index: number): number {
    const count = this.#before[index];
    if (count === undefined) throw new RangeError(`The article has no word ${index}.`);
    return count;
  }
}

/** @param starts Where words begin, in a passage of a script without spaces. */
function isCounted({ exact, start }: PlacedWord, starts: ReadonlySet<number> | undefined): boolean {
  return !starts || !isUnspaced(exact) || starts.has(start);
}

function findWordStarts(passage: number, article: PreparedArticle): ReadonlySet<number> {
  const segmenter = getWordSegmenter(article.languageOf(passage));
  return new Set(Array.from(segmenter.segment(article.textOf(passage)), ({ index }) => index));
}
