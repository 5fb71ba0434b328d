import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { RandomEdits } from '../build/random-edits.ts';

/** `SEED=… EDITS=… npm run long` does others, or as many. */
const seed = process.env['SEED'] ?? 'three hundred';
const count = Number(process.env['EDITS'] ?? 300);

describe(`${count} random edits in a row, of the seed “${seed}”`, () => {
  const edits = new RandomEdits(seed);
  before(() => edits.begin());
  after(() => edits.remove());

  for (let step = 1; step <= count; step += 1) {
    test(`give the site of a clean build: edit ${step}`, async (context) => {
      const { what, printed, differing } = await edits.step();
      context.diagnostic(what);
      assert.deepEqual(differing, [], `It ${what}.\n${printed}`);
    });
  }
});
