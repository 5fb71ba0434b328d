import type { PreparedArticle, Span } from './prepared-article.ts';

/**
 * Returns where a sequence of words stands in a span of the article, as indices of its first word in reading order;
 * empty if it stands nowhere. Looks around the rarest of the words where that is quick, and otherwise searches by Knuth,
 * Morris and Pratt (SIAM Journal on Computing 6, 1977), so that the time is linear at worst.
 *
 * @param words Without capitals, at least one.
 */
export function findSequence(words: readonly string[], article: PreparedArticle, within: Span): number[] {
  const rarest = findRarest(words, article);
  const isQuick = rarest.places.length * words.length <= within.to - within.from + 1000;
  const starts = isQuick ? findAround(rarest, words, article) : searchThrough(words, article, within);
  return starts.filter((from) => from >= within.from && from + words.length <= within.to);
}

interface Anchor {
  /** Which of the words it is. */
  offset: number;
  places: readonly number[];
}

function findRarest(words: readonly string[], article: PreparedArticle): Anchor {
  const anchors = words.map((word, offset): Anchor => ({ offset, places: article.placesOf(word) }));
  return anchors.reduce((one, other) => (other.places.length < one.places.length ? other : one));
}

function findAround(anchor: Anchor, words: readonly string[], article: PreparedArticle): number[] {
  return anchor.places
    .map((place) => place - anchor.offset)
    .filter((start) => words.every((word, index) => article.words[start + index]?.loose === word));
}

function searchThrough(words: readonly string[], article: PreparedArticle, within: Span): number[] {
  const starts: number[] = [];
  const borders = measureBorders(words);
  let matched = 0;
  for (let at = within.from; at < within.to; at++) {
    const word = article.word(at).loose;
    while (matched > 0 && words[matched] !== word) matched = computeBorders(matched, borders);
    if (words[matched] === word) matched++;
    if (matched < words.length) continue;
    starts.push(at - matched + 1);
    matched = computeBorders(matched, borders);
  }
  return starts;
}

/** For every beginning of the sequence, how many of its first words are also its last, itself excepted. */
function measureBorders(words: readonly string[]): number[] {
  const borders = [0];
  let length = 0;
  for (let at = 1; at < words.length; at++) {
    while (length > 0 && words[at] !== words[length]) length = computeBorders(length, borders);
    if (words[at] === words[length]) length++;
    borders.push(length);
  }
  return borders;
}

function computeBorders(length: number, borders: readonly number[]): number {
  const border = borders[length - 1];
  if (border === undefined) throw new RangeError(`There is no border of ${length} words.`);
  return border;
}
