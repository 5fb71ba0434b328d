import { splitPlainWords } from '../../languages/text/count-words.ts';
import { getWordListPath, splitQueryWords } from '../engine/query-words.ts';
import type { SearchDocument } from './search-document.ts';
import type { IndexFile } from './shards.ts';

/** Shorter words are not corrected: too many others are near. */
const shortest = 3;

/** How many articles have each word. */
export type WordCounts = ReadonlyMap<string, number>;

/**
 * Counts the words of one article.
 *
 * @param language BCP 47 tag of the publication.
 * @param counts Changed: one more for each word that the article has.
 */
export function countIndexedWords(
  document: SearchDocument,
  language: string,
  counts: Map<string, number>,
): void {
  const words = new Set<string>();
  const add = (text: string) => {
    for (const word of splitIndexedWords(text, language)) words.add(word);
  };
  for (const text of [
    document.headline,
    document.standfirst ?? '',
    ...document.authors,
    ...document.corrections,
  ])
    add(text);
  for (const { text } of document.passages) add(text);
  for (const word of words) if (word.length >= shortest) counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** Returns the same words as `splitQueryWords`, in an eighth of the time if the text is plain. */
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
 * Returns the files that list every word of the publication by its first two letters: for knowing a whole word from a part
 * of one, and for the second try when nothing matches. Each line is a word, a space, and the number of articles that have
 * it; the lines are in alphabetical order.
 */
export function makeWordListFiles(shards: readonly WordCounts[]): IndexFile[] {
  const articles = new Map<string, number>();
  for (const shard of shards)
    for (const [word, count] of shard) articles.set(word, (articles.get(word) ?? 0) + count);
  const files = new Map<string, string[]>();
  for (const [word, count] of [...articles].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const name = getWordListPath(word);
    const lines = files.get(name) ?? [];
    lines.push(`${word} ${count}`);
    files.set(name, lines);
  }
  return [...files].map(([path, lines]) => ({ path, content: Buffer.from(`${lines.join('\n')}\n`) }));
}
