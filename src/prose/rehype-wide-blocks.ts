import type { Element, Root } from 'hast';
import { visitElements } from './visit-elements.ts';

/**
 * Puts each table in a box that scrolls by itself, wherever it stands, and lets the keyboard reach that box
 * and every block of code, so that the page never scrolls sideways. Alignment becomes a class: the attribute
 * is no longer HTML.
 */
export function rehypeWideBlocks() {
  return (tree: Root) => {
    visitElements(tree, (node, ancestors) => {
      const { properties, tagName } = node;
      if (tagName === 'pre') properties['tabIndex'] = 0;
      if (typeof properties['align'] === 'string') {
        properties['className'] = [`align-${properties['align']}`];
        delete properties['align'];
      }
      const parent = ancestors.at(-1);
      const isInner = ancestors.some((outer) => outer.type === 'element' && outer.tagName === 'table');
      if (tagName === 'table' && parent && !isInner) {
        parent.children[parent.children.indexOf(node)] = wrapInBox(node);
      }
    });
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
