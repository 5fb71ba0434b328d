import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CachedHistory, summarizeHistory } from '../../../src/record/cached-history.ts';
import { createMoveEntry, createWithdrawalEntry } from '../../../src/record/new-entries.ts';
import { appendEntry } from '../../../src/record/record-file.ts';
import { anArticle, historyOf, recordOf } from './an-article.ts';

const source = anArticle().body.passages[0]?.id ?? '';
const record = recordOf(anArticle({ quotes: [{ id: 'one', text: 'One sentence', source }] }));
const moved = appendEntry(record, createMoveEntry('/2025/02/two/', '2025-03-01T09:00:00Z'));
const withdrawn = appendEntry(moved, createWithdrawalEntry('Not ours.', '2025-03-02T09:00:00Z'));

/** A history as a build finds it in its cache, and how often its record was read. */
function cached(text: string) {
  const history = historyOf(text, 'two');
  const summary = JSON.parse(JSON.stringify(summarizeHistory(history)));
  let reads = 0;
  const known = new CachedHistory(summary, () => {
    reads += 1;
    return history;
  });
  return { history, known, countReads: () => reads };
}

test('a summary says everything of a record but its words, and when the last entry was written, without reading it', () => {
  for (const text of [record, moved, withdrawn]) {
    const { history, known, countReads } = cached(text);
    const { passages: _, ids: __, removed: ___, revisions: ____, writtenAt: _____, ...rest } = history;
    for (const [field, value] of Object.entries(rest))
      assert.deepEqual(Reflect.get(known, field), value, field);
    assert.equal('withdrawn' in known, 'withdrawn' in history);
    assert.equal(countReads(), 0);
  }
});

test('words are read when they are asked for, and once for all', () => {
  const { history, known, countReads } = cached(moved);
  assert.deepEqual(known.passages, history.passages);
  assert.deepEqual(
    [known.ids, known.removed, known.revisions],
    [history.ids, history.removed, history.revisions],
  );
  assert.equal(countReads(), 1);
});
