import type { Element, Nodes, Root } from 'hast';
import type { BodyContext } from './body-context.ts';
import { makePlaceholder } from './veil.ts';

/** Puts a placeholder at every place of an HTML tree that the text’s own links lead to: an id, or a name of a link. */
export function markAnchors(tree: Root | Element, context: BodyContext): void {
  if (context.anchors.size === 0) return;
  for (let index = 0; index < tree.children.length; index += 1) {
    const child: Nodes | undefined = tree.children[index];
    if (child?.type !== 'element') continue;
    markAnchors(child, context);
    const { id, name } = child.properties;
    const own = [id, child.tagName === 'a' ? name : undefined].find((value) =>
      context.anchors.has(String(value)),
    );
    if (own === undefined || child.tagName === 'canvas') continue;
    const mark = makePlaceholder({ dataAnchor: String(own) });
    if (/^(?:img|hr|br|input|iframe|table|ul|ol|pre)$/.test(child.tagName)) {
      tree.children.splice(index, 0, mark);
      index += 1;
    } else {
      child.children.unshift(mark);
    }
  }
}
