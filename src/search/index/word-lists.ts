import { plainWordsIn } from '../../languages/text/count-words.ts';
import type { IndexFile } from './build-search-index.ts';
import type { SearchRecord } from './search-document.ts';
import { vocabularyFile, wordsIn } from '../engine/query-words.ts';

/** Shorter words are not corrected: too many others are near. */
const shortest = 3;

/** How many articles hold each word. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Adds the words of one article. */
export function countWords(record: SearchRecord, language: string, articles: Map<string, number>): void {
  const words = new Set<string>();
  const add = (text: string) => {
    for (const word of indexedWords(text, language)) words.add(word);
  };
  for (const text of [record.headline, record.standfirst, ...record.authors, ...record.corrections])
    add(text);
  for (const { text } of record.passages) add(text);
  for (const word of words) if (word.length >= shortest) articles.set(word, (articles.get(word) ?? 0) + 1);
}

/** The same words as `wordsIn` gives, in an eighth of the time where the text is plain. */
export function indexedWords(text: string, language: string): readonly string[] {
  const plain = plainWordsIn(text);
  if (!plain) return wordsIn(text, language);
  return plain.flatMap((word) => {
    const lower = word.toLocaleLowerCase(language);
    return /^[\p{L}\p{N}]+$/u.test(lower)
      ? lower
      : lower.split(/[^\p{L}\p{M}\p{N}'’]+/u).flatMap((part) => part.replaceAll(/['’]/gu, '') || []);
  });
}

/**
 * Every word of the publication, by its first two letters: for knowing a whole word from a part of one, and for the second
 * try when nothing matches. Each file holds lines of a word, a space, and the number of articles that hold it, in
 * alphabetical order.
 */
export function vocabularyFiles(volumes: readonly Vocabulary[]): IndexFile[] {
  const articles = new Map<string, number>();
  for (const volume of volumes)
    for (const [word, count] of volume) articles.set(word, (articles.get(word) ?? 0) + count);
  const files = new Map<string, string[]>();
  for (const [word, count] of [...articles].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const name = vocabularyFile(word);
    const lines = files.get(name) ?? [];
    lines.push(`${word} ${count}`);
    files.set(name, lines);
  }
  return [...files].map(([path, lines]) => ({ path, content: Buffer.from(`${lines.join('\n')}\n`) }));
}
