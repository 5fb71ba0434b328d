import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launchBrowser } from '../browser/browser.ts';
import { findHoles, frontCases } from '../browser/front-cases.ts';
import { openRenderer } from '../browser/rendered-pages.ts';

const browser = await launchBrowser();
after(() => browser.close());

test('no front page has a hole', async () => {
  assert.deepEqual(await findHoles(browser, await openRenderer(), frontCases), []);
});
