import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { type BuildManifest, createManifestFiles } from '../../../src/build/manifest.ts';
import { openOutputDirectory, publishOutput, readManifest } from '../../../src/build/output-directory.ts';
import { findPictures } from '../../../src/publication/picture-names.ts';
import { listFilesBelow } from '../../../src/runtime/list-files.ts';

describe('a standing site', () => {
  let folder = '';
  let builds = 0;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = () => openOutputDirectory(join(folder, 'dist'), join(folder, '.cache'));
  const contents = (at = 'dist') =>
    Object.fromEntries(
      listFilesBelow(join(folder, at))
        .map((path) => [path.slice(join(folder, at).length + 1), readFileSync(path, 'utf8')])
        .filter(([path]) => path !== '.verbatim'),
    );

  /** Builds `written` and keeps `kept` of what stands. */
  function build(written: Record<string, string>, kept: string[] = []): number {
    const site = open();
    const old = readManifest(site);
    for (const [file, text] of Object.entries(written)) {
      mkdirSync(dirname(join(site.staging, file)), { recursive: true });
      writeFileSync(join(site.staging, file), text);
    }
    const made = {
      build: `build ${builds++}`,
      written: new Map(Object.entries(written).map(([file, text]) => [file, text.length])),
      reused: new Set(kept),
      keys: new Map(),
      pictures: new Map(Object.entries(written).map(([file, text]) => [file, findPictures(text)])),
    };
    const next: BuildManifest = {
      edition: 'e',
      from: 0,
      until: 1,
      keys: new Map(),
      ...createManifestFiles(made, old),
    };
    return publishOutput(site, next, old);
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

  test('carries the mark of a build, which is no file of the site', () => {
    for (let times = 0; times < 3; times += 1) {
      assert.equal(build({ 'a.html': 'a' }), 1);
      assert.ok(existsSync(join(folder, 'dist/.verbatim')));
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

  test('is not trusted when a file was lost or changed its size', () => {
    build({ 'a.html': 'a', 'b.html': 'b' });
    const site = open();
    assert.equal(readManifest(site)?.files.size, 2);
    writeFileSync(join(site.out, 'b.html'), 'longer');
    assert.equal(readManifest(site), undefined);
  });

  test('is put back when a build was killed between the two renamings', () => {
    build({ 'a.html': 'a' });
    const site = open();
    renameSync(site.out, site.outgoing);
    open();
    assert.deepEqual(contents(), { 'a.html': 'a' });
    assert.ok(readManifest(site), 'and may be kept again');
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
