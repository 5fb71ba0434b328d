import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFormerIds } from '../../../src/record/former-ids.ts';
import { createRevisionEntry } from '../../../src/record/new-entries.ts';
import { appendEntry } from '../../../src/record/record-file.ts';
import { anArticle, historyOf, recordOf } from './an-article.ts';

const before = anArticle({ text: ['Links break in nine years out of ten.', 'Nobody has to let them.'] });
const after = anArticle({ text: ['Links break in eight years out of ten.'] });
const ids = (article: typeof before) => article.body.passages.map(({ id }) => id);

test('has nothing to add for a text that never changed', () => {
  assert.deepEqual(findFormerIds(historyOf(recordOf(before)), before.body.passages), {
    former: new Map(),
    removed: [],
  });
});

test('gives a changed passage its former id, and a removed one its instant', () => {
  const record = recordOf(before);
  const entry = createRevisionEntry(historyOf(record), after, { at: '2025-03-01T09:00:00Z', kind: 'typo' });
  const [was, gone] = ids(before);
  assert.deepEqual(findFormerIds(historyOf(appendEntry(record, entry)), after.body.passages), {
    former: new Map([[ids(after)[0], [was]]]),
    removed: [{ id: gone, at: '2025-03-01T09:00:00Z' }],
  });
});

test('matches a change that is not recorded yet, while it is being written', () => {
  const [was, gone] = ids(before);
  assert.deepEqual(findFormerIds(historyOf(recordOf(before)), after.body.passages), {
    former: new Map([[ids(after)[0], [was]]]),
    removed: [{ id: gone, at: '' }],
  });
});

test('keeps old ids when the way of making ids changes', () => {
  const renamed = before.body.passages.map((passage, index) => ({ ...passage, id: `new-${index}` }));
  const [one, two] = ids(before);
  assert.deepEqual(
    findFormerIds(historyOf(recordOf(before)), renamed).former,
    new Map([
      ['new-0', [one]],
      ['new-1', [two]],
    ]),
  );
});
