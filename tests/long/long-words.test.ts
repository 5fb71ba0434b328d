import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launchBrowser } from '../browser/browser.ts';
import { findLongWordFaults } from '../browser/long-words.ts';
import { openRenderer } from '../browser/rendered-pages.ts';

const browser = await launchBrowser();
after(() => browser.close());

const seed = Date.now();

test(`no word of any script and any field makes a page wider than its window (seed ${seed})`, async () => {
  assert.deepEqual(await findLongWordFaults(browser, await openRenderer(), { seed, runs: 60 }), []);
});
