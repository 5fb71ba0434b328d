import type { Note } from './notes.ts';
import type { SourceWords } from './source-words.ts';

/** What a comparison of a source with its page found. */
export interface WordBalance {
  /** How many words the source has. */
  words: number;
  /** How many of them are not on the page, but in a note. */
  reported: number;
  /** Words that are neither on the page nor in a note. */
  missing: string[];
  /** Words of the page that are neither in the source nor in a note. */
  added: string[];
}

/** Finds the words of a source that neither its page nor its report has, and those of the page that came from nowhere. */
export function compareWords(
  { words, markup }: SourceWords,
  page: string,
  notes: readonly Note[],
): WordBalance {
  const before = countEach(words);
  const possible = countEach(markup);
  const after = countEach(page);
  const told = countEach(notes.map(({ text = '' }) => text + partLinks(text)).join(' '));
  const made = countEach(notes.map(({ added }) => added ?? '').join(' '));
  const excusedWords: string[] = [];
  const balance: WordBalance = { words: 0, reported: 0, missing: [], added: [] };
  for (const [word, count] of before) {
    balance.words += count;
    const lacking = Math.max(0, count - (after.get(word) ?? 0));
    const excused = Math.min(lacking, told.get(word) ?? 0);
    balance.reported += excused;
    for (let left = excused; left > 0; left -= 1) excusedWords.push(word);
    for (let left = lacking - excused; left > 0; left -= 1) balance.missing.push(word);
  }
  for (const [word, count] of after) {
    const known = [before, possible, told, made].reduce((sum, counts) => sum + (counts.get(word) ?? 0), 0);
    for (let left = count - known; left > 0; left -= 1) balance.added.push(word);
  }
  reportJoinedNumbers(balance, told);
  const surplusOf = (word: string) =>
    (after.get(word) ?? 0) + (told.get(word) ?? 0) - (before.get(word) ?? 0);
  forgetParted(balance, surplusOf, [...new Set([...after.keys(), ...told.keys()])]);
  forgetJoined(balance, [...possible.keys(), ...told.keys()]);
  forgetLabels(balance, possible);
  // A note may tell of a word that the page has as well, in parts.
  if (balance.added.length > 0) forgetParts(balance.added, excusedWords);
  return balance;
}

/** A word of the source is there if the page has its parts, each more often than the source accounts for. */
function forgetParted(
  balance: WordBalance,
  surplusOf: (word: string) => number,
  printed: readonly string[],
): void {
  const used = new Map<string, number>();
  balance.missing = balance.missing.filter((whole) => {
    const spare = printed.flatMap((part) => {
      const count = whole.includes(part) ? surplusOf(part) - (used.get(part) ?? 0) : 0;
      return Array.from({ length: Math.min(Math.max(0, count), 3) }, () => part);
    });
    const found = spare.length > 1 ? splitInto(whole, spare) : undefined;
    for (const part of found ?? []) {
      used.set(part, (used.get(part) ?? 0) + 1);
      const at = balance.added.indexOf(part);
      if (at >= 0) balance.added.splice(at, 1);
    }
    return found === undefined;
  });
}

/** Takes the parts of words out of a list that has all of them. */
function forgetParts(list: string[], words: readonly string[]): void {
  for (const word of words) {
    const found = splitInto(
      word,
      list.filter((part) => part !== word && word.includes(part)),
    );
    for (const part of found ?? []) list.splice(list.indexOf(part), 1);
  }
}

/** In code, `[word][4]` shows its label, which is markup elsewhere: both are the same word. */
function forgetLabels(balance: WordBalance, possible: ReadonlyMap<string, number>): void {
  balance.added = balance.added.filter((shown) => {
    const at = balance.missing.findIndex((whole) => {
      const label = insertedInto(whole, shown);
      return label !== undefined && possible.has(label);
    });
    if (at >= 0) balance.missing.splice(at, 1);
    return at < 0;
  });
}

/** What one word has within another or at its end; undefined if it is not that word with something in it. */
function insertedInto(whole: string, shown: string): string | undefined {
  const length = shown.length - whole.length;
  if (length <= 0) return undefined;
  let at = 0;
  while (at < whole.length && whole.charAt(at) === shown.charAt(at)) at += 1;
  for (let from = at; from > 0; from -= 1) {
    if (shown.endsWith(whole.slice(from))) return shown.slice(from, from + length);
  }
  return undefined;
}

/** What a note quotes is counted with the addresses of its links joined to their words, apart from them, and without. */
const partLinks = (text: string): string =>
  /\][[(]/.test(text) ? ` ${text.replace(/\](?=[[(])/g, '] ')} ${text.replace(/\]\([^()\s]*\)/g, '')}` : '';

/** The numbers of two notes that stand side by side are one word in the source, and two in the report. */
function reportJoinedNumbers(balance: WordBalance, told: ReadonlyMap<string, number>): void {
  balance.missing = balance.missing.filter((whole) => {
    const isTold = /^\d+$/.test(whole) && splitInto(whole, [...told.keys()]) !== undefined;
    if (isTold) balance.reported += 1;
    return !isTold;
  });
}

/**
 * Words that one side has in a row and the other apart are the same words: markup joins and parts them in more ways than
 * are worth telling.
 */
function forgetJoined(balance: WordBalance, others: readonly string[]): void {
  for (const [whole, parts] of [
    [balance.added, balance.missing],
    [balance.missing, balance.added],
  ] as const) {
    for (const word of [...whole]) {
      const found = splitInto(word, [...parts, ...others.filter((other) => word.includes(other))]);
      if (!found?.some((part) => parts.includes(part))) continue;
      whole.splice(whole.indexOf(word), 1);
      for (const part of found) if (parts.includes(part)) parts.splice(parts.indexOf(part), 1);
    }
  }
}

/** A word as others in a row, each of them used once; undefined if it is not made of them. */
function splitInto(word: string, parts: readonly string[]): string[] | undefined {
  if (word === '') return [];
  for (const [index, part] of parts.entries()) {
    if (part === '' || !word.startsWith(part) || parts.indexOf(part) < index) continue;
    const rest = splitInto(word.slice(part.length), parts.toSpliced(index, 1));
    if (rest) return [part, ...rest];
  }
  return undefined;
}

/** A word as it is counted: letters and figures in a row. */
const word = /[\p{L}\p{N}\p{M}]+/gu;

/** Signs that may stand within a word or be syntax: emphasis, escapes, brackets, hyphens that show only at a line’s end. */
const within = /[\uFE0E\uFE0F*_~`\\[\]\u00AD\u200B-\u200F\u2060\uFEFF]/g;

function countEach(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [found] of text.normalize('NFC').replace(within, '').matchAll(word)) {
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return counts;
}
