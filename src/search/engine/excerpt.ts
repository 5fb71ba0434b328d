import type { ReadPassage } from './article-terms.ts';
import type { MatchRun } from './match-runs.ts';

/** A part of a text, marked if it is what was looked for. */
export interface TextPart {
  text: string;
  marked: boolean;
}

/** Words of an excerpt: two or three lines on a phone. Of a script without spaces, characters count half. */
const LENGTH = 30;
/** Words before the first that is marked. */
const BEFORE = 5;

/**
 * Returns the part of a passage that has the best run of words, letter for letter, with the words marked.
 *
 * @param length Words of the excerpt.
 */
export function cutExcerpt(passage: ReadPassage, runs: readonly MatchRun[], length?: number): TextPart[] {
  const { text, words } = passage;
  const most = length ?? (words[0]?.kind === 'character' ? 2 * LENGTH : LENGTH);
  const { from, until } = findWindow(runs, words.length, most);
  const start = from === 0 ? 0 : findStart(passage, from);
  const end = until === words.length ? text.length : findEnd(passage, until);
  const parts: TextPart[] = [];
  const add = (part: string, marked: boolean) => part !== '' && parts.push({ text: part, marked });
  if (from > 0) add('… ', false);
  let at = start;
  for (const run of runs) {
    const [first, last] = [words[Math.max(run.from, from)], words[Math.min(run.to, until) - 1]];
    if (run.to <= from || run.from >= until || !first || !last) continue;
    add(text.slice(at, first.start), false);
    add(text.slice(first.start, last.end), true);
    at = last.end;
  }
  add(text.slice(at, end), false);
  if (until < words.length) add(' …', false);
  return parts;
}

/** The window begins a few words before the run that is worth most together with what follows it. */
function findWindow(
  runs: readonly MatchRun[],
  count: number,
  length: number,
): { from: number; until: number } {
  let [best, most] = [0, -1];
  for (const first of runs) {
    const worth = runs
      .filter(({ from, to }) => from >= first.from && to <= first.from + length - BEFORE)
      .reduce((sum, run) => sum + run.worth, first.worth);
    if (worth > most) [best, most] = [first.from, worth];
  }
  const from = Math.max(0, Math.min(best - BEFORE, count - length));
  return { from, until: Math.min(count, from + length) };
}

/** Where a word begins with the marks that open before it. */
function findStart({ text, words }: ReadPassage, index: number): number {
  const [before, word] = [words[index - 1], words[index]];
  if (!before || !word) throw new RangeError(`a passage of ${words.length} words has no word ${index}`);
  return word.start - (/\S*$/u.exec(text.slice(before.end, word.start))?.[0].length ?? 0);
}

/** Where the word before `index` ends with the marks that close after it. */
function findEnd({ text, words }: ReadPassage, index: number): number {
  const [word, next] = [words[index - 1], words[index]];
  if (!word || !next) throw new RangeError(`a passage of ${words.length} words has no word ${index}`);
  return word.end + (/^\S*/u.exec(text.slice(word.end, next.start))?.[0].length ?? 0);
}
