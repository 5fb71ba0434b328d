import { mayHaveRecordedIds, type RecordedHeading } from '../../prose/ids/heading-ids.ts';
import { readHistory } from '../../record/history.ts';

/**
 * Finds the headings of an article as it was last published: they keep their ids.
 *
 * @param source The article as it is now.
 * @param readRecord Reads its record, if it has one. Called only if the headings of the article need it.
 * @returns Nothing for an article that was not published, or whose record is broken, which is reported
 *   elsewhere.
 */
export function readRecordedHeadings(
  source: string,
  readRecord: () => string | undefined,
): readonly RecordedHeading[] {
  const record = mayHaveRecordedIds(source) ? readRecord() : undefined;
  if (!record) return [];
  const history = readHistory('', record);
  if ('flaw' in history) return [];
  return history.passages.filter(({ kind }) => kind === 'heading').map(({ id, text }) => ({ id, text }));
}
