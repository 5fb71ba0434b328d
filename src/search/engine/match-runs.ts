import { foldWord } from '../../languages/text/fold-word.ts';
import type { QueryMatch } from './answer-query.ts';
import type { ReadPassage } from './article-terms.ts';

/** Words found that follow one another in a passage, `[from, to)` in its words. */
export interface MatchRun {
  from: number;
  to: number;
  /** How rare each word is, by its number in the query. */
  words: Map<number, number>;
  /** The sum of the rarities. */
  worth: number;
}

/** A word of the query, in its order. */
export interface QueryWord {
  /** The folded form. */
  key: string;
  /** True if it says nothing of what a text is about; it is marked only between or beside words found. */
  isFunction: boolean;
}

/** Function words between two words found that are marked with them. */
const MOST_BETWEEN = 4;

/**
 * Returns the words found in a passage, those that follow one another as one run, in their order. Function words of the
 * query may be between them, and before and after them as they are in the query: a sentence that was remembered is marked
 * as a sentence.
 */
export function findRuns(
  { at: first, words }: ReadPassage,
  matches: readonly QueryMatch[],
  query: readonly QueryWord[],
): MatchRun[] {
  const connecting = new Set(query.flatMap(({ key, isFunction }) => (isFunction ? key : [])));
  const keys = words.map(({ form }) => foldWord(form));
  const inside = matches
    .filter(({ from }) => from >= first && from < first + words.length)
    .toSorted((one, other) => one.from - other.from || other.to - one.to);
  const runs: (MatchRun & Ends)[] = [];
  for (const match of inside) {
    const [from, to] = [match.from - first, match.to - first];
    const last = runs.at(-1);
    const between = last ? keys.slice(last.to, from) : [];
    const follows = last && between.length <= MOST_BETWEEN && between.every((key) => connecting.has(key));
    const run = follows ? last : { from, to, words: new Map(), worth: 0, firstAt: match.at, nextAt: 0 };
    if (!follows) runs.push(run);
    run.to = Math.max(run.to, to);
    run.nextAt = match.at + to - from;
    const known = run.words.get(match.at) ?? 0;
    if (match.rarity > known) {
      run.words.set(match.at, match.rarity);
      run.worth += match.rarity - known;
    }
  }
  for (const run of runs) if (run.words.size > 1) extend(run, keys, query);
  return runs;
}

/** Where a run begins in the query, and the word of the query after its end. */
interface Ends {
  firstAt: number;
  nextAt: number;
}

function extend(run: MatchRun & Ends, keys: readonly string[], query: readonly QueryWord[]): void {
  const isSame = (index: number, at: number) => keys[index] !== undefined && keys[index] === query[at]?.key;
  while (isSame(run.from - 1, run.firstAt - 1)) {
    run.from -= 1;
    run.firstAt -= 1;
  }
  while (isSame(run.to, run.nextAt)) {
    run.to += 1;
    run.nextAt += 1;
  }
}
