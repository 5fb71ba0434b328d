import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { close } from 'pagefind';
import { listFilesBelow } from '../../src/runtime/list-files.ts';
import type { PagefindScript } from '../../src/search/engine/pagefind-api.ts';
import { IndexFetches } from '../../src/search/engine/pagefind-page-internals.ts';
import {
  ENTRY_FILE,
  encodeFragment,
  isFragment,
  isLoadedByReaders,
  NO_LANGUAGE,
  openPagefindIndex,
  PAGEFIND_SCRIPT,
  readFragmentAddress,
} from '../../src/search/index/pagefind-internals.ts';

mkdirSync('.cache', { recursive: true });
const folder = resolve(mkdtempSync(join('.cache', 'pagefind-internals-')));
after(() => rmSync(folder, { recursive: true, force: true }));

const texts = Array.from({ length: 40 }, (_, article) =>
  Array.from({ length: 100 }, (_, word) => `${spell(article)}x${spell(word)}ǀ`).join(' '),
);

/** A number in letters, as tokens have them. */
function spell(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(97 + Number(digit)));
}

/** Indexes the texts in their order; the first has two tokens in one place and a place with nothing. */
async function write(name: string, chunkSize: number): Promise<string[]> {
  const index = await openPagefindIndex(chunkSize);
  for (const [number, text] of texts.entries())
    await index.addCustomRecord({
      url: `/${String(99 - number)}/`,
      content: number === 0 ? `wharfǀ . wharfǁ-ab߁߂ǂb wharvesǀ ${text}` : text,
      language: NO_LANGUAGE,
      filters: { author: ['Ada'] },
    });
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
  await script.options({ basePath: address });
  return script;
}

describe('what we rely on in Pagefind is as it was', () => {
  test('PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE sets the size of its index files', () => {
    const count = (files: readonly string[]) => files.filter((path) => path.endsWith('.pf_index')).length;
    assert.ok(count(small) > count(large), `${count(small)} files at 200, ${count(large)} at 20,000`);
  });

  test('its files have the names that isLoadedByReaders knows', () => {
    assert.deepEqual(
      [...new Set(large.filter(isLoadedByReaders).map(nameKind))].sort(),
      [
        '*.pf_filter',
        '*.pf_fragment',
        '*.pf_index',
        '*.pf_meta',
        ENTRY_FILE,
        PAGEFIND_SCRIPT,
        'wasm.unknown.pagefind',
      ].sort(),
    );
  });

  test('a fragment is what it wrote or what we put in its place', async () => {
    const file = large.find(isFragment);
    assert.ok(file);
    const path = join(folder, 'large', file);
    const url = readFragmentAddress(readFileSync(path));
    assert.match(url, /^\/\d+\/$/);
    const { search } = await open('large');
    const { results } = await search(null);
    const result = results[99 - Number(url.replaceAll('/', ''))];
    assert.ok(result);
    writeFileSync(path, encodeFragment(url, { record: { path: url } }));
    assert.equal((await result.data()).record.path, url);
  });

  test('tokens are filed in their places: several in one, a point nowhere, and no part of any', async () => {
    const { search } = await open('small');
    const places = async (token: string) => (await search(token)).results.map(({ words }) => words);
    assert.deepEqual(await places('wharfǀ'), [[0]]);
    assert.deepEqual(await places('wharfǁ'), [[2]]);
    assert.deepEqual(await places('ab߁߂ǂb'), [[2]]);
    assert.deepEqual(await places('wharvesǀ'), [[3]]);
    assert.deepEqual(await places('ab߁߂ǂc'), []);
    assert.deepEqual(await places('whar'), [[0, 2, 3]]);
  });

  test('it asks the global fetch for pagefind-entry.json first, and finds nothing if a file does not arrive', async () => {
    const entry = JSON.parse(readFileSync(join(folder, 'small', ENTRY_FILE), 'utf8'));
    const shard = { name: 'small', entry, articles: 40, lengths: '' };
    fetches.answerEntries([shard], `${pathToFileURL(folder)}/`);
    asked.length = 0;
    const script = fetches.watch(await open('small'));
    assert.equal((await script.search('wharfǀ')).results.length, 1);
    assert.ok(asked.length > 0 || fetches.bytes > 0);
    assert.deepEqual(
      asked.filter((address) => address.includes(ENTRY_FILE)),
      [],
    );
    const failing: PagefindScript = {
      ...script,
      async search() {
        await fetch(`${pathToFileURL(folder)}/missing`);
        return { results: [] };
      },
    };
    await assert.rejects(fetches.watch(failing).search('wharfǀ'), /did not arrive/);
  });
});

function nameKind(path: string): string {
  return path.replace(/^.*\.(pf_\w+)$/, '*.$1');
}
