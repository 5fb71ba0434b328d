import type { Rendered } from '../prose/rendered.ts';
import { findFormerIds } from '../record/former-ids.ts';
import type { History } from '../record/history.ts';

/** A body in which every id that was ever published in it can be linked to. */
export interface AnchoredBody {
  html: string;
  /** The ids whose words were taken out, with the instant; the page prints a note for each. */
  removed: { id: string; at: string }[];
}

/**
 * Adds to each passage of a body the ids under which its words, or the words that they replaced, were
 * published before, so that every link ever shared still leads to them.
 *
 * @param history The article's record; without one nothing is added.
 */
export function anchorFormerIds(body: Rendered, history: History | undefined): AnchoredBody {
  if (!history) return { html: body.html, removed: [] };
  // A page asks once for the text and once for what was removed.
  const last = latest.get(body);
  if (last?.history === history) return last.anchored;
  const anchored = addAnchors(body, history);
  latest.set(body, { history, anchored });
  return anchored;
}

const latest = new WeakMap<Rendered, { history: History; anchored: AnchoredBody }>();

function addAnchors({ html, passages }: Rendered, history: History): AnchoredBody {
  const { former, removed } = findFormerIds(history, passages);
  let anchored = html;
  for (const [current, ids] of former) {
    const anchors = ids.map((id) => `<span class="former" id="${id}"></span>`).join('');
    const start = anchored.indexOf(` id="${current}"`);
    if (start < 0) {
      anchored = anchors + anchored;
      continue;
    }
    const opening = anchored.lastIndexOf('<', start);
    // HTML allows only rows and their groups in a table, so its anchors stand before it.
    const at = anchored.startsWith('<table', opening) ? opening : anchored.indexOf('>', start) + 1;
    anchored = anchored.slice(0, at) + anchors + anchored.slice(at);
  }
  return { html: anchored, removed };
}
