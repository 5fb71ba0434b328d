import type { PreparedArticle } from '../text/prepared-article.ts';
import { BODY_KINDS } from './fair-quotation.ts';

/** Counts the words of an article's body: those of headings, captions, footnotes, tables and code do not count. */
export class BodyWords {
  readonly #before: readonly number[];

  constructor({ passages, words }: PreparedArticle) {
    const isInBody = passages.map(({ kind }) => BODY_KINDS.includes(kind));
    const before = [0];
    let count = 0;
    for (const { passage } of words) {
      if (isInBody[passage]) count += 1;
      before.push(count);
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
