import { basename, dirname } from 'node:path/posix';
import { listArticleFiles } from '../publication/load/known-texts.ts';
import { readHistory } from '../record/history.ts';
import { locateRecord } from '../record/record-file.ts';
import { ContentError } from '../runtime/problem.ts';
import type { FileStore } from './file-store.ts';
import type { FileChange } from './journal.ts';

/**
 * Returns the files as they will be once a command has written, so that its result can be checked before anything is
 * changed. What the command renames or removes is still seen in its old place.
 */
export function planFiles(files: FileStore, changes: readonly FileChange[]): FileStore {
  const written = new Map(
    changes.flatMap((change): [string, string][] => ('write' in change ? [[change.write, change.text]] : [])),
  );
  return {
    ...files,
    read: (path) => written.get(path) ?? files.read(path),
    exists: (path) => written.has(path) || files.exists(path),
    findKnown: (slug) =>
      listArticleFiles('', slug).some((path) => written.has(path)) ? undefined : files.findKnown?.(slug),
    findKnownRecord: (slug) => (written.has(locateRecord(slug)) ? undefined : files.findKnownRecord?.(slug)),
    list(folder) {
      const listing = files.list(folder);
      const more = [...written.keys()].filter((path) => dirname(path) === folder);
      return {
        ...listing,
        files: [...new Set([...listing.files, ...more.map((path) => basename(path))])].toSorted(),
      };
    },
  };
}

/**
 * Refuses to write a record that could not be read again: from then on every command and every build would refuse it.
 *
 * @param folder The content folder as messages name it.
 * @throws ContentError with the record and what is wrong in it.
 */
export function refuseUnreadableRecords(changes: readonly FileChange[], folder: string): void {
  const problems = changes.flatMap((change) => {
    if (!('write' in change) || dirname(change.write) !== dirname(locateRecord('any'))) return [];
    const file = `${folder}/${change.write}`;
    const history = readHistory(file, change.text);
    if (!('flaw' in history)) return [];
    const { line, wrong } = history.flaw;
    const message = `would be written, but could not be read again: it ${wrong}`;
    return [{ file, line, message, todo: 'change what this line was made from; nothing was written' }];
  });
  if (problems.length > 0) throw new ContentError(problems);
}
