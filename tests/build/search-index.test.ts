import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  decodeLengths,
  encodeLength,
  type IndexFile,
  type Shard,
} from '../../src/search/format/index-files.ts';
import { buildSearchIndex } from '../../src/search/index/build-search-index.ts';
import { createDocument } from '../unit/search/an-index.ts';

const documents = [
  createDocument('harbours', ['The dredger worked all winter.'], { published: '2023-04-02T09:00:00Z' }),
  createDocument('ferries', ['Ferries cross the harbour.'], {
    published: '2025-01-15T09:00:00Z',
    authors: ['constructor'],
    series: '__proto__',
  }),
  createDocument('lamps', ['Nobody kept the lamps.'], { published: '2024-06-01T09:00:00Z' }),
];
const whole = await buildSearchIndex(documents, 'en-GB');
const divided = await buildSearchIndex(documents, 'en-GB', 1);

const asText = (list: readonly IndexFile[]) =>
  list.map(({ path, content }) => `${path} ${Buffer.from(content).toString('base64')}`);
const readJson = (list: readonly IndexFile[], file: string) =>
  JSON.parse(Buffer.from(list.find(({ path }) => path === file)?.content ?? []).toString('utf8'));
const shardsOf = (list: readonly IndexFile[]): Shard[] => readJson(list, 'volumes.json');

test('the same articles give the same bytes, in whatever order they come', async () => {
  assert.deepEqual(asText(await buildSearchIndex(documents.toReversed(), 'en-GB')), asText(whole));
});

test('only what the interface loads is written', () => {
  assert.deepEqual(
    [
      ...new Set(
        whole.map(({ path }) =>
          path.replace(/^([\d-]+)-\w{10}\//, '$1/').replace(/[^/]*\.(pf_\w+|txt)$/, '*.$1'),
        ),
      ),
    ],
    [
      '2023-04/filter/*.pf_filter',
      '2023-04/fragment/*.pf_fragment',
      '2023-04/headlines/0.json',
      '2023-04/index/*.pf_index',
      'pagefind.js',
      'pagefind.lzma',
      'volumes.json',
      'words/*.txt',
    ],
  );
});

test('shards are listed newest first, each with its articles and what Pagefind would fetch of it first', () => {
  assert.deepEqual(
    shardsOf(whole).map(({ name, articles }) => [name, articles]),
    [['2023-04', 3]],
  );
  assert.deepEqual(
    shardsOf(divided).map(({ name, articles, lengths }) => [name, articles, lengths.length]),
    [
      ['2025-01', 1, 1],
      ['2024-06', 1, 1],
      ['2023-04', 1, 1],
    ],
  );
  for (const { entry, filters } of shardsOf(divided)) {
    assert.equal(entry.version, '1.6.0');
    assert.ok(filters.includes('author'));
  }
});

test('the length of an article is known to a twentieth', () => {
  for (const words of [1, 40, 800, 2200, 30_000]) {
    const [known] = decodeLengths(encodeLength(words));
    assert.ok(known !== undefined && Math.abs(known - words) <= 1 + words / 20, `${known} for ${words}`);
  }
});

test('a shard is the same bytes whatever the others have', async () => {
  const of2023 = (list: readonly IndexFile[]) => asText(list).filter((line) => line.startsWith('2023-04-'));
  const [first, ...rest] = documents;
  assert.ok(first);
  const changed = [first, ...rest.map((one) => ({ ...one, headline: `${one.headline} again` }))];
  assert.deepEqual(of2023(await buildSearchIndex(changed, 'en-GB', 1)), of2023(divided));
});

test('a text of the same words in other letters has a folder of another name', async () => {
  const [first, ...rest] = documents;
  assert.ok(first);
  const respelled = [{ ...first, headline: first.headline.toUpperCase() }, ...rest];
  const versions = (list: readonly IndexFile[]) => shardsOf(list).map(({ version }) => version);
  assert.notDeepEqual(versions(await buildSearchIndex(respelled, 'en-GB')), versions(whole));
});
