import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { OddPublication } from '../build/check-and-build.ts';

const seed = process.env['SEED'] ?? 'five hundred';

describe(`the check and the build of 500 articles, of the seed “${seed}”`, () => {
  let publication: OddPublication;
  before(() => {
    publication = new OddPublication(500, seed);
  });
  after(() => publication.remove());

  test('find the same things wrong in the same articles', () => {
    const checked = [...publication.check()].sort();
    assert.deepEqual([...publication.build()].sort(), checked);
  });

  test('leave a site in which every link, picture and place is there', () => {
    assert.deepEqual(publication.findDeadLinks(), []);
  });
});
