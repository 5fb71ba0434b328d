import type { Element, Root } from 'hast';
import { visitElements } from './visit-elements.ts';

/**
 * A wide table scrolls in a box of its own, and code in its block, which the keyboard can reach, so that the page never
 * scrolls sideways. Alignment becomes a class: the attribute is no longer HTML.
 */
export function rehypeWideBlocks() {
  return (tree: Root) => {
    visitElements(tree, (node) => {
      if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
    });
    for (const [index, table] of tree.children.entries()) {
      if (table.type !== 'element' || table.tagName !== 'table') continue;
      visitElements(table, ({ properties }) => {
        if (typeof properties['align'] !== 'string') return;
        properties['className'] = [`align-${properties['align']}`];
        delete properties['align'];
      });
      tree.children[index] = boxed(table);
    }
  };
}

function boxed(table: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], tabIndex: 0 },
    children: [table],
  };
}
