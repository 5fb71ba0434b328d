import type { Rendered } from '../prose/rendered.ts';
import { type FormerIds, findFormerIds } from '../record/former-ids.ts';
import type { History } from '../record/history.ts';

/**
 * Adds ids to the elements of a text, so that a link to any of them leads to the element.
 *
 * @param former By the id of an element: the further ids that it needs; see `findFormerIds`.
 */
export function insertAnchors(html: string, former: ReadonlyMap<string, readonly string[]>): string {
  let anchored = html;
  for (const [current, ids] of former) {
    const anchors = ids.map((id) => `<span class="former" id="${id}"></span>`).join('');
    const start = anchored.indexOf(` id="${current}"`);
    const opening = anchored.lastIndexOf('<', start);
    // HTML allows only rows and their groups in a table, so its anchors stand before it.
    const isTable = anchored.startsWith('<table', opening);
    // Without the element, the beginning of the text is the nearest place.
    const at = start < 0 ? 0 : isTable ? opening : anchored.indexOf('>', start) + 1;
    anchored = anchored.slice(0, at) + anchors + anchored.slice(at);
  }
  return anchored;
}

/**
 * Finds the ids under which the passages of a body, or those that they replaced, were published before, and those
 * whose words were taken out; see `findFormerIds`.
 *
 * @param history The article's record; without one there are none.
 */
export function findAnchors(body: Rendered, history: History | undefined): FormerIds {
  if (!history) return { former: new Map(), removed: [] };
  // A page asks once for the text and once for what was removed.
  const last = latest.get(body);
  if (last?.history === history) return last.found;
  const found = findFormerIds(history, body);
  latest.set(body, { history, found });
  return found;
}

const latest = new WeakMap<Rendered, { history: History; found: FormerIds }>();
