import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LastingLinks } from './lasting-links.ts';

/* Work that changes addresses, and work that changes ids; all others, in any order, are in the long run. */
const kinds = [
  'moves an article and takes the series out and takes a section of the standards out',
  'rewords a pull quote and takes all headings out and rewords a heading of the standards',
];

describe('whatever an editor does, every address and place that was ever served answers', () => {
  const links = new LastingLinks('two', kinds);
  before(() => links.begin());
  after(() => links.remove());

  for (let step = 1; step <= kinds.length; step += 1) {
    test(`step ${step}`, async () => {
      const { what, lost } = await links.step();
      assert.deepEqual(lost, [], what);
    });
  }
});
