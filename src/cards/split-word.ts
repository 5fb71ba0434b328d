import { getWordSegmenter } from '../languages/text/segmenters.ts';

/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;

/** What never begins a line: marks that close, lengthen or repeat, and small words that belong to what stands before them. */
const FOLLOWS = /^[\p{Pe}\p{Pf}\p{Po}\p{sc=Hira}ー々〜…‥]/u;
const CLOSES = /^[\p{Pe}\p{Pf}\p{Po}ー々〜…‥]/u;
/** What never ends one. */
const OPENS = /[\p{Ps}\p{Pi}]$/u;

/** So many letters hold together at most for the sake of small words. */
const LONGEST = 8;

/**
 * Splits a text without spaces into parts between which a line may end: behind a hyphen, a dash or a slash, and between the words of
 * a script that puts no spaces between them.
 */
export function splitWord(word: string): string[] {
  if (!UNSPACED.test(word)) return word.split(/(?<=[-–—/])/u);
  const parts: string[] = [];
  for (const { segment } of getWordSegmenter('ja').segment(word)) {
    const last = parts.at(-1);
    const belongs =
      last !== undefined &&
      (OPENS.test(last) ||
        CLOSES.test(segment) ||
        (FOLLOWS.test(segment) && last.length + segment.length <= LONGEST));
    if (belongs) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}
