import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findHoles, frontCases } from './front-cases.ts';
import { openSite } from './open-site.ts';
import { openRenderer } from './rendered-pages.ts';

const { browser } = await openSite();
const renderer = await openRenderer();

/** Each number of pieces twice; `npm run long` has all cases. */
const some = frontCases.filter((_, index) => index % 9 === (index * 5) % 7 || index % 9 === 4);

test('a front page has no hole, whatever the number of pieces, their pictures and their headlines', async () => {
  assert.deepEqual(await findHoles(browser, renderer, some), []);
});
