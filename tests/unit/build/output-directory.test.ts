import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { readCurrentSite } from '../../../src/build/current-site.ts';
import { type BuildManifest, createManifestFiles, removeFromManifest } from '../../../src/build/manifest.ts';
import { type OutputDirectory, openOutputDirectory } from '../../../src/build/output-directory.ts';
import { publishOutput } from '../../../src/build/publish-output.ts';
import { findPictures } from '../../../src/publication/picture-names.ts';
import { listFilesBelow } from '../../../src/runtime/list-files.ts';
import { seeded } from '../record/prose-by-rule.ts';

describe('the published folder', () => {
  let folder = '';
  let builds = 0;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
    change = {};
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  let change: Partial<OutputDirectory> = {};
  const open = () => ({ ...openOutputDirectory(join(folder, 'dist'), join(folder, '.cache')), ...change });
  const contents = (at = 'dist') =>
    Object.fromEntries(
      listFilesBelow(join(folder, at))
        .map((path) => [path.slice(join(folder, at).length + 1), readFileSync(path, 'utf8')])
        .filter(([path]) => path !== '.built-site'),
    );

  /** Builds `written` and keeps `kept` of what stands; of another edition nothing is kept, and nothing is known of what stands. */
  function build(written: Record<string, string>, kept: string[] = [], isOtherEdition = false): number {
    const site = open();
    const current = isOtherEdition ? undefined : readCurrentSite(site);
    const old = current?.manifest;
    for (const [file, text] of Object.entries(written)) {
      mkdirSync(dirname(join(site.staging, file)), { recursive: true });
      writeFileSync(join(site.staging, file), text);
    }
    const made = {
      build: `build ${builds++}`,
      written: new Map(Object.keys(written).map((file) => [file, statSync(join(site.staging, file))])),
      reused: new Set(kept),
      keys: new Map(),
      pictures: new Map(
        Object.entries(written).map(([file, text]) => [file, findPictures(Buffer.from(text))]),
      ),
    };
    const next: BuildManifest = {
      edition: 'e',
      from: 0,
      until: 1,
      keys: new Map(),
      ...createManifestFiles(made, old),
    };
    return publishOutput(site, next, current);
  }

  test('takes what is new and keeps what is kept, build after build', () => {
    build({ 'a/index.html': 'a1', 'b/index.html': 'b1', 'c/index.html': 'c1' });
    build({ 'a/index.html': 'a2' }, ['b/index.html', 'c/index.html']);
    assert.deepEqual(contents(), { 'a/index.html': 'a2', 'b/index.html': 'b1', 'c/index.html': 'c1' });
    build({ 'b/index.html': 'b3' }, ['a/index.html']);
    assert.deepEqual(contents(), { 'a/index.html': 'a2', 'b/index.html': 'b3' });
    assert.ok(!existsSync(join(folder, 'dist/c')), 'no empty folder is left');
    build({ 'c/index.html': 'c4' }, ['a/index.html', 'b/index.html']);
    assert.deepEqual(contents(), { 'a/index.html': 'a2', 'b/index.html': 'b3', 'c/index.html': 'c4' });
  });

  test('takes and leaves folders of many files whole, and what is kept of them', () => {
    const many = (at: string, count = 120) =>
      Object.fromEntries(Array.from({ length: count }, (_, number) => [`${at}/${number}`, at]));
    const inside = { 'shards/old/few/0': 'few', 'list/kept/0': 'kept', 'list.txt': 'list' };
    build({ ...many('shards/old'), ...many('shards/old/deep'), ...many('list'), ...many('some'), ...inside });
    const [, ...someLeft] = Object.keys(many('some'));
    for (const [shard, before] of [
      ['shards/new', 'shards/old'],
      ['shards/third', 'shards/new'],
      ['shards/old', 'shards/third'],
    ] as const) {
      const kept = ['list/kept/0', 'list.txt', ...someLeft];
      assert.equal(existsSync(join(folder, 'dist', before)), true);
      build({ ...many(shard), 'some/0': shard }, kept);
      assert.deepEqual(contents(), {
        ...many(shard),
        ...many('some'),
        'some/0': shard,
        'list/kept/0': 'kept',
        'list.txt': 'list',
      });
      assert.equal(existsSync(join(folder, 'dist', before)), false, 'no empty folder is left');
    }
  });

  test('carries the mark of a build, which is no file of the site', () => {
    for (let times = 0; times < 3; times += 1) {
      assert.equal(build({ 'a.html': 'a' }), 1);
      assert.ok(existsSync(join(folder, 'dist/.built-site')));
    }
  });

  test('touches only the files that differ from the site before the last', () => {
    const pages = Array.from({ length: 20 }, (_, number) => `${number}/index.html`);
    build(Object.fromEntries(pages.map((page) => [page, 'x'])));
    assert.equal(
      build(
        { '3/index.html': 'y' },
        pages.filter((page) => !page.startsWith('3/')),
      ),
      1,
    );
    assert.equal(
      build(
        { '4/index.html': 'y' },
        pages.filter((page) => !page.startsWith('4/')),
      ),
      2,
    );
  });

  test('is right after any builds, also of another edition, and where the site before was put back or nothing is known of it any more', () => {
    const { below } = seeded(7);
    const random = () => below(1000) / 1000;
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}/index.html`);
    let now: Record<string, string> = {};
    let before: Record<string, string> = {};
    build(Object.fromEntries(names.map((name) => [name, 'first'])));
    // After the first build the spare is the same site.
    [now, before] = [contents(), contents()];
    for (let step = 0; step < 60; step += 1) {
      const { out, spare, outgoing, manifests } = open();
      if (existsSync(spare) && random() < 0.2) {
        renameSync(out, outgoing);
        renameSync(spare, out);
        renameSync(outgoing, spare);
        [now, before] = [before, now];
        assert.deepEqual(contents(), now);
      } else if (existsSync(spare) && random() < 0.1) {
        rmSync(join(manifests, `${statSync(spare).ino}-${Math.round(statSync(spare).birthtimeMs)}.json`));
      }
      const written = Object.fromEntries(
        names.filter(() => random() < 0.3).map((name) => [name, `step ${step}`]),
      );
      const isOtherEdition = random() < 0.2;
      const share = isOtherEdition ? 0 : 0.8;
      const kept = Object.keys(now).filter((name) => !(name in written) && random() < share);
      build(written, kept, isOtherEdition);
      const expected = { ...Object.fromEntries(kept.map((name) => [name, now[name]])), ...written };
      assert.deepEqual(contents(), expected, `step ${step}`);
      [now, before] = [contents(), now];
    }
  });

  test('holds the pictures that a page shows, and no others', () => {
    build({
      'a.html': '<img src="/_astro/one.X1_z.webp">',
      '_astro/one.X1_z.webp': '1',
      '_astro/other.Y2.jpg': '2',
    });
    assert.deepEqual(Object.keys(contents()), ['_astro/one.X1_z.webp', 'a.html']);
    build({ '_astro/other.Y2.jpg': '2' }, ['a.html']);
    assert.deepEqual(
      Object.keys(contents()),
      ['_astro/one.X1_z.webp', 'a.html'],
      'a kept page keeps its pictures',
    );
  });

  test('is made again where a file was lost, or has another size or time', () => {
    build({ 'a.html': 'a', 'b.html': 'b', 'c.html': 'c', 'd.html': 'd' });
    const sound = () => [...(readCurrentSite(open())?.manifest.files.keys() ?? [])];
    assert.equal(sound().length, 4);
    rmSync(join(folder, 'dist/b.html'));
    writeFileSync(join(folder, 'dist/c.html'), 'longer');
    utimesSync(join(folder, 'dist/d.html'), 1, 1);
    assert.deepEqual(sound(), ['a.html']);
  });

  test('is made again where a picture was lost, with every page that shows it', () => {
    const picture = '_astro/one.X1_z.webp';
    build({ 'a.html': `<img src="/${picture}">`, 'b.html': 'b', [picture]: '1' });
    const site = open();
    const saved = readCurrentSite(site)?.manifest;
    assert.ok(saved);
    const keys = new Map([...saved.files.keys()].map((file) => [file, 'key']));
    assert.deepEqual([...removeFromManifest({ ...saved, keys }, new Set([picture])).keys.keys()], ['b.html']);
  });

  test('loses what no build put there, and does not get it back', () => {
    build({ 'a/a.html': 'a', 'b.html': 'b' });
    writeFileSync(join(folder, 'dist/a/extra.html'), 'of somebody');
    mkdirSync(join(folder, 'dist/more'));
    writeFileSync(join(folder, 'dist/more/extra.html'), 'of somebody');
    for (let times = 0; times < 3; times += 1) {
      build({ 'b.html': `b${times}` }, ['a/a.html']);
      assert.deepEqual(contents(), { 'a/a.html': 'a', 'b.html': `b${times}` });
    }
  });

  test('is not trusted when its manifest was changed', () => {
    build({ 'a.html': 'a' });
    const site = open();
    for (const file of listFilesBelow(site.manifests))
      writeFileSync(file, readFileSync(file, 'utf8').replace('"e"', '"f"'));
    assert.equal(readCurrentSite(site), undefined);
  });

  test('is changed file by file where it cannot be renamed', () => {
    build({ 'a/index.html': 'a1', 'b.html': 'b1', 'c.txt': 'c1' });
    const { ino } = statSync(join(folder, 'dist'));
    change = { isMovable: false };
    writeFileSync(join(folder, 'dist/extra.html'), 'of somebody');
    build({ 'b.html': 'b2', 'd/d.html': 'd2' }, ['c.txt']);
    assert.deepEqual(contents(), { 'b.html': 'b2', 'c.txt': 'c1', 'd/d.html': 'd2' });
    assert.equal(build({ 'b.html': 'b3' }, ['c.txt', 'd/d.html']), 1);
    assert.deepEqual(contents(), { 'b.html': 'b3', 'c.txt': 'c1', 'd/d.html': 'd2' });
    assert.equal(statSync(join(folder, 'dist')).ino, ino);
    assert.ok(existsSync(join(folder, 'dist/.built-site')));
  });

  test('is put back when a build was killed between the two renamings', () => {
    build({ 'a.html': 'a' });
    const site = open();
    renameSync(site.out, site.outgoing);
    open();
    assert.deepEqual(contents(), { 'a.html': 'a' });
    assert.ok(readCurrentSite(site), 'and may be reused again');
  });

  test('is as it was when a build was killed while it prepared the next', () => {
    build({ 'a.html': 'a1', 'b.html': 'b1' });
    build({ 'a.html': 'a2' }, ['b.html']);
    const site = open();
    writeFileSync(join(site.staging, 'a.html'), 'half');
    writeFileSync(join(site.spare, 'a.html'), 'half');
    assert.deepEqual(contents(), { 'a.html': 'a2', 'b.html': 'b1' });
    build({ 'a.html': 'a3' }, ['b.html']);
    assert.deepEqual(contents(), { 'a.html': 'a3', 'b.html': 'b1' });
  });
});
