import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CborValue, decodeCbor, encodeArrayHead, encodeCbor } from '../../../src/search/format/cbor.ts';
import { joinWords, type PostedWords } from '../../../src/search/pagefind/join-words.ts';
import { seeded } from '../record/prose-by-rule.ts';

/** The places of a word in each article that has it, by the number of the article. */
type Words = Map<string, Map<number, number[]>>;

const random = seeded(5);

/** An index of articles in which words of these stand anywhere. */
function anIndex(tokens: readonly string[]): { articles: number; words: Words } {
  const articles = 1 + random.below(400);
  const words: Words = new Map();
  for (const token of tokens)
    for (let article = random.below(600); article < articles; article += 1 + random.below(300)) {
      const places = Array.from({ length: 1 + random.below(40) }, () => random.below(90_000));
      words.set(token, (words.get(token) ?? new Map()).set(article, places));
    }
  return { articles, words };
}

const byBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

/** What an index says of a word: for each article how many numbers it lies after the one before, and its places. */
function toItems(places: ReadonlyMap<number, number[]>): CborValue[] {
  let before = 0;
  return Array.from(places, ([article, own]): CborValue[] => {
    const after = article - before;
    before = article;
    return [after, own, []];
  });
}

/** The same as Pagefind writes it, which begins with the places of the first article. */
function post(words: Words): PostedWords {
  const tokens = [...words.keys()].sort(byBytes);
  const parts: Uint8Array[] = [];
  const numbers = tokens.flatMap((token) => {
    const places = words.get(token) ?? new Map<number, number[]>();
    const [first, ...others] = toItems(places);
    const [, ...own] = Array.isArray(first) ? first : [];
    const bytes = Buffer.concat([...own, ...others].map((item) => encodeCbor(item)));
    parts.push(bytes);
    const articles = [...places.keys()];
    return [articles.length, articles[0] ?? 0, articles.at(-1) ?? 0, bytes.length];
  });
  return { tokens: tokens.join(' '), numbers: Uint32Array.from(numbers), bytes: Buffer.concat(parts) };
}

test('joined indexes say of every word what one index of all their articles says', () => {
  const tokens = ['a', 'quarry', 'é', '水', '\u{1F3DB}', '\uFFFD', 'zu', 'w'.repeat(70)];
  for (let round = 0; round < 50; round += 1) {
    const indexes = Array.from({ length: random.below(6) }, () => anIndex(tokens));
    const all: Words = new Map();
    let before = 0;
    for (const { articles, words } of indexes) {
      for (const [token, places] of words)
        for (const [article, own] of places)
          all.set(token, (all.get(token) ?? new Map()).set(before + article, own));
      before += articles;
    }
    const joined = joinWords(indexes.map(({ articles, words }) => ({ articles, words: post(words) })));
    assert.deepEqual(joined.tokens, [...all.keys()].sort(byBytes));
    let start = 0;
    for (const [number, token] of joined.tokens.entries()) {
      const end = joined.ends[number];
      const expected = [token, toItems(all.get(token) ?? new Map()), []];
      assert.deepEqual(decodeCbor(joined.bytes.subarray(start, end)), expected);
      start = end ?? start;
    }
    assert.equal(start, joined.bytes.length);
  }
});

test('a head has as few bytes as its number takes', () => {
  for (const [length, bytes] of [
    [0, 1],
    [23, 1],
    [24, 2],
    [255, 2],
    [256, 3],
    [65_535, 3],
    [65_536, 5],
  ] as const)
    assert.equal(encodeArrayHead(length).length, bytes);
});
