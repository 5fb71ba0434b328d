import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type BuildManifest,
  createManifestFiles,
  parseManifest,
  serializeManifest,
} from '../../../src/build/manifest.ts';

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

test('what is written down of a site is read as it was', () => {
  const name = fc.string({ unit: 'binary' });
  const file = fc.record({
    path: name,
    key: fc.option(name, { nil: undefined }),
    shown: fc.option(fc.array(name, { minLength: 1 }), { nil: undefined }),
    state: fc.record(
      { size: fc.nat(), mtimeMs: fc.double({ min: 0, max: 2e12 }), build: name },
      { noNullPrototype: true },
    ),
  });
  fc.assert(
    fc.property(fc.uniqueArray(file, { selector: ({ path }) => path }), (files) => {
      const manifest = {
        edition: 'e',
        from: 0,
        until: 1,
        completed: 2,
        files: new Map(files.map(({ path, state: one }) => [path, one])),
        keys: new Map(files.flatMap(({ path, key }) => (key === undefined ? [] : [[path, key]]))),
        pictures: new Map(files.flatMap(({ path, shown }) => (shown ? [[path, shown]] : []))),
      };
      assert.deepEqual(parseManifest(serializeManifest(manifest)), manifest);
    }),
    { seed: 1 },
  );
});

test('what an earlier version wrote down is not read', () => {
  assert.equal(parseManifest(JSON.stringify({ edition: 'e', builds: [], heads: [], rows: [] })), undefined);
});
