import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSite } from './open-site.ts';
import { findFaultsIn, pageStates } from './page-states.ts';

const { browser } = await openSite();

/** A tenth of all, spread over pages, modes and languages by a step that shares no factor with their numbers. */
const tenth = pageStates.filter((_, index) => (index * 7) % 10 === 3);

test('no page has a fault in any window: a tenth of all pages, modes and languages', async () => {
  assert.deepEqual(await findFaultsIn(browser, tenth), []);
});
