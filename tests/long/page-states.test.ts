import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launchBrowser } from '../browser/browser.ts';
import { findFaultsIn, pageStates } from '../browser/page-states.ts';

const browser = await launchBrowser();
after(() => browser.close());

test('no page of any kind has a fault, in any window, mode or language', async () => {
  assert.deepEqual(await findFaultsIn(browser, pageStates), []);
});
