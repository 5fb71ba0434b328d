import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dice } from '../../benchmark/dice.ts';
import { sentence } from '../../benchmark/sentences.ts';
import { tenLanguages } from '../../fixtures/ten-languages.ts';
import { createDocument, openSearch } from './an-index.ts';

const SPANS = 2000;
const LONGEST = 12;

const roll = dice('verbatim');
/** Articles that say much the same in other words, so that a sentence has to be told from many like it. */
const alike = Array.from({ length: 40 }, (_, index) =>
  createDocument(
    `alike-${index}`,
    Array.from({ length: 6 }, () => Array.from({ length: 4 }, () => sentence(roll, [])).join(' ')),
  ),
);
const foreign = Object.entries(tenLanguages).map(([language, texts]) =>
  createDocument(`in-${language.toLowerCase()}`, [...texts], {
    language,
    standfirst: texts[0] ?? '',
    notices: texts.map((text) => `${text} (notice)`),
  }),
);
const documents = [...foreign, ...foreign, ...foreign, ...alike].filter(
  ({ path }, index, all) => all.findIndex((other) => other.path === path) === index,
);
const { ask, name } = await openSearch(documents);

/** Words as a reader copies them: from space to space, or of a script without spaces as its dictionaries part them. */
function splitForReading(text: string, language: string): string[] {
  if (!/^(?:ja|zh|th)/.test(language)) return text.split(/\s+/u).map((word) => `${word} `);
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

/** Spans of 1 to 12 words of the publication, as many of each article. */
const spans = Array.from({ length: SPANS }, (_, index) => {
  const document = documents[index % documents.length];
  if (!document) throw new Error('there are no articles');
  const { text = '' } = document.passages[roll.below(document.passages.length)] ?? {};
  const words = splitForReading(text, document.language);
  const length = 1 + roll.below(Math.min(LONGEST, words.length));
  const start = roll.below(words.length - length + 1);
  const copied = words.slice(start, start + length).join('');
  // A quotation mark ends a phrase, so whoever quotes words with one leaves it off.
  const typed = copied.replace(/[“”„«»「」]|(?<!\p{sc=Hebr})"|"(?!\p{sc=Hebr})/gu, ' ').trim();
  return { slug: document.path.split('/').at(-2) ?? '', typed, length };
}).filter(({ typed }) => /[\p{L}\p{N}]/u.test(typed));

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
