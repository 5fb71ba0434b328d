import { z } from 'astro/zod';
import type { FileStore } from './file-store.ts';

/** One step of a command, below the content folder. */
export type FileChange =
  | { write: string; text: string }
  /** A file or a folder. */
  | { rename: string; to: string }
  | { remove: string };

/** Where a command under way is written down. */
const journal = 'record/.under-way.json';
const draft = `${journal}.tmp`;

/**
 * Makes several changes as one: all of them are written down first, in a file that appears whole or not at all, then
 * made in order, each in a way that does no harm when done twice. Killed before the file appears, nothing has changed;
 * killed after, `finishInterrupted` makes the rest.
 */
export function applyChanges(files: FileStore, changes: readonly FileChange[]): void {
  if (changes.length === 0) return;
  files.write(draft, JSON.stringify(changes));
  files.rename(draft, journal);
  carryOut(files, changes);
}

/**
 * Finishes what a killed command began. Every command and every build begins with it.
 *
 * @returns True when there was something to finish.
 */
export function finishInterrupted(files: FileStore): boolean {
  files.remove(draft);
  const text = files.read(journal);
  if (text === undefined) return false;
  carryOut(files, changesSchema.parse(JSON.parse(text)));
  return true;
}

function carryOut(files: FileStore, changes: readonly FileChange[]): void {
  for (const change of changes) {
    if ('write' in change) {
      files.write(`${change.write}.tmp`, change.text);
      files.rename(`${change.write}.tmp`, change.write);
    } else if ('rename' in change) {
      if (files.exists(change.rename)) files.rename(change.rename, change.to);
    } else {
      files.remove(change.remove);
    }
  }
  files.remove(journal);
}

const path = z.string().min(1);
const changesSchema = z.array(
  z.union([
    z.strictObject({ write: path, text: z.string() }),
    z.strictObject({ rename: path, to: path }),
    z.strictObject({ remove: path }),
  ]),
);
