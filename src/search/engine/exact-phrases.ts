import { foldWord } from '../../languages/text/fold-word.ts';
import type { Word } from '../../languages/text/words.ts';
import { ArticleTerms } from './article-terms.ts';
import { isFunctionWord } from './function-words.ts';
import type { IndexReader } from './index-reader.ts';
import { findPhrase, type PhrasePlaces, type WordRange } from './phrase-matcher.ts';

/** Bytes from which on the places of a function word are not worth loading if its neighbours tell enough. */
const HEAVY = 4000;
/** Bytes of an article's record, about: 5 KB for 2,200 words, 3 KB for 850. */
const RECORD = 4500;

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
  const heavy = new Map(
    [...words.entries()].flatMap(([index, { form }]) => {
      const bytes = reader.measureTerms(foldWord(form), foldWord(form));
      return isFunctionWord(form.toLowerCase(), language) && bytes > HEAVY ? [[index, bytes]] : [];
    }),
  );
  if (heavy.size === 0 || heavy.size === words.length) return findPhrase(words, reader);
  const candidates = await findPhrase(words, reader, new Set(heavy.keys()));
  const loading = [...heavy.values()].reduce((sum, bytes) => sum + bytes, 0);
  const unread = [...candidates.keys()].filter((article) => !reader.hasRecord(article));
  if (unread.length * RECORD > loading) return findPhrase(words, reader);
  const found = new Map<number, readonly WordRange[]>();
  for (const places of await Promise.all(
    [...candidates.keys()].map(async (article) => {
      return findPhrase(words, new ArticleTerms(await reader.readRecord(article), article));
    }),
  ))
    for (const [article, ranges] of places) found.set(article, ranges);
  return found;
}
