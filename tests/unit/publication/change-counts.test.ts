import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countChanges, findMedian } from '../../../src/publication/change-counts.ts';
import { createRevisionEntry } from '../../../src/record/new-entries.ts';
import { appendEntry } from '../../../src/record/record-file.ts';
import '../../fixtures/settings.ts';
import { anArticle, historyOf, recordOf } from '../record/an-article.ts';

const first = ['Half of all links are dead.', 'It was in May.'];
const second = ['A third of all links are dead.', 'It was in May.'];
const third = ['A quarter of all links are dead.', 'It was in May.'];

/** Published on 14 February, updated on the 20th, corrected on the 23rd. */
function aHistory(texts: readonly string[][]) {
  let record = recordOf(anArticle({ text: first }));
  for (const [at, text] of texts.entries())
    record = appendEntry(
      record,
      createRevisionEntry(historyOf(record), anArticle({ text }), {
        at: ['2025-02-20T09:00:00Z', '2025-02-23T08:00:00Z'][at] ?? '',
        kind: at === 0 ? 'update' : 'correction',
        note: `Note ${at}.`,
      }),
    );
  return historyOf(record);
}

const correction = {
  date: '2025-02-23T08:00:00Z',
  kind: 'correction' as const,
  note: 'Note 1.',
  path: '/2025/02/links-must-last/',
};

test('changes are counted by month and kind, newest month first', () => {
  const changes = [
    correction,
    { ...correction, kind: 'update' as const, date: '2025-02-20T09:00:00Z' },
    { ...correction, kind: 'update' as const, date: '2025-01-31T23:59:00Z' },
  ];
  assert.deepEqual(
    countChanges(changes, []).map(({ month, counts }) => [month, [...counts]]),
    [
      [
        '2025-02',
        [
          ['correction', 1],
          ['update', 1],
        ],
      ],
      ['2025-01', [['update', 1]]],
    ],
  );
});

test('an error stood from the change that put it in, not from the publication of the piece', () => {
  assert.deepEqual(countChanges([correction], [aHistory([second, third])])[0]?.stood, [2]);
});

test('an error that was there from the start stood since publication', () => {
  const history = aHistory([
    [...first, 'It was cold.'],
    [...second, 'It was cold.'],
  ]);
  assert.deepEqual(countChanges([correction], [history])[0]?.stood, [8]);
});

test('a correction from before the record is reckoned from publication', () => {
  assert.deepEqual(countChanges([correction], [aHistory([])])[0]?.stood, [8]);
});

test('half of the errors of a month stood no longer than its median', () => {
  assert.deepEqual(findMedian([1, 2, 9]), { median: 2, longest: 9 });
  assert.deepEqual(findMedian([1, 2, 3, 9]), { median: 2, longest: 9 });
  assert.equal(findMedian([]), undefined);
});
