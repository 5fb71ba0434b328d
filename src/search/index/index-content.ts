import { foldWord } from '../../languages/text/fold-word.ts';
import { listTerms, type Word } from '../../languages/text/words.ts';
import { isFunctionWord } from '../format/function-words.ts';
import {
  LONGEST_COMPOUND,
  spellCapitals,
  spellCompound,
  spellStem,
  spellWord,
} from '../format/index-tokens.ts';
import { type SearchLanguage, stemWord } from '../format/word-stem.ts';
import type { PlacedText } from './search-document.ts';

/** Pagefind counts it as a word, which keeps a place free, and files it under nothing. */
const NOTHING = '.';

/**
 * Returns the text that Pagefind indexes for an article: our words in the places that their numbers say, two for each. The
 * first has the word itself. The second has what else the word is filed under: its stem, the compound that it begins, or that
 * it is written in capitals.
 */
export function createIndexContent(texts: readonly PlacedText[], language: SearchLanguage): string {
  const tokens: string[] = [];
  for (const { at, words } of texts) {
    while (tokens.length < 2 * at) tokens.push(NOTHING);
    const others = listOthers(words, language);
    for (const [index, { form }] of words.entries())
      tokens.push(spellWord(foldWord(form)), others.get(index)?.join('-') ?? NOTHING);
  }
  return tokens.join(' ');
}

/** Returns the tokens beside each word's own; hyphens join several, which Pagefind takes apart. */
function listOthers(words: readonly Word[], language: SearchLanguage): Map<number, string[]> {
  const others = new Map<number, string[]>();
  const add = (at: number, token: string) => others.set(at, [...(others.get(at) ?? []), token]);
  for (const { form, at, span } of listTerms(words)) {
    const word = words[at];
    if (!word) throw new RangeError(`${words.length} words have no word ${at}`);
    const key = foldWord(form);
    if (span > 1) {
      if (span <= LONGEST_COMPOUND) add(at, spellCompound(key, span));
    } else if (form !== word.form) add(at, spellWord(key));
    else if (isInCapitals(word)) add(at, spellCapitals(key));
    else if (
      word.kind === 'word' &&
      /^\p{L}[\p{L}\p{M}]*$/u.test(form) &&
      !isFunctionWord(form, language.tag)
    ) {
      const stem = stemWord(form, language);
      if (stem !== key) add(at, spellStem(stem));
    }
  }
  return others;
}

function isInCapitals({ form, kind }: Word): boolean {
  return kind === 'word' && form !== form.toLowerCase();
}
