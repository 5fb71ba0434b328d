import { isSameWords } from './published-text.ts';

/** How many words are shown before and after the changed ones. */
const AROUND = 3;
/** How many changed words are shown at most. */
const SHOWN = 12;

/**
 * Finds the words in which two texts first differ, with a few words around them, so that a message can show
 * both.
 *
 * @returns The span of the first text and that of the second; `…` marks what is left out.
 */
export function findFirstDifference(before: string, after: string): [before: string, after: string] {
  const old = before.trim().split(/\s+/);
  const fresh = after.trim().split(/\s+/);
  const shortest = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shortest && isSameWords(old[start] ?? '', fresh[start])) start += 1;
  let end = 0;
  while (end < shortest - start && isSameWords(old.at(-1 - end) ?? '', fresh.at(-1 - end))) end += 1;
  return [excerpt(old, start, old.length - end), excerpt(fresh, start, fresh.length - end)];
}

/** Words of a text that are enough to recognise it in a message. */
const TOLD = 8;

/** Returns the words that a text begins with, for a message; a text that is hardly longer as it is. */
export function excerptBeginning(text: string): string {
  const words = text.split(/\s+/);
  return words.length > TOLD + 1 ? `${words.slice(0, TOLD).join(' ')} …` : text;
}

function excerpt(words: readonly string[], start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(words.length, end + AROUND);
  const shown = words.slice(from, to);
  const cut = shown.length > SHOWN + 2 * AROUND;
  const text = (cut ? shown.slice(0, SHOWN) : shown).join(' ');
  return `${from > 0 ? '… ' : ''}${text}${cut || to < words.length ? ' …' : ''}`;
}
