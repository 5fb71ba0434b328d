import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSite } from './open-site.ts';
import { findFaultsIn, pageStates } from './page-states.ts';

const { browser } = await openSite();

/** A twentieth of all, spread over pages, modes and languages by a step that shares no factor with their numbers. */
const sample = pageStates.filter((_, index) => (index * 7) % 20 === 3);

test('no page has a fault in any window: a twentieth of all pages, modes and languages', async () => {
  assert.deepEqual(await findFaultsIn(browser, sample), []);
});
