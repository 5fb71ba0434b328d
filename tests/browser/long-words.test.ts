import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLongWordFaults } from './long-words.ts';
import { openSite } from './open-site.ts';
import { openRenderer } from './rendered-pages.ts';

const { browser } = await openSite();

test('no word of any script and any field makes a page wider than its window', async () => {
  assert.deepEqual(await findLongWordFaults(browser, await openRenderer(), { seed: 17, runs: 1 }), []);
});
