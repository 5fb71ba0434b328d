import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type BuildManifest,
  createManifestFiles,
  findChangedRows,
  type SavedManifest,
} from '../../../src/build/manifest.ts';
import { parseFiles, parseManifest, serializeManifest } from '../../../src/build/manifest-text.ts';

const state = { size: 1, mtimeMs: 1 };
const last: BuildManifest = {
  edition: 'e',
  from: 0,
  until: 1,
  files: new Map(
    ['index.html', 'gone/index.html', '_astro/shown.A1.svg', '_astro/alone.A1.svg'].map((file) => [
      file,
      { ...state, build: 'first' },
    ]),
  ),
  keys: new Map(),
  pictures: new Map([
    ['index.html', ['_astro/shown.A1.svg']],
    ['gone/index.html', ['_astro/alone.A1.svg']],
  ]),
};

for (const [way, reused, written] of [
  ['kept from the last site', ['_astro/alone.A1.svg'], []],
  ['written again', [], ['_astro/alone.A1.svg']],
] as const) {
  test(`a picture whose only page is gone leaves the site, though it was ${way}`, () => {
    const { files } = createManifestFiles(
      {
        build: 'second',
        written: new Map(written.map((file) => [file, state])),
        reused: new Set(['index.html', ...reused]),
        keys: new Map(),
        pictures: new Map(),
      },
      last,
    );
    assert.deepEqual([...files.keys()], ['index.html', '_astro/shown.A1.svg']);
  });
}

const name = fc.string({ unit: 'binary' });

/** A site of these files, or of a few by any name. */
const aSite = (path: fc.Arbitrary<string> = name): fc.Arbitrary<SavedManifest> =>
  fc
    .uniqueArray(
      fc.record({
        path,
        key: fc.option(name, { nil: undefined }),
        shown: fc.option(fc.array(name, { minLength: 1 }), { nil: undefined }),
        state: fc.record(
          { size: fc.nat(), mtimeMs: fc.double({ min: 0, max: 2e12, noNaN: true }), build: name },
          { noNullPrototype: true },
        ),
      }),
      { selector: (file) => file.path },
    )
    .map((files) => ({
      ...{ edition: 'e', from: 0, until: 1, completed: 2 },
      files: new Map(files.map((file) => [file.path, file.state])),
      keys: new Map(files.flatMap((file) => (file.key === undefined ? [] : [[file.path, file.key]]))),
      pictures: new Map(files.flatMap((file) => (file.shown ? [[file.path, file.shown]] : []))),
    }));

test('what is written down of a site is read as it was', () => {
  fc.assert(
    fc.property(aSite(), (site) => {
      assert.deepEqual(parseManifest(serializeManifest(site)), site);
    }),
    { seed: 1 },
  );
});

test('a site of which only what has changed is written down is read as it was, from build to build', () => {
  // Two files of one name and one build are the same.
  const ofOneBuild = (site: SavedManifest): SavedManifest => ({
    ...site,
    files: new Map(
      Array.from(site.files, ([path, file]) => [path, { ...file, build: `${file.size} ${file.mtimeMs}` }]),
    ),
  });
  const few = fc.constantFrom('index.html', 'index.md', 'feed.json', 'a.svg', 'b/index.html', 'c/index.html');
  fc.assert(
    fc.property(
      aSite(few).map(ofOneBuild),
      fc.array(aSite(few).map(ofOneBuild), { minLength: 1 }),
      (first, builds) => {
        const written = serializeManifest(first);
        const readBase = (asked: string) => (asked === 'base' ? written : undefined);
        let last: SavedManifest = { ...first, base: { name: 'base', changed: new Set() } };
        for (const site of builds) {
          const changed = (last.base?.changed ?? new Set()).union(findChangedRows(last, site));
          const next = { ...site, base: { name: 'base', changed } };
          const read = parseManifest(serializeManifest(next), readBase);
          assert.deepEqual(read, next);
          const files = parseFiles(serializeManifest(next), readBase)?.files ?? [];
          const states = Array.from(
            site.files,
            ([path, { size, mtimeMs }]) => [path, { size, mtimeMs }] as const,
          );
          assert.deepEqual(new Map(files), new Map(states));
          if (read) last = read;
        }
      },
    ),
    { seed: 2 },
  );
});

test('what is written beside a base that is not there is not read', () => {
  const text = serializeManifest({ ...last, completed: 1, base: { name: 'base', changed: new Set() } });
  assert.equal(parseManifest(text), undefined);
});

test('what an earlier version wrote down is not read', () => {
  assert.equal(parseManifest(JSON.stringify({ edition: 'e', builds: [], heads: [], rows: [] })), undefined);
});
