import { GOVERNING_WORDS, type GoverningWords } from '../../languages/text/governing-words.ts';
import { splitQuoteWords } from './quote-words.ts';

/** The lists of one language, indexed for look-up. */
export type Phrases = Record<keyof GoverningWords, PhraseList>;

/** Phrases by their first word; those that begin with an open word (`*n’t`) stand apart. */
export interface PhraseList {
  byFirst: Map<string, string[][]>;
  open: string[][];
}

/** Words that `…` in a phrase may stand for; GoverningWords says so, too. */
const LONGEST_GAP = 6;
const cache = new Map<string, Phrases>();

/** Returns the lists of a language (a BCP 47 tag whose region does not matter); undefined if it has none. */
export function getPhrases(language: string): Phrases | undefined {
  const [name] = language.toLowerCase().split('-', 1);
  const lists = name === undefined ? undefined : GOVERNING_WORDS[name];
  if (name === undefined || !lists) return undefined;
  const known = cache.get(name);
  if (known) return known;
  const phrases: Phrases = {
    negations: indexPhrases(lists.negations),
    conditions: indexPhrases(lists.conditions),
    hedges: indexPhrases(lists.hedges),
    limits: indexPhrases(lists.limits),
    subordinators: indexPhrases(lists.subordinators),
    contrasts: indexPhrases(lists.contrasts),
    pronouns: indexPhrases(lists.pronouns),
    connectives: indexPhrases(lists.connectives),
    selfContained: indexPhrases(lists.selfContained),
  };
  cache.set(name, phrases);
  return phrases;
}

/** Returns how many words from `words[at]` on the longest matching phrase of a list takes; 0 if none matches. */
export function matchPhraseAt(list: PhraseList, words: readonly string[], at: number): number {
  const first = words[at];
  if (first === undefined) return 0;
  let longest = 0;
  for (const phrases of [list.byFirst.get(first), list.open]) {
    for (const phrase of phrases ?? []) longest = Math.max(longest, measureMatch(phrase, words, at));
  }
  return longest;
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

/** Spells the entries as texts are compared and sorts them by their first words. */
function indexPhrases(entries: readonly string[]): PhraseList {
  const list: PhraseList = { byFirst: new Map(), open: [] };
  for (const entry of entries) {
    const phrase = entry.split(/\s+/u).map(spellAsCompared);
    const [first] = phrase;
    if (first === undefined) continue;
    const others = list.byFirst.get(first);
    if (first.includes('*')) list.open.push(phrase);
    else if (others) others.push(phrase);
    else list.byFirst.set(first, [phrase]);
  }
  return list;
}

function spellAsCompared(part: string): string {
  if (part === '…' || part.includes('*')) return part;
  const [word] = splitQuoteWords(part);
  if (!word) throw new Error(`“${part}” in a list of governing words is no word.`);
  return word.loose;
}
