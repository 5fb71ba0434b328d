import { GOVERNING_WORDS, type GoverningWords } from '../../languages/text/governing-words.ts';
import { splitQuoteWords } from './quote-words.ts';

/** A language's lists, ready to be looked for. */
export type Phrases = Record<keyof GoverningWords, PhraseList>;

/** Phrases by their first word; those whose first word is open stand apart. */
export interface PhraseList {
  byFirst: Map<string, string[][]>;
  open: string[][];
}

/** Words that `…` in a phrase may stand for. */
const LONGEST_GAP = 6;
const ready = new Map<string, Phrases>();

/** The lists of a language (a BCP 47 tag; its region does not matter), none when it has none. */
export function getPhrases(language: string): Phrases | undefined {
  const name = language.split('-')[0]?.toLowerCase() ?? '';
  const lists = GOVERNING_WORDS[name];
  if (!lists) return undefined;
  let phrases = ready.get(name);
  if (!phrases) {
    phrases = {
      negations: listOf(lists.negations),
      conditions: listOf(lists.conditions),
      hedges: listOf(lists.hedges),
      limits: listOf(lists.limits),
      subordinators: listOf(lists.subordinators),
      contrasts: listOf(lists.contrasts),
      pronouns: listOf(lists.pronouns),
      connectives: listOf(lists.connectives),
      selfContained: listOf(lists.selfContained),
    };
    ready.set(name, phrases);
  }
  return phrases;
}

/** How many words of `words`, from `at` on, a phrase of the list takes: of several, the longest. None: 0. */
export function matchPhraseAt(list: PhraseList, words: readonly string[], at: number): number {
  let longest = 0;
  for (const phrase of [...(list.byFirst.get(words[at] ?? '') ?? []), ...list.open]) {
    longest = Math.max(longest, lengthOfMatch(phrase, words, at));
  }
  return longest;
}

function lengthOfMatch(phrase: readonly string[], words: readonly string[], at: number): number {
  let index = at;
  for (let step = 0; step < phrase.length; step++) {
    const wanted = phrase[step] ?? '';
    if (wanted === '…') {
      const next = phrase[step + 1] ?? '';
      const limit = Math.min(words.length, index + LONGEST_GAP + 1);
      while (index < limit && !isLike(words[index] ?? '', next)) index++;
      if (index === limit) return 0;
    } else if (index < words.length && isLike(words[index] ?? '', wanted)) {
      index++;
    } else {
      return 0;
    }
  }
  return index - at;
}

function isLike(word: string, wanted: string): boolean {
  if (wanted.startsWith('*')) return word.endsWith(wanted.slice(1));
  if (wanted.endsWith('*')) return word.startsWith(wanted.slice(0, -1));
  if (!wanted.includes('*')) return word === wanted;
  return false;
}

function listOf(entries: readonly string[]): PhraseList {
  const list: PhraseList = { byFirst: new Map(), open: [] };
  for (const entry of entries) {
    const phrase = entry
      .split(/\s+/u)
      .map((part) => (part === '…' || part.includes('*') ? part : comparedWord(part)));
    const first = phrase[0] ?? '';
    if (first.includes('*')) list.open.push(phrase);
    else list.byFirst.set(first, [...(list.byFirst.get(first) ?? []), phrase]);
  }
  return list;
}

/** A listed word as texts hold it. */
function comparedWord(part: string): string {
  return splitQuoteWords(part)[0]?.loose ?? part;
}
