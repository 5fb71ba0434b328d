import type { Element, Root } from 'hast';
import { visitElements } from './visit-elements.ts';

/**
 * Puts each table in a box that scrolls by itself, and lets the keyboard reach that box and every block of
 * code, so that the page never scrolls sideways. Alignment becomes a class: the attribute is no longer HTML.
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
      tree.children[index] = wrapInBox(table);
    }
  };
}

function wrapInBox(table: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], tabIndex: 0 },
    children: [table],
  };
}
