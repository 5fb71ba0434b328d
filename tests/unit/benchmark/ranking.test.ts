import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitLogistic } from '../../benchmark/logistic.ts';
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

const examples = [
  {
    rows: [
      [1, 0.3],
      [-1, 0.1],
      [0.5, -0.2],
      [-0.5, 0],
    ].map((row) => Float64Array.from(row)),
    chosen: [true, false, true, false],
  },
];

test('a fit leans on what tells chosen sentences apart', () => {
  const [first = 0, second = 0] = fitLogistic(examples, [0, 0], 0.1);
  assert.ok(first > 0.5 && Math.abs(second) < first / 4);
});

test('a fit held hard stays where it starts', () => {
  const [first = 0, second = 0] = fitLogistic(examples, [0.2, -0.3], 1e6);
  assert.ok(Math.abs(first - 0.2) < 1e-5 && Math.abs(second + 0.3) < 1e-5);
});

test('a fit ends where no small step makes it better', () => {
  const loss = (weights: readonly number[]) => {
    const bias = weights[2] ?? 0;
    const sums =
      examples[0]?.rows.map((row) => row.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), bias)) ?? [];
    const losses = sums.map((sum, index) => Math.log(1 + Math.exp(chosen4(index) ? -sum : sum)) / 4);
    const held = weights.slice(0, 2).reduce((sum, weight) => sum + weight ** 2, 0);
    return losses.reduce((sum, one) => sum + one, 0) + 0.05 * held;
  };
  const chosen4 = (index: number) => examples[0]?.chosen[index];
  const fitted = [...fitLogistic(examples, [0, 0], 0.1)];
  const bestBias = (weights: number[]) =>
    Math.min(...Array.from({ length: 4001 }, (_, step) => loss([...weights, (step - 2000) / 1000])));
  const best = bestBias(fitted);
  for (const step of [
    [0.02, 0],
    [-0.02, 0],
    [0, 0.02],
    [0, -0.02],
  ]) {
    assert.ok(bestBias(fitted.map((weight, index) => weight + (step[index] ?? 0))) > best);
  }
});
