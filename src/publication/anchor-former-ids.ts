import type { Rendered } from '../prose/rendered.ts';
import { findFormerIds } from '../record/former-ids.ts';
import type { History } from '../record/history.ts';

/** The body with every id that was ever published in it, and the ids whose words were taken out. */
export interface AnchoredBody {
  html: string;
  removed: { id: string; at: string }[];
}

/**
 * Gives the passages of a body the ids that their words, or the words they replaced, were published under before, so
 * that every link ever shared lands.
 */
export function anchorFormerIds(body: Rendered, history: History | undefined): AnchoredBody {
  if (!history) return { html: body.html, removed: [] };
  // A page asks for the text and, apart from it, for what was removed.
  const last = made.get(body);
  if (last?.history === history) return last.kept;
  const kept = withAnchors(body, history);
  made.set(body, { history, kept });
  return kept;
}

const made = new WeakMap<Rendered, { history: History; kept: AnchoredBody }>();

function withAnchors({ html, passages }: Rendered, history: History): AnchoredBody {
  const { former, removed } = findFormerIds(history, passages);
  let kept = html;
  for (const [current, ids] of former) {
    const anchors = ids.map((id) => `<span class="former" id="${id}"></span>`).join('');
    const start = kept.indexOf(` id="${current}"`);
    if (start < 0) {
      kept = anchors + kept;
      continue;
    }
    const opening = kept.lastIndexOf('<', start);
    // A table holds nothing but its rows, so its anchors stand before it.
    const at = kept.startsWith('<table', opening) ? opening : kept.indexOf('>', start) + 1;
    kept = kept.slice(0, at) + anchors + kept.slice(at);
  }
  return { html: kept, removed };
}
