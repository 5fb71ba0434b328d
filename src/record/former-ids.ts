import type { Passage } from '../pull-quotes/index.ts';
import type { History } from './history.ts';
import { isSameText } from './published-text.ts';
import { findSuccessors } from './successors.ts';

export interface FormerIds {
  /** For a passage of the page: the ids under which its words, or the words it replaced, were published before. */
  former: Map<string, string[]>;
  /** Ids whose words were taken out, with the instant; a note on the page should bear them. */
  removed: { id: string; at: string }[];
}

/**
 * Says which further ids the passages of a page must answer to, so that every link ever shared lands.
 *
 * A text that was changed but not yet recorded (while writing) is matched the way `correct` would.
 *
 * @param history The article's record.
 * @param passages The body as it stands in the page.
 */
export function findFormerIds(
  history: History,
  passages: readonly Pick<Passage, 'id' | 'kind' | 'text'>[],
): FormerIds {
  const standing = new Set(passages.map(({ id }) => id));
  const recorded = history.passages.filter(({ id }) => !id.startsWith('@'));
  const unchanged = isSameText(recorded, passages);
  const moved = unchanged
    ? new Map(recorded.map(({ id }, index) => [id, passages[index]?.id ?? null]))
    : findSuccessors(recorded, passages);
  const former = new Map<string, string[]>();
  const removed: FormerIds['removed'] = [];
  for (const [id, current] of history.ids) {
    if (id.startsWith('@') || standing.has(id)) continue;
    const now = current === null || standing.has(current) ? current : (moved.get(current) ?? null);
    if (now === null) removed.push({ id, at: history.removed.get(id) ?? '' });
    else former.set(now, [...(former.get(now) ?? []), id]);
  }
  return { former, removed };
}
