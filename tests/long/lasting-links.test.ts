import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LastingLinks } from '../build/lasting-links.ts';

/** `SEED=… STEPS=… npm run long` does others, or as many. */
const seed = process.env['SEED'] ?? 'a hundred';
const count = Number(process.env['STEPS'] ?? 100);

describe(`${count} pieces of work at random, of the seed “${seed}”`, () => {
  const links = new LastingLinks(seed);
  before(() => links.begin());
  after(() => links.remove());

  for (let step = 1; step <= count; step += 1) {
    test(`leave every address and place that was ever served: step ${step}`, async (context) => {
      const { what, lost } = await links.step();
      const { addresses, ids } = links.count();
      context.diagnostic(`${what}; ${addresses} addresses and ${ids} ids until now`);
      assert.deepEqual(lost, [], what);
    });
  }
});
