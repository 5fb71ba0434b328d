import type { Passage } from '../pull-quotes/index.ts';
import type { History } from './history.ts';
import { isSameText } from './published-text.ts';
import { findSuccessors } from './successors.ts';

export interface FormerIds {
  /**
   * By the id of a passage of the page: the ids under which its words, or those it replaced, were published
   * before.
   */
  former: Map<string, string[]>;
  /** Ids whose words were taken out, with the instant; the page prints a note with each of these ids. */
  removed: { id: string; at: string }[];
}

/**
 * Finds the further ids that the passages of a page need, so that every link ever shared still leads to its
 * words.
 *
 * A text that was changed and is not yet recorded, as while writing, is matched as `correct` would match it.
 *
 * @param history The article's record.
 * @param passages The current body.
 */
export function findFormerIds(
  history: History,
  passages: readonly Pick<Passage, 'id' | 'kind' | 'text'>[],
): FormerIds {
  const currentIds = new Set(passages.map(({ id }) => id));
  const recorded = history.passages.filter(({ id }) => !id.startsWith('@'));
  const unchanged = isSameText(recorded, passages);
  const moved = unchanged
    ? new Map(recorded.map(({ id }, index) => [id, passages[index]?.id ?? null]))
    : findSuccessors(recorded, passages);
  const former = new Map<string, string[]>();
  const removed: FormerIds['removed'] = [];
  for (const [id, current] of history.ids) {
    if (id.startsWith('@') || currentIds.has(id)) continue;
    const now = current === null || currentIds.has(current) ? current : (moved.get(current) ?? null);
    if (now === null) removed.push({ id, at: history.removed.get(id) ?? '' });
    else former.set(now, [...(former.get(now) ?? []), id]);
  }
  return { former, removed };
}
