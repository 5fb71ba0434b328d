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
  assert.deepEqual(findFormerIds(historyOf(recordOf(before)), before.body), {
    former: new Map(),
    removed: [],
  });
});

test('gives a changed passage its former id, and a removed one its instant', () => {
  const record = recordOf(before);
  const entry = createRevisionEntry(historyOf(record), after, { at: '2025-03-01T09:00:00Z', kind: 'typo' });
  const [was, gone] = ids(before);
  assert.deepEqual(findFormerIds(historyOf(appendEntry(record, entry)), after.body), {
    former: new Map([[ids(after)[0], [was]]]),
    removed: [{ id: gone, at: '2025-03-01T09:00:00Z' }],
  });
});

test('matches a change that is not recorded yet, while it is being written', () => {
  const [was, gone] = ids(before);
  assert.deepEqual(findFormerIds(historyOf(recordOf(before)), after.body), {
    former: new Map([[ids(after)[0], [was]]]),
    removed: [{ id: gone, at: '' }],
  });
});

test('keeps old ids when the way of making ids changes', () => {
  const renamed = before.body.passages.map((passage, index) => ({ ...passage, id: `new-${index}` }));
  const [one, two] = ids(before);
  assert.deepEqual(
    findFormerIds(historyOf(recordOf(before)), { ...before.body, passages: renamed }).former,
    new Map([
      ['new-0', [one]],
      ['new-1', [two]],
    ]),
  );
});

test('gives the words of a quote that is no longer drawn the quote’s id', () => {
  const [first = ''] = ids(before);
  const quoted = anArticle({
    text: ['Links break in nine years out of ten.', 'Nobody has to let them.'],
    quotes: [{ id: 'quote-1', text: 'Links break', source: first }],
  });
  assert.deepEqual(findFormerIds(historyOf(recordOf(quoted)), quoted.body).former, new Map());
  const record = recordOf(quoted);
  const entry = createRevisionEntry(historyOf(record), after, { at: '2025-03-01T09:00:00Z', kind: 'typo' });
  assert.deepEqual(
    findFormerIds(historyOf(appendEntry(record, entry)), after.body).former,
    new Map([[ids(after)[0], [first, 'quote-1']]]),
  );
});

test('gives the note on a passage that was taken out the id of its quote too', () => {
  const [, second = ''] = ids(before);
  const quoted = anArticle({
    text: ['Links break in nine years out of ten.', 'Nobody has to let them.'],
    quotes: [{ id: 'quote-1', text: 'Nobody has to', source: second }],
  });
  const record = recordOf(quoted);
  const entry = createRevisionEntry(historyOf(record), after, { at: '2025-03-01T09:00:00Z', kind: 'typo' });
  assert.deepEqual(
    findFormerIds(historyOf(appendEntry(record, entry)), after.body).removed,
    [second, 'quote-1'].map((id) => ({ id, at: '2025-03-01T09:00:00Z' })),
  );
});

/** A text of two paragraphs with a note in each, by the names of their notes. */
function noted(first: string | undefined, second: string) {
  const article = anArticle({ text: ['Links break in nine years out of ten.', 'Nobody has to let them.'] });
  const passages = article.body.passages.map((passage, index) => {
    const value = [first, second][index];
    return value === undefined ? passage : { ...passage, marks: [{ mark: 'note', from: 5, to: 5, value }] };
  });
  return { ...article, body: { ...article.body, passages } };
}

test('the ids of a note that was taken out lead to its place in the text, those of a renumbered one to the note’s', () => {
  const [both, renumbered] = [noted('1', 'law'), noted(undefined, '1')];
  const record = recordOf(both);
  const change = { at: '2025-03-01T09:00:00Z', kind: 'typo' } as const;
  const once = appendEntry(record, createRevisionEntry(historyOf(record), renumbered, change));
  const [first, second] = ids(both);
  assert.deepEqual(
    findFormerIds(historyOf(once), renumbered.body).former,
    new Map([[second, ['fn-law', 'note-law', 'fnref-law']]]),
  );
  const without = noted(undefined, '2');
  const twice = appendEntry(once, createRevisionEntry(historyOf(once), without, change));
  assert.deepEqual(
    findFormerIds(historyOf(twice), without.body).former,
    new Map([[second, ['fn-1', 'note-1', 'fnref-1', 'fn-law', 'note-law', 'fnref-law']]]),
  );
  assert.ok(first);
});

test('the ids of a note whose passage was taken out lead to the notice', () => {
  const both = noted('law', '2');
  const record = recordOf(both);
  const one = anArticle({ text: ['Nobody has to let them.'] });
  const entry = createRevisionEntry(historyOf(record), one, { at: '2025-03-01T09:00:00Z', kind: 'typo' });
  const { removed } = findFormerIds(historyOf(appendEntry(record, entry)), one.body);
  const [gone] = ids(both);
  assert.deepEqual(
    removed.map(({ id }) => id),
    [gone, 'fn-law', 'note-law', 'fnref-law'],
  );
});

test('keeps the old ids of passages of the same words apart', () => {
  const twice = anArticle({ text: ['The same.', 'The same.', 'Another.'] });
  const renamed = twice.body.passages.map((passage, index) => ({ ...passage, id: `new-${index}` }));
  assert.deepEqual(
    findFormerIds(historyOf(recordOf(twice)), { ...twice.body, passages: renamed }).former,
    new Map(ids(twice).map((id, index) => [`new-${index}`, [id]])),
  );
});
