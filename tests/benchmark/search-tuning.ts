import { type Tuning, tuning } from '../../src/search/engine/rank.ts';
import { type Dice, dice } from './dice.ts';
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

/** A search for better numbers that sees some of the queries. */
interface Climb {
  /** The part of the queries that it does not see; undefined if it sees all. */
  unseen: number | undefined;
  best: Tuning;
}

/**
 * Tries numbers for ranking, each near the best so far, from the middle of what is tried, and prints the best ones. The
 * cross-validated figure is what each fifth of the queries gets with numbers that were found without a look at it: what
 * queries that were never seen would get.
 *
 * @param open Opens the search with other numbers.
 */
export async function tuneRanking(
  { queries, short }: { queries: readonly JudgedQuery[]; short: readonly JudgedQuery[] },
  seconds: number,
  open: (numbers: Tuning) => Promise<Searcher>,
): Promise<void> {
  const roll = dice('tuning');
  const known = new Map<string, number[]>();
  const measure = async (numbers: Tuning): Promise<number[]> => {
    const name = JSON.stringify(numbers);
    const reciprocals = known.get(name) ?? (await rankQueries(await open(numbers), queries));
    known.set(name, reciprocals);
    return reciprocals;
  };
  const folds = queries.map((_, index) => index % FOLDS);
  const average = async (numbers: Tuning, isCounted: (fold: number) => boolean) =>
    mean((await measure(numbers)).filter((_, index) => isCounted(folds[index] ?? 0)));

  const climbs = [undefined, ...Array(FOLDS).keys()].map(
    (unseen): Climb => ({ unseen, best: chooseMiddle() }),
  );
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until)
    for (const climb of climbs) {
      const sees = (fold: number) => fold !== climb.unseen;
      const numbers: Tuning = { ...climb.best, ...changeSome(roll) };
      if ((await average(numbers, sees)) > (await average(climb.best, sees))) climb.best = numbers;
    }

  const all = climbs[0]?.best ?? tuning;
  const unseen = await Promise.all(
    climbs.slice(1).map(async ({ best, unseen: fold }) => average(best, (other) => other === fold)),
  );
  const shortMrr = mean(await rankQueries(await open(all), short));
  console.log(JSON.stringify({ ...all, mrr: mean(await measure(all)), short: shortMrr }));
  console.log(
    `${known.size} tried; cross-validated MRR ${mean(unseen).toFixed(4)} (${unseen.map((mrr) => mrr.toFixed(3)).join(', ')})`,
  );
  console.log(`the numbers in use: ${mean(await measure(tuning)).toFixed(4)}`);
}

function chooseMiddle(): Tuning {
  const middle = Object.entries(tried).map(([name, values]) => [name, values[Math.floor(values.length / 2)]]);
  return { ...tuning, ...Object.fromEntries(middle) };
}

function changeSome(roll: Dice): Partial<Tuning> {
  const names = Object.entries(tried);
  const changes = Array.from({ length: 1 + roll.below(2) }, () => {
    const [name, values] = names[roll.below(names.length)] ?? ['', []];
    return [name, values[roll.below(values.length)]];
  });
  return Object.fromEntries(changes);
}
