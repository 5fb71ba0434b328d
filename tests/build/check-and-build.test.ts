import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { OddPublication } from './check-and-build.ts';
import { oddKinds } from './odd-articles.ts';

describe('what the check refuses, the build refuses', () => {
  let publication: OddPublication;
  let checked: ReadonlyMap<string, string[]>;
  let printed: ReadonlyMap<string, string[]>;
  let built: ReadonlyMap<string, string[]>;

  before(() => {
    publication = new OddPublication(3 * oddKinds.length, 'three of each');
    checked = publication.check();
    printed = publication.tryBuild();
    built = publication.build();
  });
  after(() => publication.remove());

  test('among articles of every kind that was reported first', () => {
    const made = new Set(publication.articles.map(({ kind }) => kind.slice(0, 2)));
    const reported = Array.from({ length: 24 }, (_, index) => String(index + 1).padStart(2, '0'));
    assert.deepEqual(
      reported.filter((number) => !made.has(number)),
      [],
    );
    assert.ok(checked.size > 20 && checked.size < publication.articles.length - 20);
  });

  test('with the same findings, and nothing else', () => {
    const name = (found: ReadonlyMap<string, string[]>) => [...found].sort();
    assert.deepEqual(name(built), name(checked));
    assert.deepEqual(name(printed), name(checked));
  });

  test('and of the rest every link, picture and place is there', () => {
    assert.deepEqual(publication.findDeadLinks(), []);
  });
});
