import { getWordListFile } from '../format/index-files.ts';
import { suggestWord } from './suggest-word.ts';

/** Letters that a mistyped second letter was meant to be: the ones most often second in English words. */
const seconds = 'aeiouhlrnt';

/**
 * Returns the query with each unknown word replaced by the nearest indexed one; undefined if none is near.
 *
 * @param unknown Words of the query that are not indexed, as typed.
 * @param read Reads a word list; empty if there is none.
 */
export async function correctQuery(
  typed: string,
  unknown: readonly string[],
  read: (file: string) => Promise<string>,
): Promise<string | undefined> {
  let text = typed;
  for (const written of unknown.filter((word) => /^\p{L}[\p{L}\p{M}]+$/u.test(word))) {
    const word = written.toLowerCase();
    const [first = '', second = '', ...rest] = word;
    const likely = [word, [second, first, ...rest].join(''), ...[...seconds].map((letter) => first + letter)];
    const files = [...new Set(likely.map(getWordListFile))];
    const better = suggestWord(word, (await Promise.all(files.map(read))).join('\n'));
    if (better) text = text.replace(new RegExp(written, 'iu'), better);
  }
  return text === typed ? undefined : text;
}
