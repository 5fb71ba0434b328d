import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { close } from 'pagefind';
import { listFilesBelow } from '../../src/runtime/list-files.ts';
import { decodeLzma } from '../../src/search/engine/decode-lzma.ts';
import { IndexFetches } from '../../src/search/engine/pagefind-page-internals.ts';
import {
  getShardFolder,
  PROGRAM_FILE,
  SCRIPT_FILE,
  SHARED_FILES,
  type Shard,
} from '../../src/search/format/index-files.ts';
import { packIndex } from '../../src/search/index/index-writer.ts';
import {
  encodeFragment,
  isFragment,
  isNeeded,
  NO_LANGUAGE,
  openPagefindIndex,
  packSharedFiles,
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

const written = join(folder, 'written');
const index = await openPagefindIndex();
// The first has two tokens in one place and a place with nothing.
for (const [number, text] of texts.entries())
  await index.addCustomRecord({
    url: `/${String(99 - number)}/`,
    content: number === 0 ? `wharfǀ . wharfǁ-ab߁߂ǂb wharvesǀ ${text}` : text,
    language: NO_LANGUAGE,
    filters: { author: ['Ada'] },
  });
await index.writeFiles({ outputPath: written });
await close();
const files = listFilesBelow(written).map((file) => file.slice(written.length + 1));
const first = files.find(isFragment) ?? '';
const address = readFragmentAddress(readFileSync(join(written, first)));
writeFileSync(join(written, first), encodeFragment(address, { record: { path: address } }));
await packSharedFiles(written);
const shard: Shard = { name: 'all', articles: texts.length, lengths: '', ...packIndex(written) };
for (const file of SHARED_FILES) renameSync(join(written, file), join(folder, file));
renameSync(written, join(folder, getShardFolder(shard)));

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
  test('its files have the names that isNeeded knows', () => {
    assert.deepEqual(
      [...new Set(files.filter(isNeeded).map(nameKind))].sort(),
      [
        '*.pf_filter',
        '*.pf_fragment',
        '*.pf_index',
        '*.pf_meta',
        'pagefind-entry.json',
        'pagefind.js',
        'wasm.unknown.pagefind',
      ].sort(),
    );
  });

  test('its script is shortened to less than two thirds, and its program is what it was', () => {
    assert.ok(readFileSync(join(folder, SCRIPT_FILE)).length < 24_000);
    const program = decodeLzma(readFileSync(join(folder, PROGRAM_FILE)));
    assert.ok(WebAssembly.validate(program));
  });

  test('it lists articles in the order they were added, and gives what we put in the place of a fragment', async () => {
    const { pagefind } = await open();
    const { results } = await pagefind.search(null);
    assert.equal(results.length, texts.length);
    const result = results[99 - Number(address.replaceAll('/', ''))];
    assert.equal((await result?.data())?.record.path, address);
  });

  test('its words are divided among files, and each is found in the one that has it', async () => {
    const { pagefind } = await open();
    assert.ok(shard.limits.split(' ').length > 20, shard.limits);
    for (const [article, text] of texts.entries())
      for (const token of text.split(' ').filter((_, at) => at % 9 === article % 9))
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
    assert.deepEqual(await pagefind.filters(), { author: { Ada: texts.length } });
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

function nameKind(path: string): string {
  return path.replace(/^.*\.(pf_\w+)$/, '*.$1');
}
