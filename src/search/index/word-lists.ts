import { getWordListFile, type IndexFile } from '../format/index-files.ts';

/** Shorter words are not corrected: too many others are near. */
const SHORTEST = 3;

const LETTERS = /^\p{L}[\p{L}\p{M}]+$/u;

/** How many articles have each word. */
export type WordCounts = ReadonlyMap<string, number>;

/**
 * Returns the files that list every word of the publication by its first two letters, from which a mistyped word is
 * corrected. Each line is a word, a space, and the number of articles that have it; the lines are in alphabetical order.
 */
export function makeWordListFiles(shards: readonly WordCounts[]): IndexFile[] {
  const articles = new Map<string, number>();
  for (const shard of shards)
    for (const [word, count] of shard) {
      const known = articles.get(word);
      // Looked at once: most words are in every shard.
      if (known !== undefined) articles.set(word, known + count);
      else if (word.length >= SHORTEST && LETTERS.test(word)) articles.set(word, count);
    }
  const files = new Map<string, string[]>();
  for (const word of [...articles.keys()].sort()) {
    const name = getWordListFile(word);
    const lines = files.get(name) ?? [];
    lines.push(`${word} ${articles.get(word)}`);
    files.set(name, lines);
  }
  return [...files].map(([path, lines]) => ({ path, content: Buffer.from(`${lines.join('\n')}\n`) }));
}
