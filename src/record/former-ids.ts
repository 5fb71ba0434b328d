import { listNoteIds } from '../prose/ids/note-ids.ts';
import type { Rendered } from '../prose/rendered.ts';
import type { History } from './history.ts';
import { isSameText } from './published-text.ts';
import { findSuccessors } from './successors.ts';

export interface FormerIds {
  /**
   * By the id of a passage of the page: the ids under which its words, or those it replaced, were published
   * before, and those of quotes that were drawn from it.
   */
  former: Map<string, string[]>;
  /** Ids whose words were taken out, with the instant; the page prints a note with each of these ids. */
  removed: { id: string; at: string }[];
}

/** The current text of an article, as far as ids go. */
export interface CurrentText {
  passages: readonly Pick<Rendered['passages'][number], 'id' | 'kind' | 'text' | 'marks'>[];
  quotes: readonly Pick<Rendered['quotes'][number], 'id'>[];
}

/**
 * Finds the further ids that the passages of a page need, so that every link ever shared still leads to its
 * words.
 *
 * A text that was changed and is not yet recorded, as while writing, is matched as `correct` would match it.
 *
 * @param history The article's record.
 */
export function findFormerIds(history: History, { passages, quotes }: CurrentText): FormerIds {
  const current = new Set([...[...passages, ...quotes].map(({ id }) => id), ...listNoteIds(passages).keys()]);
  const recorded = history.passages.filter(({ id }) => !id.startsWith('@'));
  const unchanged = isSameText(recorded, passages);
  const moved = unchanged
    ? new Map(recorded.map(({ id }, index) => [id, passages[index]?.id ?? null]))
    : findSuccessors(recorded, passages);
  const former = new Map<string, string[]>();
  const removed: FormerIds['removed'] = [];
  const findNow = (id: string) => {
    const known = history.ids.get(id) ?? null;
    return known === null || current.has(known) ? known : (moved.get(known) ?? null);
  };
  /** Puts an id where the words of a passage are now, or into the note on those that were taken out. */
  const place = (id: string, passage: string) => {
    if (current.has(id)) return;
    const now = findNow(passage);
    if (now === null) removed.push({ id, at: history.removed.get(passage) ?? '' });
    else former.set(now, [...(former.get(now) ?? []), id]);
  };
  for (const id of history.ids.keys()) if (!id.startsWith('@')) place(id, id);
  for (const { id, source } of history.quotes.values()) place(id, source);
  for (const [id, passage] of listNoteIdsEver(history)) place(id, passage);
  return { former, removed };
}

/**
 * Lists the ids of every note that an article ever had, each with the passage in which it was last marked: a note that
 * was taken out, or has another name, leads to its place in the text.
 */
export function listNoteIdsEver({ revisions, passages }: History): Map<string, string> {
  const versions = [...revisions.map(({ before }) => before), passages];
  return new Map(versions.flatMap((version) => [...listNoteIds(version)]));
}
