import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFilesBelow } from './list-files.ts';
import { readSealedFile, writeSealedFile } from './sealed-file.ts';

/** What is known of a file in a sealed folder. */
interface SealedEntry {
  /** SHA-256 of its bytes. */
  digest: string;
  /** Size and time of the last change. If both are the same, the bytes are not read. */
  stamp: string;
}

/** The file that lists what is in a sealed folder. */
export const SEAL = 'seal.json';

/**
 * Writes down what is in a folder, so that `verifyFolder` notices what changes in it. What was sealed before
 * and looks the same is not read again.
 */
export function sealFolder(folder: string): void {
  const before = readSeal(folder);
  const entries = listEntries(folder).map((file): [string, SealedEntry] => {
    const stamp = makeStamp(join(folder, file));
    const known = before.get(file);
    return [file, known?.stamp === stamp ? known : { stamp, digest: digestFile(join(folder, file)) }];
  });
  writeSealedFile(join(folder, SEAL), JSON.stringify(entries));
}

/**
 * Deletes the files of a folder that are not as they were when it was sealed, and those that came later.
 *
 * @returns True if the folder is whole: all files are there that were sealed.
 */
export function verifyFolder(folder: string): boolean {
  const sealed = readSeal(folder);
  const present = new Set<string>();
  for (const file of listEntries(folder)) {
    const path = join(folder, file);
    const entry = sealed.get(file);
    if (entry && (entry.stamp === makeStamp(path) || entry.digest === digestFile(path))) present.add(file);
    else rmSync(path);
  }
  return sealed.size > 0 && present.size === sealed.size;
}

function readSeal(folder: string): Map<string, SealedEntry> {
  const text = readSealedFile(join(folder, SEAL));
  return new Map(text === undefined ? [] : JSON.parse(text));
}

function listEntries(folder: string): string[] {
  return listFilesBelow(folder)
    .map((path) => path.slice(folder.length + 1))
    .filter((file) => file !== SEAL);
}

function makeStamp(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs}`;
}

function digestFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('base64url');
}
