import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { listFilesBelow } from '../../src/runtime/list-files.ts';
import { getProjectRoot, setProjectRoot } from '../../src/runtime/project-root.ts';
import { createProcessWorker } from '../../src/runtime/worker-pool.ts';
import type { IndexAnswer, IndexTask } from '../../src/search/index/search-files.ts';
import { AProject } from './a-project.ts';
import { testNow } from './test-site.ts';

/*
 * What is cached is verified when it is used: whatever becomes of the files in .cache, the site is that of a clean build,
 * and nobody sees a stack trace. Each damage is done to every file of some kinds, once with the published site in place
 * and once without it, when all pages are made again from what is cached.
 */
describe('a build whose cache was damaged', () => {
  let project: AProject;
  let sound: ReadonlyMap<string, string>;

  before(async () => {
    project = await AProject.with(5);
    await project.command('record', '--adopt');
    await project.build();
    sound = project.site();
  });
  after(() => project.remove());

  /** Changes every file of these folders of the cache. */
  const damage = (names: readonly string[], change: (bytes: Buffer) => Buffer) => {
    for (const name of names) {
      const files = listFilesBelow(join(project.folder, '.cache', name));
      assert.notEqual(files.length, 0, `nothing is cached in ${name}`);
      for (const file of files) {
        const changed = change(readFileSync(file));
        rmSync(file);
        writeFileSync(file, changed);
      }
    }
  };
  const empty = () => Buffer.alloc(0);
  const ways: Record<string, (bytes: Buffer) => Buffer> = {
    emptied: empty,
    'changed in a word': changeWord,
  };

  test('keeps no list of the search index that lacks a part which could not be made', async () => {
    const before = getProjectRoot();
    setProjectRoot(project.folder);
    const own = { VERBATIM_CONTENT: 'content', SITE_NOW: testNow };
    const worker = createProcessWorker<IndexTask, IndexAnswer>('search/index/index-worker.ts', own);
    worker.start();
    setProjectRoot(before);
    const [texts = ''] = listFilesBelow(join(project.folder, '.cache/texts')).filter((path) =>
      path.endsWith('-articles.json'),
    );
    const [, json = ''] = readFileSync(texts, 'utf8').split('\n');
    const known: { known: [file: string, [stamps: string, text: { digest: string }]][] } = JSON.parse(json);
    const articles = known.known.map(([file, [, { digest }]]) => ({ slug: basename(dirname(file)), digest }));
    rmSync(join(project.folder, '.cache/search'), { recursive: true });
    damage(['bodies'], empty);
    const { shards } = await worker.do({ language: 'en-GB', now: new Date(testNow), articles });
    assert.deepEqual(
      shards.map(({ articles: count }) => count),
      [5],
    );
    await assert.rejects(worker.do('next'), /was damaged/);
    await assert.rejects(worker.do('rest'), /was not made/);
    worker.end();
    rmSync(join(project.folder, '.cache/search'), { recursive: true });
    rmSync(join(project.folder, 'dist'), { recursive: true });
    await project.build();
    assert.deepEqual(project.site(), sound);
  });

  test('is no worse for a check, which reads itself what is damaged or gone', async () => {
    const check = async () => (await project.command('check')).output;
    const found = await check();
    assert.match(found, /^5 articles and \d+ other files checked: 0 problems/m);
    damage(['bodies', 'warnings', 'records.json', 'pictures'], changeWord);
    assert.equal(await check(), found);
    rmSync(join(project.folder, '.cache/texts'), { recursive: true });
    assert.equal(await check(), found);
  });

  for (const [way, change] of Object.entries(ways)) {
    test(`gives the site of a clean build when texts, cards, pictures and the search are ${way}`, async () => {
      damage(['bodies', 'cards', `sites/${siteFolder(project)}/astro/assets`, 'search', 'bundles'], change);
      rmSync(join(project.folder, 'dist'), { recursive: true });
      const output = await project.build();
      assert.match(output, /was damaged and has been deleted; build again\nThe site is built again/);
      assert.doesNotMatch(output, /^ +at /m);
      assert.deepEqual(project.site(), sound);
    });
  }

  test('gives the site of a clean build when only cards are damaged, which are not read before they are put into it', async () => {
    damage(['cards'], changeWord);
    rmSync(join(project.folder, 'dist'), { recursive: true });
    assert.match(
      await project.build(),
      /was damaged and has been deleted; build again\nThe site is built again/,
    );
    assert.deepEqual(project.site(), sound);
  });

  test('gives the site of a clean build when everything else in it is changed in a word', async () => {
    const own = `sites/${siteFolder(project)}`;
    damage(['articles', 'records.json', 'pictures', 'bundles', `${own}/astro/data-store.json`], changeWord);
    damage([`${own}/manifests`], changeWord);
    assert.doesNotMatch(await project.build(), /^ +at /m);
    assert.deepEqual(project.site(), sound);
  });

  test('empties the cache when it is to be clean', async () => {
    const stray = join(project.folder, '.cache/cards/stray.png');
    writeFileSync(stray, '');
    await project.build('--clean');
    assert.ok(!existsSync(stray));
    assert.deepEqual(project.site(), sound);
  });
});

/** Exchanges a letter in each of the longer words, or a bit where there are none; the length stays the same. */
function changeWord(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const changed = text.replace(/[a-z]{6,}/g, (word) => `${word.slice(0, 3)}q${word.slice(4)}`);
  if (changed !== text) return Buffer.from(changed, 'latin1');
  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(flipped.readUInt8(flipped.length >> 1) ^ 1, flipped.length >> 1);
  return flipped;
}

function siteFolder(project: AProject): string {
  const [file = ''] = listFilesBelow(join(project.folder, '.cache/sites')).filter((path) =>
    path.includes('/manifests/'),
  );
  return file.split('/').at(-3) ?? '';
}
