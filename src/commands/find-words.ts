import { readListed } from '../publication/content-files.ts';
import type { CommandContext } from './command.ts';

/** Files that have no text to search. */
const textless = /\.(?:png|jpe?g|webp|avif|gif|ico|woff2?)$/i;

/**
 * Finds every other file of the publication that holds words which are to be removed.
 *
 * @param holds Says of a text whether it holds them.
 * @param except Files that the command clears, below the content folder.
 * @returns Lines for the editor; none if no file does.
 */
export function findWordsElsewhere(
  { files, folder }: CommandContext,
  holds: (text: string) => boolean,
  except: readonly string[],
): string[] {
  const found: string[] = [];
  const search = (path: string) => {
    const listing = files.list(path);
    for (const name of listing.files) {
      const file = path === '' ? name : `${path}/${name}`;
      if (except.includes(file) || textless.test(name)) continue;
      const text = readListed(files, file);
      if (holds(text) || holds(name)) {
        const line = text.split('\n').findIndex((one) => holds(one));
        found.push(`  ${folder}/${file}${line < 0 ? '' : `:${line + 1}`}`);
      }
    }
    for (const name of listing.folders) search(path === '' ? name : `${path}/${name}`);
  };
  search('');
  if (found.length === 0) return [];
  return [
    'These files hold the words too; run this for each article, and take them out of the others:',
    ...found,
  ];
}
