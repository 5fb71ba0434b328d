import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { collectionReaders } from '../../../src/publication/load/collection-readers.ts';
import { readArticle } from '../../../src/publication/load/read-article.ts';
import { readRecordedHeadings } from '../../../src/publication/load/recorded-headings.ts';
import { ContentError } from '../../../src/runtime/problem.ts';
import { anyText } from '../prose/any-text.ts';

const article = (text: string, fields = '') => `---
headline: Links must last
standfirst: An address is a promise.
authors: [jane-doe]
published: 2025-02-14T09:00:00Z
disclosure: none
topics: [web]
${fields}---

${text}
`;

function problemsOf(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(({ line, message }) => `${line} ${message}`);
  }
}
const problems = (source: string) => problemsOf(() => readArticle(source, 'a.mdx'));

describe('an article', () => {
  test('is read the same with the line ends of Windows and with a byte order mark', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = article(text);
        const read = (written: string) => {
          try {
            const { data, body, lines } = readArticle(written, 'a.mdx');
            return { data, body, lines };
          } catch (error) {
            return String(error);
          }
        };
        const plain = read(source);
        for (const other of [
          source.replaceAll('\n', '\r\n'),
          `\uFEFF${source}`,
          `\uFEFF${source.replaceAll('\n', '\r\n')}`,
        ]) {
          assert.deepEqual(read(other), plain);
        }
      }),
      { numRuns: 25, seed: 14 },
    );
  });

  test('without text is refused, unless it is a draft', () => {
    for (const text of ['', '   ', '{/* Here it begins. */}', '## Only a heading', '---']) {
      assert.deepEqual(problems(article(text)), [
        `${article(text).split('\n').length} has no text; write it below the frontmatter, or set draft: true`,
      ]);
      assert.deepEqual(problems(article(text, 'draft: true\n')), []);
    }
    for (const text of [
      'Words.',
      '- an item',
      '| a |\n| - |\n| b |',
      '> Said.',
      '![A quay](./a.png "A quay.")',
    ]) {
      assert.deepEqual(problems(article(text)), [], text);
    }
  });

  test('that is not UTF-8 is refused with its lines, in the text and in the fields', () => {
    const bytes = (text: string) => Buffer.from(text, 'latin1').toString('utf8');
    assert.match(problems(bytes(article('A r\xE9sum\xE9.')))[0] ?? '', /^10 has bytes that are not UTF-8/);
    assert.match(
      problems(bytes(article('Words.', 'note: Caf\xE9\n')))[0] ?? '',
      /^8 has bytes that are not UTF-8/,
    );
    assert.match(
      problems(article('One.\n\nTwo\u0007.'))[0] ?? '',
      /^12 has a character that cannot be printed \(U\+0007\)/,
    );
  });

  test('whose fields say a character by its code is refused like one that has it', () => {
    assert.match(
      problems(article('Words.', 'note: "a\\u0007"\n'))[0] ?? '',
      /^8 note has a character that cannot be printed \(U\+0007\)/,
    );
    assert.match(
      problems(article('Words.', 'note: "a\\ud800"\n'))[0] ?? '',
      /^8 note has half a character \(U\+D800\)/,
    );
    assert.match(
      problems(article('Words &#xFFFE; and &#7;.'))[0] ?? '',
      /^10 a character reference stands for no character/,
    );
  });

  test('with ten thousand unknown fields is refused at once, with some of them', () => {
    const keys = (count: number) => Array.from({ length: count }, (_, index) => `key${index}: x\n`).join('');
    assert.equal(problems(article('Words.', keys(1000))).length, 51);
    assert.match(
      problems(article('Words.', keys(1000))).at(-1) ?? '',
      /and 950 more fields that we do not know$/,
    );
    assert.match(
      problems(article('Words.', keys(10_000)))[0] ?? '',
      /the fields take \d+ lines, more than 5000/,
    );
  });

  test('whose fields name one field twice, or repeat parts by name without end, is refused in plain words', () => {
    assert.match(
      problems(article('Words.', 'note: a\nnote: b\n'))[0] ?? '',
      /^9 names a field a second time/,
    );
    const bomb =
      'a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]\n';
    assert.match(problems(article('Words.', bomb))[0] ?? '', /repeated by name \(\*\) too often/);
    for (const tangled of ['note: &itself [*itself]\n', `note: ${'['.repeat(8000)}${']'.repeat(8000)}\n`])
      assert.match(
        problems(article('Words.', tangled))[0] ?? '',
        /stand too deep within each other; write them out/,
      );
    assert.match(problems(article('Words.', '__proto__: x\n'))[0] ?? '', /is no field we know/);
  });
});

test('a person’s and a topic’s file is held to the same characters', () => {
  const person = (name: string) =>
    problemsOf(() => collectionReaders.people(`name: ${name}\nbiography: She writes.\n`, 'p.yaml'));
  assert.deepEqual(person('Jane'), []);
  assert.match(person('Ren\uFFFD')[0] ?? '', /^1 has bytes that are not UTF-8/);
  assert.match(person('"Ren\\u0000"')[0] ?? '', /^1 name has a character/);
  assert.deepEqual(
    problemsOf(() => collectionReaders.people('\uFEFFname: Jane\r\nbiography: She writes.\r\n', 'p.yaml')),
    [],
  );
});

test('the record is read only for an article whose headings need it', () => {
  const never = () => assert.fail('the record was read');
  assert.deepEqual(readRecordedHeadings(article('## Plain words\n\nText.'), never), []);
  assert.deepEqual(
    readRecordedHeadings(article('## War—and\n\nText.'), () => undefined),
    [],
  );
  assert.deepEqual(
    readRecordedHeadings(article('## War—and\n\nText.'), () => 'no record\n'),
    [],
  );
});
