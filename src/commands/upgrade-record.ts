import { makeFeedId } from '../publication/feed-id.ts';
import { RECORD_VERSION } from '../record/entry.ts';
import { type History, readHistory } from '../record/history.ts';
import { createUpgradeEntry } from '../record/new-entries.ts';
import type { PublishedArticle } from '../record/published-text.ts';
import { appendEntry } from '../record/record-file.ts';
import { reportFlaw } from '../record/verify-record.ts';
import { ContentError } from '../runtime/problem.ts';
import { formatInstant } from './record-files.ts';

/** A record as it was read: what it says, and the text to which an entry can be appended. */
export interface RecordWithText {
  history: History;
  text: string;
}

/**
 * Adds to a record of an earlier version what it lacks, as it is today, and rewrites no line. Every command does this
 * before it adds an entry of its own.
 *
 * @param article The article as it is now; undefined if it cannot be read.
 */
export function upgradeRecord(
  { history, text }: RecordWithText,
  article: PublishedArticle | undefined,
  now: Date,
): RecordWithText {
  if (history.version >= RECORD_VERSION) return { history, text };
  const entry = createUpgradeEntry(history, {
    article,
    feedId: makeFeedId(history.path),
    at: formatInstant(now),
  });
  const grown = appendEntry(text, entry);
  return { history: readSound(history.file, grown), text: grown };
}

/** @throws ContentError for a record that cannot be read, with what to do about it. */
export function readSound(file: string, text: string): History {
  const history = readHistory(file, text);
  if ('flaw' in history) throw new ContentError([reportFlaw(file, history.flaw)]);
  return history;
}
