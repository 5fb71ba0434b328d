import type { GoverningWords } from '../../languages/text/governing-lists.ts';
import { GOVERNING_WORDS } from '../../languages/text/governing-words.ts';
import { getSubtag } from '../../languages/text/language-tag.ts';
import { splitQuoteWords } from './quote-words.ts';

/** A kind of governing words. */
export type PhraseKind = keyof GoverningWords;

/** Words that `…` in a phrase may stand for; GoverningWords says so, too. */
const LONGEST_GAP = 6;

/** Stands in a sequence of words for the place where a quotation is cut. */
export const CUT = '|';

const cache = new Map<string, PhraseBook>();

/** Returns the lists of a language (a BCP 47 tag whose region does not matter); undefined if it has none. */
export function getPhrases(language: string): PhraseBook | undefined {
  const name = getSubtag(language);
  const known = cache.get(name);
  if (known) return known;
  const lists = GOVERNING_WORDS[name];
  if (!lists) return undefined;
  const book = new PhraseBook(lists);
  cache.set(name, book);
  return book;
}

/** Phrases that begin with one word: by their second word, and those that have none or an open one. */
interface PhrasesOfWord {
  bySecond: Map<string, string[][]>;
  others: string[][];
}

/** Phrases by their first word; those that begin with an open word (`*n’t`) stand apart. */
interface PhraseList {
  byFirst: Map<string, PhrasesOfWord>;
  open: string[][];
}

/** The lists of one language, indexed for look-up. */
export class PhraseBook {
  readonly #lists: ReadonlyMap<string, PhraseList>;

  constructor(lists: GoverningWords) {
    this.#lists = new Map(Object.entries(lists).map(([kind, entries]) => [kind, indexPhrases(entries)]));
  }

  /**
   * Returns how many words from `words[at]` on the longest matching phrase takes; 0 if none matches.
   *
   * @param words Without capitals; `CUT` may stand among them.
   */
  matchAt(kind: PhraseKind, words: readonly string[], at: number): number {
    const first = words[at];
    const list = this.#lists.get(kind);
    if (first === undefined || !list) return 0;
    const known = list.byFirst.get(first);
    const second = words[at + 1];
    const candidates = [list.open, known?.others, second === undefined ? [] : known?.bySecond.get(second)];
    let longest = 0;
    for (const phrases of candidates) {
      for (const phrase of phrases ?? []) longest = Math.max(longest, measureMatch(phrase, words, at));
    }
    return longest;
  }

  /** True if a word is listed by itself. */
  has(kind: PhraseKind, word: string): boolean {
    return this.matchAt(kind, [word], 0) > 0;
  }

  /** Returns where phrases of a kind stand among words, as `[from, to)`; the longest at each word. */
  findAll(kind: PhraseKind, words: readonly string[]): { from: number; to: number }[] {
    return words.flatMap((_, from) => {
      const length = this.matchAt(kind, words, from);
      return length > 0 ? [{ from, to: from + length }] : [];
    });
  }
}

function measureMatch(phrase: readonly string[], words: readonly string[], at: number): number {
  let index = at;
  for (const [step, wanted] of phrase.entries()) {
    if (wanted === '…') {
      const limit = Math.min(words.length, index + LONGEST_GAP + 1);
      while (index < limit && !isLike(words[index], phrase[step + 1])) index++;
      if (index === limit) return 0;
    } else if (isLike(words[index], wanted)) {
      index++;
    } else {
      return 0;
    }
  }
  return index - at;
}

/** False where the text or the phrase has ended. */
function isLike(word: string | undefined, wanted: string | undefined): boolean {
  if (word === undefined || wanted === undefined) return false;
  if (wanted.startsWith('*')) return word.endsWith(wanted.slice(1));
  if (wanted.endsWith('*')) return word.startsWith(wanted.slice(0, -1));
  return word === wanted;
}

/** Spells the entries as texts are compared and sorts them by their first two words. */
function indexPhrases(entries: readonly string[]): PhraseList {
  const list: PhraseList = { byFirst: new Map(), open: [] };
  for (const entry of entries) {
    const phrase = entry.split(/\s+/u).map(spellAsCompared);
    const [first, second] = phrase;
    if (first === undefined) continue;
    if (first.includes('*')) list.open.push(phrase);
    else addPhrase(phrase, getOrAdd(list.byFirst, first, { bySecond: new Map(), others: [] }), second);
  }
  return list;
}

function addPhrase(phrase: string[], { bySecond, others }: PhrasesOfWord, second: string | undefined): void {
  const isPlain = second !== undefined && second !== '…' && !second.includes('*');
  (isPlain ? getOrAdd(bySecond, second, []) : others).push(phrase);
}

/** Returns what a map has under a key, or puts something there. */
function getOrAdd<T>(map: Map<string, T>, key: string, fresh: T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  map.set(key, fresh);
  return fresh;
}

function spellAsCompared(part: string): string {
  if (part === '…' || part === CUT || part.includes('*')) return part;
  const [word] = splitQuoteWords(part);
  if (!word) throw new Error(`“${part}” in a list of governing words is no word.`);
  return word.loose;
}
