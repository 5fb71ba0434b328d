import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applySaved,
  keepUntilSaved,
  listPicturePaths,
  noteSave,
  omitPictures,
  openSavedEntries,
} from '../../../src/publication/saved-changes.ts';

const stored = {
  id: 'jane',
  digest: 'old',
  data: { name: 'Jane', role: 'Editor', portrait: { src: '/jane.png' } },
};
const other = { id: 'joe', digest: 'joe', data: { name: 'Joe' } };

test('an entry is shown as it was saved last, with the pictures that Astro made', () => {
  openSavedEntries('shown').set('jane', { digest: 'new', data: { name: 'Jane Roe' } });
  assert.deepEqual(applySaved('shown', [stored, other]), [
    { id: 'jane', digest: 'new', data: { name: 'Jane Roe', portrait: { src: '/jane.png' } } },
    other,
  ]);
});

test('an entry that Astro has written since is shown as Astro has it, and until then as it was', () => {
  const saved = openSavedEntries('written');
  saved.set('jane', { digest: 'before', data: { name: 'Before' }, until: 'old' });
  assert.deepEqual(applySaved('written', [stored]), [stored]);
  saved.set('jane', { digest: 'before', data: { name: 'Before' }, until: 'newer' });
  assert.deepEqual(
    applySaved('written', [stored]).map(({ digest }) => digest),
    ['before'],
  );
});

test('an entry whose file was deleted is not shown', () => {
  openSavedEntries('deleted').set('jane', { digest: undefined, data: {} });
  assert.deepEqual(applySaved('deleted', [stored, other]), [other]);
});

test('the pictures of an entry are told from what else it says', () => {
  const data = { name: 'A', image: { src: './a.png' }, pictures: ['./b.png'] };
  assert.deepEqual(omitPictures(data), { name: 'A' });
  assert.deepEqual(listPicturePaths(data), [{ src: './a.png' }, undefined, ['./b.png']]);
});

test('what was made is kept until something of its kind is saved', () => {
  const counts = { all: 0, others: 0, record: 0 };
  const all = keepUntilSaved('all', () => ++counts.all);
  const others = keepUntilSaved('others', () => ++counts.others);
  const record = keepUntilSaved('record', () => ++counts.record);
  const read = () => [all(), others(), record()];
  assert.deepEqual([read(), read()], Array(2).fill([1, 1, 1]));
  noteSave('text');
  assert.deepEqual(read(), [2, 1, 1]);
  noteSave('other');
  assert.deepEqual(read(), [3, 2, 1]);
  noteSave('record');
  assert.deepEqual(read(), [4, 3, 2]);
});
