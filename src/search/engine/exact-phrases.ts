import type { Word } from '../../languages/text/words.ts';
import { isFunctionWord } from '../format/function-words.ts';
import { ArticleTerms } from './article-terms.ts';
import type { IndexReader } from './index-reader.ts';
import { findPhrase, type PhrasePlaces, type WordRange } from './phrase-matcher.ts';

/** Bytes of an article's record, about: 5 KB for 2,200 words, 3 KB for 850. */
const RECORD = 4500;
/** Bytes that the places of a function word cost, about, for each word of the archive. */
const FUNCTION_WORD = 0.02;

/**
 * Finds a phrase exactly. Its function words are in every article, and their places cost more than all the rest: they are
 * left open at first, and compared in the texts of the articles that have the rest, unless these are too many.
 *
 * @param language BCP 47 tag of the publication.
 */
export async function findExactPhrase(
  words: readonly Word[],
  reader: IndexReader,
  language: string,
): Promise<PhrasePlaces> {
  const heavy = [...words.keys()].filter((index) => isHeavy(words[index], language));
  if (heavy.length === 0 || heavy.length === words.length) return findPhrase(words, reader);
  const candidates = await findPhrase(words, reader, new Set(heavy));
  const archive = reader.lengths.reduce((sum, length) => sum + length, 0);
  const unread = [...candidates.keys()].filter((article) => !reader.hasRecord(article));
  if (unread.length * RECORD > heavy.length * archive * FUNCTION_WORD) return findPhrase(words, reader);
  const found = new Map<number, readonly WordRange[]>();
  for (const places of await Promise.all(
    [...candidates.keys()].map(async (article) => {
      return findPhrase(words, new ArticleTerms(await reader.readRecord(article), article));
    }),
  ))
    for (const [article, ranges] of places) found.set(article, ranges);
  return found;
}

function isHeavy(word: Word | undefined, language: string): boolean {
  // “US” in capitals is no function word, and may be two words in the text: U.S.
  return word !== undefined && isFunctionWord(word.form, language);
}
