import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { close } from 'pagefind';
import { listFilesBelow } from '../../src/runtime/list-files.ts';
import type { PagefindScript } from '../../src/search/engine/pagefind-api.ts';
import { computeInverseFrequency, IndexFetches } from '../../src/search/engine/pagefind-page-internals.ts';
import {
  ENTRY_FILE,
  isLoadedByReaders,
  openPagefindIndex,
  PAGEFIND_SCRIPT,
} from '../../src/search/index/pagefind-internals.ts';

mkdirSync('.cache', { recursive: true });
const folder = resolve(mkdtempSync(join('.cache', 'pagefind-internals-')));
after(() => rmSync(folder, { recursive: true, force: true }));

const texts = Array.from({ length: 40 }, (_, article) =>
  Array.from({ length: 100 }, (_, word) => `word${article}x${word}`).join(' '),
);

/** Indexes the texts in their order; every fourth says “wharf”, and one “light”, in texts of one length. */
async function write(name: string, chunkSize: number): Promise<string[]> {
  const index = await openPagefindIndex(chunkSize, 'en');
  for (const [number, text] of texts.entries()) {
    const content = `<html lang="en"><body><p>${text} ${number % 4 === 0 ? 'wharf' : number === 1 ? 'light' : 'other'}</p></body></html>`;
    await index.addHTMLFile({ url: `/${String(99 - number)}/`, content });
  }
  await index.writeFiles({ outputPath: join(folder, name) });
  await close();
  return listFilesBelow(join(folder, name)).map((file) => file.slice(join(folder, name).length + 1));
}

const [small, large] = [await write('small', 200), await write('large', 20_000)];
const asked: string[] = [];
const fetches = new IndexFetches(async (request) => {
  asked.push(String(request));
  const path = fileURLToPath(String(request).replace(/\?.*$/, ''));
  return path.includes('missing') ? new Response('', { status: 404 }) : new Response(readFileSync(path));
});
globalThis.fetch = fetches.fetch;

async function open(name: string): Promise<PagefindScript> {
  const address = `${pathToFileURL(join(folder, name))}/`;
  const script: PagefindScript = await import(`${address}${PAGEFIND_SCRIPT}`);
  await script.options({ basePath: address, ranking: { termSimilarity: 1, metaWeights: {} } });
  return script;
}

describe('what we rely on in Pagefind is as it was', () => {
  test('PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE sets the size of its index files', () => {
    const count = (files: readonly string[]) => files.filter((path) => path.endsWith('.pf_index')).length;
    assert.ok(count(small) > count(large), `${count(small)} files at 200, ${count(large)} at 20,000`);
  });

  test('its files have the names that isLoadedByReaders knows', () => {
    assert.deepEqual(
      [...new Set(large.filter((path) => isLoadedByReaders(path, 'en')).map(nameKind))].sort(),
      ['*.pf_fragment', '*.pf_index', '*.pf_meta', ENTRY_FILE, PAGEFIND_SCRIPT, 'wasm.en.pagefind'].sort(),
    );
  });

  test('search(null) lists the articles in the order they were indexed', async () => {
    const { search } = await open('large');
    const { results } = await search(null);
    const urls = await Promise.all(results.map(async ({ data }) => (await data()).raw_url));
    assert.deepEqual(
      urls,
      texts.map((_, number) => `/${String(99 - number)}/`),
    );
  });

  test('its score of a word is a multiple of the inverse frequency that we compute', async () => {
    const { search } = await open('large');
    const score = async (word: string) => (await search(word)).results[0]?.score;
    const [rare, common] = [await score('light'), await score('wharf')];
    assert.ok(rare !== undefined && common !== undefined);
    const ratio = computeInverseFrequency(1, 40) / computeInverseFrequency(10, 40);
    assert.ok(Math.abs(rare / common - ratio) < 0.01, `${rare / common} for ${ratio}`);
  });

  test('it answers a word that begins no indexed word with the one that it begins with', async () => {
    const { search } = await open('large');
    assert.equal((await search('otherness')).results.length, 29);
  });

  test('it asks the global fetch for pagefind-entry.json first, and finds nothing if a file does not arrive', async () => {
    const [{ name, entry }] = [
      { name: 'small', entry: JSON.parse(readFileSync(join(folder, 'small', ENTRY_FILE), 'utf8')) },
    ];
    fetches.answerEntries([{ name, entry, articles: 40 }], `${pathToFileURL(folder)}/`);
    asked.length = 0;
    const { search } = await open('small');
    assert.equal((await search('wharf')).results.length, 10);
    assert.ok(asked.length > 0);
    assert.deepEqual(
      asked.filter((address) => address.includes(ENTRY_FILE)),
      [],
    );
    await assert.rejects(
      fetches.requireAll(() => fetch(`${pathToFileURL(folder)}/missing`)),
      /did not arrive/,
    );
  });
});

function nameKind(path: string): string {
  return path.replace(/^.*\.(pf_\w+)$/, '*.$1');
}
