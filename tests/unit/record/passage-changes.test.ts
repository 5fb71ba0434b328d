import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSameStructure } from '../../../src/record/mark-changes.ts';
import { diffPassageWords, findChanges, findStructureChanges } from '../../../src/record/passage-changes.ts';

const passage = (id: string, text = id) => ({ id, kind: 'paragraph', text });
const [one, two, three, four, other] = ['one', 'two', 'three', 'four', 'other'].map((id) => passage(id));
type Passage = ReturnType<typeof passage>;
const list = (...all: (Passage | undefined)[]) => all.flatMap((each) => each ?? []);
const ids = (before: Passage[], after: Passage[]) =>
  findChanges(before, after).map((change) => [
    change.before.map(({ id }) => id),
    change.after.map(({ id }) => id),
  ]);

test('each place where a text changed is one change, with what was there and what is', () => {
  assert.deepEqual(ids(list(one, two, three), list(one, two, three)), []);
  assert.deepEqual(ids(list(one, two, three, four), list(one, other, three)), [
    [['two'], ['other']],
    [['four'], []],
  ]);
  assert.deepEqual(ids(list(one, two), list(other, one, two)), [[[], ['other']]]);
  assert.deepEqual(ids([passage('same')], [passage('same')]), [[['same'], ['same']]]);
});

test('the words of a change are compared across its passages', () => {
  const parts = diffPassageWords({
    before: [passage('a', 'It was so.')],
    after: [passage('a', 'It is so.')],
  });
  assert.deepEqual(
    parts.map(({ value, added, removed }) => [value, added ? '+' : removed ? '-' : '']),
    [
      ['It ', ''],
      ['was', '-'],
      ['is', '+'],
      [' so.', ''],
    ],
  );
});

test('marks are compared with those of the same passage, or of the one in its place, and not with erased words', () => {
  const marked = { ...passage('a', 'It was so.'), marks: [{ mark: 'em', from: 3, to: 6 }] };
  const changes = (before: Parameters<typeof findStructureChanges>[0]['before']) =>
    findStructureChanges({ before, after: [marked] }).map(({ change, words }) => [change, words]);
  assert.deepEqual(changes([passage('a', 'It was so.')]), [['added', 'was']]);
  assert.deepEqual(changes([passage('b', 'It was so.')]), [['added', 'was']]);
  assert.deepEqual(changes([passage('b', 'Before.'), marked]), []);
  assert.deepEqual(changes([{ ...passage('a', ''), isErased: true }]), []);
  assert.deepEqual(changes([]), []);
});

test('the same mark on the same word elsewhere says something else', () => {
  const at = (from: number) => ({
    ...passage('a', 'So so it was.'),
    marks: [{ mark: 'em', from, to: from + 2 }],
  });
  assert.equal(isSameStructure(at(3), at(3)), true);
  const twice = (from: number) => ({ ...at(from), text: 'so so it was.' });
  assert.equal(isSameStructure(twice(0), twice(3)), false);
});
