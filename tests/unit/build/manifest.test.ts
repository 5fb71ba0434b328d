import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BuildManifest, createManifestFiles } from '../../../src/build/manifest.ts';

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
