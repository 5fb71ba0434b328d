import { z } from 'astro/zod';
import { ContentError } from '../runtime/problem.ts';
import type { FileStore } from './file-store.ts';

/** One step of a command. Paths are below the content folder. */
export type FileChange =
  | { write: string; text: string }
  /** A file or a folder. */
  | { rename: string; to: string }
  | { remove: string };

/** The journal contains the changes of a command while it writes them. */
const journal = 'record/.under-way.json';
const draft = `${journal}.tmp`;

/**
 * Applies several changes as one. All of them are first written to a journal, a file that appears whole or
 * not at all; then they are made in order, each so that making it twice does no harm. If the process is
 * killed before the journal appears, nothing has changed; if it is killed later, `finishInterrupted` makes
 * the remaining changes.
 */
export function applyChanges(files: FileStore, changes: readonly FileChange[]): void {
  if (changes.length === 0) return;
  files.write(draft, JSON.stringify(changes));
  files.rename(draft, journal);
  carryOut(files, changes);
}

/**
 * Makes the remaining changes of a command that was killed. Every command and every build calls this first.
 *
 * @returns True if there was something to finish.
 */
export function finishInterrupted(files: FileStore): boolean {
  files.remove(draft);
  const text = files.read(journal);
  if (text === undefined) return false;
  carryOut(files, readJournal(text));
  return true;
}

/** True if a command has begun to write and has not ended. */
export const isUnderWay = (files: FileStore): boolean => files.exists(journal);

/** @throws ContentError for a journal that was damaged or merged: nothing is known of what was left to do. */
function readJournal(text: string): FileChange[] {
  try {
    return changesSchema.parse(JSON.parse(text));
  } catch {
    throw new ContentError([
      {
        file: journal,
        message: 'is what an interrupted command had still to write, and cannot be read any more',
        todo: 'delete it, look at git status for what the command had written by then, and run the command again',
      },
    ]);
  }
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
