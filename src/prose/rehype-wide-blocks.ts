import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { getArticlePhrases } from '../languages/interface/publication-phrases.ts';
import { getProseData } from './prose-data.ts';
import { visitElements } from './visit-elements.ts';

/**
 * Puts each table in a box that scrolls by itself, wherever it stands, and lets the keyboard reach that box
 * and every block of code, so that the page never scrolls sideways. Alignment becomes a class: the attribute
 * is no longer HTML.
 */
export function rehypeWideBlocks() {
  return (tree: Root, file: VFile) => {
    const words = getArticlePhrases(getProseData(file).language);
    visitElements(tree, (node, ancestors) => {
      const { properties, tagName } = node;
      if (tagName === 'pre') Object.assign(properties, makeFrame(words.code));
      if (typeof properties['align'] === 'string') {
        properties['className'] = [`align-${properties['align']}`];
        delete properties['align'];
      }
      const parent = ancestors.at(-1);
      const isInner = ancestors.some((outer) => outer.type === 'element' && outer.tagName === 'table');
      if (tagName === 'table' && parent && !isInner) {
        parent.children[parent.children.indexOf(node)] = wrapInBox(node, words.table);
      }
    });
  };
}

/** What a frame that scrolls is for a reader's voice, and a stop of the Tab key; a script takes the stop away where nothing scrolls. */
function makeFrame(name: string): Element['properties'] {
  return { tabIndex: 0, role: 'group', ariaLabel: name };
}

function wrapInBox(table: Element, name: string): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], ...makeFrame(name) },
    children: [table],
  };
}
