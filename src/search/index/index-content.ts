import { foldWord } from '../../languages/text/fold-word.ts';
import { listTerms, type Word } from '../../languages/text/words.ts';
import { isFunctionWord } from '../format/function-words.ts';
import { type SearchLanguage, stemWord } from '../format/word-stem.ts';
import {
  LONGEST_COMPOUND,
  type SpelledWord,
  spellCapitals,
  spellCompound,
  spellStem,
  spellTexts,
  spellWord,
} from '../pagefind/index-tokens.ts';
import type { PlacedText } from './search-document.ts';

/**
 * Returns what is indexed of an article: each word by its number, under the word itself and under what else it is looked for by:
 * its stem, the compound that it begins, or that it is written in capitals.
 */
export function createIndexContent(texts: readonly PlacedText[], language: SearchLanguage): string {
  return spellTexts(texts.map(({ at, words }) => ({ at, words: spellWords(words, language) })));
}

function spellWords(words: readonly Word[], language: SearchLanguage): SpelledWord[] {
  const others = listOthers(words, language);
  return words.map(({ form }, index) => ({
    own: spellWord(foldWord(form)),
    others: others.get(index) ?? [],
  }));
}

/** Returns the tokens beside each word's own, by the word's place in the text. */
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
