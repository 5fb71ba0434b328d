import { basename, dirname, join } from 'node:path/posix';
import { findNearestName } from './problem.ts';

/*
 * A name may be written in two ways that look the same: é as one character (NFC), or as an e with an accent after it
 * (NFD), as macOS writes names of files. And some disks take a name in capitals for the same name. What is found on one
 * machine is missing on another, so names are compared letter for letter, whatever the disk does.
 */

/** Returns what a name is on disks that see no difference in capitals, accents written apart included. */
export const foldName = (name: string): string => name.normalize('NFC').toLowerCase().normalize('NFC');

/**
 * Says how a file is called, if that is not as it is written; undefined if it is, or if nothing like it is there.
 *
 * @param path As written, from a folder on, with forward slashes.
 * @param list Returns the names in a folder, by its path from the same folder on.
 */
export function explainSpelling(
  path: string,
  list: (folder: string) => readonly string[],
): string | undefined {
  for (let part = join(path); part !== '.' && !part.endsWith('..') && part !== '/'; part = dirname(part)) {
    const [name, names] = [basename(part), list(dirname(part))];
    // What is hidden is in no list.
    if (names.includes(name) || name.startsWith('.')) continue;
    const alike = names.find((other) => other.normalize('NFC') === name.normalize('NFC'));
    if (alike !== undefined)
      return `is there under a name that looks the same and has other characters, as macOS writes accents; rename the file: type the name ${name} again`;
    const inCapitals = names.find((other) => foldName(other) === foldName(name));
    if (inCapitals !== undefined)
      return `is called ${inCapitals} in its folder, and most servers tell capitals from small letters; write it like that`;
  }
  return undefined;
}

/** Returns the end of a message about a file that is not there: the one that was meant, if one is near. */
export function suggestFile(path: string, list: (folder: string) => readonly string[]): string {
  const near = findNearestName(basename(path), list(dirname(join(path))));
  return near === undefined ? '' : `; did you mean ${near}?`;
}

/** Finds names in a list that some disks take for one. Each is given with the one before it. */
export function findTwins(names: readonly string[]): { name: string; other: string; looksAlike: boolean }[] {
  const seen = new Map<string, string>();
  return names.flatMap((name) => {
    const other = seen.get(foldName(name));
    if (other === undefined) seen.set(foldName(name), name);
    return other === undefined
      ? []
      : [{ name, other, looksAlike: name.normalize('NFC') === other.normalize('NFC') }];
  });
}
