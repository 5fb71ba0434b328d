import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { foldWord } from '../../../src/languages/text/fold-word.ts';
import {
  compareEntries,
  decodeChunk,
  encodeChunk,
  PostingsWriter,
} from '../../../src/search/format/chunk.ts';
import { NumberReader, NumberWriter } from '../../../src/search/format/numbers.ts';
import { decodeTable, encodeTable, findChunks } from '../../../src/search/format/shard-table.ts';
import { buildSearchIndex } from '../../../src/search/index/build-search-index.ts';
import type { IndexFile } from '../../../src/search/index/shards.ts';
import { createDocument, serveIndex } from './an-index.ts';

describe('the files of the index', () => {
  test('give back the numbers and texts that were written, in their order', () => {
    const values = fc.array(fc.oneof(fc.nat(), fc.maxSafeNat(), fc.string({ unit: 'grapheme' })));
    fc.assert(
      fc.property(values, (written) => {
        const writer = new NumberWriter();
        for (const value of written)
          typeof value === 'number' ? writer.write(value) : writer.writeText(value);
        const reader = new NumberReader(writer.finish());
        for (const value of written)
          assert.equal(typeof value === 'number' ? reader.read() : reader.readText(), value);
        assert.throws(() => reader.read(), RangeError);
      }),
    );
    for (const number of [-1, 0.5, Number.NaN])
      assert.throws(() => new NumberWriter().write(number), RangeError);
  });

  test('give back the terms and their places', () => {
    const places = fc.dictionary(
      fc.nat(5000).map(String),
      fc.uniqueArray(fc.nat(9000), { minLength: 1, maxLength: 9 }),
    );
    const terms = fc.uniqueArray(
      fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), places),
      {
        selector: ([form]) => form,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(terms, (written) => {
        const entries = written
          .map(([form, articles]) => {
            const postings = new PostingsWriter();
            for (const [article, positions] of Object.entries(articles))
              postings.add(
                Number(article),
                positions.toSorted((one, other) => one - other),
              );
            return { form, key: foldWord(form), span: 1, articles, postings: postings.finish() };
          })
          .sort(compareEntries);
        const read = decodeChunk(encodeChunk(entries));
        assert.deepEqual(
          read.map(({ form, readPostings }) => [form, [...readPostings()]]),
          entries.map(({ form, articles }) => [
            form,
            Object.entries(articles).map(([article, positions]) => [
              Number(article),
              positions.toSorted((one, other) => one - other),
            ]),
          ]),
        );
      }),
    );
  });

  test('tell which chunks may have the terms between two others', () => {
    const table = decodeTable(
      encodeTable({
        lengths: [800, 12],
        chunks: ['a', 'harbour', 'harbour', 'mole', '橋は'].map((first, index) => ({
          first,
          bytes: 640 * (index + 1),
        })),
      }),
    );
    assert.deepEqual(table.lengths, [800, 12]);
    assert.deepEqual(table.chunks[3], { first: 'mole', bytes: 2560 });
    const find = (first: string, last: string) => Object.values(findChunks(table, first, last));
    assert.deepEqual(find('ferry', 'ferry'), [0, 1]);
    assert.deepEqual(find('harbour', 'harbour'), [0, 3]);
    assert.deepEqual(find('harbours', 'harbours'), [2, 3]);
    assert.deepEqual(find('m', 'm\uFFFF'), [2, 4]);
    assert.deepEqual(find('橋は', '橋は'), [3, 5]);
  });
});

describe('an index', () => {
  const documents = [
    createDocument('one', ['The first text.'], { published: '2023-04-02T09:00:00Z', series: '__proto__' }),
    createDocument('two', ['The second text.'], {
      published: '2024-06-01T09:00:00Z',
      authors: ['constructor'],
    }),
    createDocument('three', ['The third text.'], { published: '2025-01-15T09:00:00Z' }),
  ];
  const asText = (files: readonly IndexFile[]) =>
    files.map(({ path, content }) => `${path} ${Buffer.from(content).toString('base64')}`);

  test('is the same bytes for the same articles, in whatever order they come', () => {
    assert.deepEqual(asText(buildSearchIndex(documents.toReversed())), asText(buildSearchIndex(documents)));
  });

  test('has files of these kinds only, in folders that are named by what is in them', () => {
    assert.deepEqual(
      [
        ...new Set(
          buildSearchIndex(documents).map(({ path }) =>
            path.replace(/-[0-9a-f]{8}\//, '-*/').replace(/[^/]*\.(bin|txt)$/, '*.$1'),
          ),
        ),
      ],
      [
        '2023-04-*/articles/*.bin',
        '2023-04-*/*.bin',
        '2023-04-*/words/*.bin',
        'shards.json',
        'spellings/*.txt',
      ],
    );
  });

  test('lists its shards newest first, each with how many articles it has', async () => {
    const { files } = serveIndex(documents, 1);
    const list: { folder: string; articles: number }[] = JSON.parse(await files.readText('shards.json'));
    assert.deepEqual(
      list.map(({ folder, articles }) => [folder.slice(0, 7), articles]),
      [
        ['2025-01', 1],
        ['2024-06', 1],
        ['2023-04', 1],
      ],
    );
  });

  test('has a shard that stays the same bytes whatever the others have', () => {
    const [first, ...rest] = documents;
    assert.ok(first);
    const changed = [first, ...rest.map((one) => ({ ...one, headline: `${one.headline} again` }))];
    const of2023 = (files: readonly IndexFile[]) =>
      asText(files).filter((line) => line.startsWith('2023-04'));
    assert.deepEqual(of2023(buildSearchIndex(changed, 1)), of2023(buildSearchIndex(documents, 1)));
  });
});
