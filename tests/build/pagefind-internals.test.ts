import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeNewFile } from '../../src/runtime/write-file.ts';
import { decodeLzma } from '../../src/search/format/decode-lzma.ts';
import type { Shard } from '../../src/search/format/index-files.ts';
import type { IndexedSlice } from '../../src/search/index/index-slice.ts';
import { mergeSlices } from '../../src/search/index/merge-slices.ts';
import { encodeFragment } from '../../src/search/pagefind/index-tables.ts';
import { endIndexing, IndexWriter, makeSharedParts } from '../../src/search/pagefind/index-writer.ts';
import {
  getShardFolder,
  IndexFetches,
  PROGRAM_FILE,
  SCRIPT_FILE,
} from '../../src/search/pagefind/open-pagefind.ts';

mkdirSync('.cache', { recursive: true });
const folder = resolve(mkdtempSync(join('.cache', 'pagefind-internals-')));
after(() => rmSync(folder, { recursive: true, force: true }));

// The first has two tokens in one place and a place with nothing.
const texts = Array.from({ length: 40 }, (_, article) => {
  const words = Array.from({ length: 100 }, (_, word) => `${spell(article)}x${spell(word)}ǀ`).join(' ');
  return article === 0 ? `wharfǀ . wharfǁ-ab߁߂ǂb wharvesǀ ${words}` : `${words} commonǀ`;
});

/** A number in letters, as tokens have them. */
function spell(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(97 + Number(digit)));
}

const addressOf = (number: number) => `/${String(99 - number)}/`;

/** Indexes the texts from one number to another. */
async function indexTexts(from: number, to: number): Promise<IndexedSlice> {
  const writer = await IndexWriter.open();
  const fragments: Uint8Array[] = [];
  for (const [index, content] of texts.slice(from, to).entries()) {
    const path = addressOf(from + index);
    await writer.add({ path, content, filters: { author: [(from + index) % 2 === 0 ? 'Ada' : 'Ben'] } });
    fragments.push(encodeFragment(path, { record: { path } }));
  }
  return { ...(await writer.finish()), fragments, headlines: [], lengths: '', vocabulary: new Map() };
}

const { files: sharedFiles, entry } = await makeSharedParts();
const slices = [
  await indexTexts(0, 1),
  await indexTexts(1, 1),
  await indexTexts(1, 15),
  await indexTexts(15, 40),
];
const merged = await mergeSlices(slices, entry);
const shard: Shard = { name: 'all', articles: texts.length, lengths: '', ...merged.words.table };
const whole = await mergeSlices([await indexTexts(0, texts.length)], entry);
await endIndexing();
for (const { path, content } of sharedFiles) writeNewFile(content, join(folder, path));
for (const { path, content } of merged.files)
  writeNewFile(content, join(folder, getShardFolder(shard), path));

const asked: string[] = [];
const base = `${pathToFileURL(folder)}/`;
const send: typeof fetch = async (request) => {
  asked.push(String(request));
  const path = fileURLToPath(String(request).replace(/\?.*$/, ''));
  return path.includes('missing') ? new Response('', { status: 404 }) : new Response(readFileSync(path));
};

async function open() {
  const fetches = new IndexFetches(send, base);
  globalThis.fetch = fetches.fetch;
  return { fetches, pagefind: await fetches.open(await fetches.importScript(), [shard]) };
}

describe('what we rely on in Pagefind is as it was', () => {
  test('what it says of articles is the same whatever else is indexed: slices give the index of the whole', () => {
    const list = ({ files }: typeof whole) =>
      files.map(({ path, content }) => `${path} ${createHash('sha256').update(content).digest('hex')}`);
    assert.deepEqual(list(merged), list(whole));
    assert.deepEqual(merged.words, whole.words);
  });

  test('its script is shortened to less than two thirds, and its program is what it was', () => {
    assert.ok(readFileSync(join(folder, SCRIPT_FILE)).length < 24_000);
    const program = decodeLzma(readFileSync(join(folder, PROGRAM_FILE)));
    assert.ok(WebAssembly.validate(program));
  });

  test('it lists articles in the order they were added, and gives what we put in the place of a fragment', async () => {
    const { pagefind } = await open();
    const { results } = await pagefind.search(null);
    const records = await Promise.all(results.map((result) => result.data()));
    assert.deepEqual(
      records.map(({ record }) => record.path),
      texts.map((_, number) => addressOf(number)),
    );
  });

  test('its words are divided among files, and each is found in the one that has it', async () => {
    const { pagefind } = await open();
    assert.ok(shard.limits.split(' ').length > 20, shard.limits);
    for (const [article, text] of texts.entries())
      for (const token of text
        .split(' ')
        .slice(4, -1)
        .filter((_, at) => at % 9 === article % 9))
        assert.equal((await pagefind.search(token)).results.length, 1, token);
  });

  test('tokens are filed in their places: several in one, a point nowhere, and no part of any', async () => {
    const { pagefind } = await open();
    const places = async (token: string) => (await pagefind.search(token)).results.map(({ words }) => words);
    assert.deepEqual(await places('wharfǀ'), [[0]]);
    assert.deepEqual(await places('wharfǁ'), [[2]]);
    assert.deepEqual(await places('ab߁߂ǂb'), [[2]]);
    assert.deepEqual(await places('wharvesǀ'), [[3]]);
    assert.deepEqual(await places('ab߁߂ǂc'), []);
    assert.deepEqual(await places('whar'), [[0, 2, 3]]);
  });

  test('it has filters by their names', async () => {
    const { pagefind } = await open();
    assert.deepEqual(await pagefind.filters(), { author: { Ada: 20, Ben: 20 } });
  });

  test('it asks the global fetch for its entry and its table, and finds nothing if a file does not arrive', async () => {
    asked.length = 0;
    const { fetches, pagefind } = await open();
    assert.equal((await pagefind.search('wharfǀ')).results.length, 1);
    assert.ok(fetches.bytes > 0);
    assert.deepEqual(
      asked.filter((file) => /entry|meta/.test(file)),
      [],
    );
    renameSync(join(folder, getShardFolder(shard), 'index'), join(folder, 'missing'));
    await assert.rejects(pagefind.search('aaxaaǀ'), /did not arrive|ENOENT/);
  });
});
