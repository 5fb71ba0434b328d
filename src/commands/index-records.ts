import { RECORD_VERSION } from '../record/entry.ts';
import type { History } from '../record/history.ts';
import { isRecordFile } from '../record/record-file.ts';
import { locateIndexFile, makeClaim, writeIndex } from '../record/record-index.ts';
import type { CommandContext } from './command.ts';
import type { FileChange } from './journal.ts';
import { readSound } from './upgrade-record.ts';

/**
 * Adds to the changes of a command those of the index: every record that it writes is listed with its last entry.
 *
 * @param recorded Further records that are to be listed.
 */
export function indexRecords(
  { files }: CommandContext,
  changes: readonly FileChange[],
  recorded: readonly History[] = [],
): FileChange[] {
  const histories = changes.flatMap((change) =>
    'write' in change && isRecord(change.write) ? readSound(change.write, change.text) : [],
  );
  const claims = [...recorded.filter(({ version }) => version >= RECORD_VERSION), ...histories].map(
    makeClaim,
  );
  const written = [...Map.groupBy(claims, ({ path }) => locateIndexFile(path))].map(([write, own]) => ({
    write,
    text: writeIndex(files.read(write) ?? '', own),
  }));
  return [...changes, ...written.filter(({ write, text }) => text !== files.read(write))];
}

const isRecord = (path: string) => path.startsWith('record/') && isRecordFile(path);
