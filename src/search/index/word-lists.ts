import { splitPlainWords } from '../../languages/text/count-words.ts';
import { getWordListPath, splitQueryWords } from '../engine/query-words.ts';
import type { SearchDocument } from './search-document.ts';
import type { IndexFile } from './shards.ts';

/** Shorter words are not corrected: too many others are near. */
const shortest = 3;

/** How many articles hold each word. */
export type WordCounts = ReadonlyMap<string, number>;

/** Adds the words of one article. */
export function countIndexedWords(
  record: SearchDocument,
  language: string,
  articles: Map<string, number>,
): void {
  const words = new Set<string>();
  const add = (text: string) => {
    for (const word of splitIndexedWords(text, language)) words.add(word);
  };
  for (const text of [record.headline, record.standfirst, ...record.authors, ...record.corrections])
    add(text);
  for (const { text } of record.passages) add(text);
  for (const word of words) if (word.length >= shortest) articles.set(word, (articles.get(word) ?? 0) + 1);
}

/** The same words as `wordsIn` gives, in an eighth of the time where the text is plain. */
export function splitIndexedWords(text: string, language: string): readonly string[] {
  const plain = splitPlainWords(text);
  if (!plain) return splitQueryWords(text, language);
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
export function makeWordListFiles(volumes: readonly WordCounts[]): IndexFile[] {
  const articles = new Map<string, number>();
  for (const volume of volumes)
    for (const [word, count] of volume) articles.set(word, (articles.get(word) ?? 0) + count);
  const files = new Map<string, string[]>();
  for (const [word, count] of [...articles].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const name = getWordListPath(word);
    const lines = files.get(name) ?? [];
    lines.push(`${word} ${count}`);
    files.set(name, lines);
  }
  return [...files].map(([path, lines]) => ({ path, content: Buffer.from(`${lines.join('\n')}\n`) }));
}
