import { type Tuning, tuning } from '../../src/search/engine/rank.ts';
import { dice } from './dice.ts';
import { type JudgedQuery, mean, rankQueries, type Searcher } from './search-relevance.ts';

/** Numbers of ranking that are tried, and the values of each. */
const tried: Partial<Record<keyof Tuning, number[]>> = {
  saturation: [5, 8, 12, 20, 40],
  lengthCorrection: [0.5, 0.6, 0.7, 0.8, 0.9],
  spanWeight: [0, 0.3, 0.6, 1, 1.5],
  spanLength: [20, 30, 40, 60, 100],
  spanSaturation: [0.1, 0.3, 0.6, 1.2],
  windowRarity: [0, 0.3, 0.5, 0.8, 1],
  rarityWindow: [80, 120, 250],
  inflected: [0.6, 0.8, 1],
  related: [0, 0.15, 0.3, 0.45],
  sharedLetters: [5, 6, 7],
  sharedPart: [0.5, 0.6, 0.7],
  orderWeight: [0, 0.3, 0.6, 1, 1.5],
};

const FOLDS = 5;
const REPETITIONS = 20;

/**
 * Tries numbers for ranking, each near the best so far, and prints the best ones. The cross-validated figure is what a
 * fifth of the queries gets with the numbers that are best for the others: what queries that were never seen would get.
 *
 * @param open Opens the search with other numbers.
 */
export async function tuneRanking(
  { queries, short }: { queries: readonly JudgedQuery[]; short: readonly JudgedQuery[] },
  seconds: number,
  open: (numbers: Tuning) => Promise<Searcher>,
): Promise<void> {
  const roll = dice('tuning');
  const names = Object.entries(tried);
  const trials: { numbers: Tuning; reciprocals: number[] }[] = [];
  const until = performance.now() + seconds * 1000;
  let best = { numbers: tuning, reciprocals: await rankQueries(await open(tuning), queries) };
  trials.push(best);
  while (performance.now() < until) {
    const changes = Array.from({ length: 1 + roll.below(2) }, () => {
      const [name, values] = names[roll.below(names.length)] ?? ['', []];
      return [name, values[roll.below(values.length)]];
    });
    const numbers: Tuning = { ...best.numbers, ...Object.fromEntries(changes) };
    const trial = { numbers, reciprocals: await rankQueries(await open(numbers), queries) };
    trials.push(trial);
    if (mean(trial.reciprocals) > mean(best.reciprocals)) best = trial;
  }
  const { numbers, reciprocals } = best;
  const shortMrr = mean(await rankQueries(await open(numbers), short));
  console.log(JSON.stringify({ ...numbers, mrr: mean(reciprocals), short: shortMrr }));
  console.log(
    `${trials.length} tried; cross-validated MRR ${crossValidate(trials, queries.length).toFixed(4)}`,
  );
}

function crossValidate(trials: readonly { reciprocals: number[] }[], count: number): number {
  const roll = dice('folds');
  const figures = Array.from({ length: REPETITIONS }, () => {
    const folds = Array.from({ length: count }, () => roll.below(FOLDS));
    return mean(
      Array.from({ length: FOLDS }, (_, fold) => {
        const scored = trials.map(({ reciprocals }) => ({
          seen: mean(reciprocals.filter((_value, index) => folds[index] !== fold)),
          unseen: mean(reciprocals.filter((_value, index) => folds[index] === fold)),
        }));
        return scored.reduce((one, other) => (other.seen > one.seen ? other : one)).unseen;
      }),
    );
  });
  return mean(figures);
}
