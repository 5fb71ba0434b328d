import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chance, judgeRanking } from '../../benchmark/ranking.ts';

const chosen = [true, false, false, true];

test('the area is the share of pairs in the right order, a tie counting half', () => {
  const auc = (...scores: number[]) => judgeRanking([{ scores, chosen }]).auc;
  assert.equal(auc(4, 1, 2, 3), 100);
  assert.equal(auc(1, 3, 4, 2), 0);
  assert.equal(auc(1, 1, 1, 1), 50);
  assert.equal(auc(2, 1, 2, 3), 87.5);
});

test('the mean is over articles, and its standard error too', () => {
  const { auc, se } = judgeRanking([
    { scores: [4, 1, 2, 3], chosen },
    { scores: [1, 1, 1, 1], chosen },
  ]);
  assert.deepEqual([auc, se.toFixed(3)], [75, '17.678']);
});

test('a hit needs a chosen sentence among the first; of equals the earlier comes first', () => {
  const hits = ({ hitAt1, hitAt3 }: ReturnType<typeof judgeRanking>) => [hitAt1, hitAt3];
  assert.deepEqual(hits(judgeRanking([{ scores: [0, 0, 0, 0], chosen }])), [100, 100]);
  assert.deepEqual(hits(judgeRanking([{ scores: [1, 4, 3, 2], chosen }])), [0, 100]);
  assert.deepEqual(
    hits(judgeRanking([{ scores: [1, 5, 4, 3], chosen: [true, false, false, false] }])),
    [0, 0],
  );
});

test('leaves out an article where nothing or everything was chosen', () => {
  const { auc } = judgeRanking([
    { scores: [4, 1, 2, 3], chosen },
    { scores: [1, 2], chosen: [false, false] },
    { scores: [1, 2], chosen: [true, true] },
  ]);
  assert.equal(auc, 100);
});

test('chance is what drawing without putting back would hit', () => {
  assert.equal(chance([{ chosen }], 1), 50);
  assert.equal(chance([{ chosen }], 2).toFixed(4), (100 * (1 - 1 / 6)).toFixed(4));
  assert.equal(chance([{ chosen }], 3), 100);
});
