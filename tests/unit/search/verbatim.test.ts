import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dice } from '../../benchmark/dice.ts';
import { openSearch } from './an-index.ts';
import { copySpan, LONGEST_SPAN, listPrinted, publication, splitForReading } from './copied-spans.ts';

const SPANS = 2000;

const { ask, name } = await openSearch(publication);
const roll = dice('spans');

/** Spans of 1 to 12 words of the publication, as many of each article. */
const spans = Array.from({ length: SPANS }, (_, index) => {
  const document = publication[index % publication.length];
  if (!document) throw new Error('there are no articles');
  const printed = listPrinted(document);
  const text = printed[roll.below(printed.length)] ?? '';
  const words = splitForReading(text, document.language);
  const length = 1 + roll.below(Math.min(LONGEST_SPAN, words.length));
  return copySpan(document, text, { start: roll.below(words.length - length + 1), length });
}).filter((span) => span !== undefined);

describe('whatever is printed is found', () => {
  test('every span of 1 to 12 words, quoted, finds its article', async () => {
    const lost: string[] = [];
    for (const { slug, typed } of spans) {
      const { kind, articles } = await ask(`"${typed}"`);
      if (kind !== 'exact' || !(await name(articles)).includes(slug)) lost.push(`${slug}: ${typed}`);
    }
    assert.ok(spans.length > 0.9 * SPANS);
    assert.deepEqual(lost, []);
  });

  test('of 6 words or more, unquoted, it finds its article first, 97 times in 100', async () => {
    const long = spans.filter(({ length }) => length >= 6);
    const later: string[] = [];
    for (const { slug, typed } of long) {
      const { articles } = await ask(typed);
      if ((await name(articles.slice(0, 1)))[0] !== slug) later.push(`${slug}: ${typed}`);
    }
    assert.ok(long.length > 500);
    assert.ok(later.length <= 0.03 * long.length, `${later.length} of ${long.length}: ${later.join('\n')}`);
  });
});
