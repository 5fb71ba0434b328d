import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { getBodyPhrases } from '../languages/interface/catalogue.ts';
import { NOTES_LABEL_ID } from './ids/note-ids.ts';
import { getProseData } from './prose-data.ts';
import { visitElements } from './visit-elements.ts';

/**
 * Lists the section headings and makes each of them a link to itself, so that a section can be shared without
 * a script.
 */
export function rehypeSectionHeadings() {
  return (tree: Root, file: VFile) => {
    const data = getProseData(file);
    const words = getBodyPhrases(data.language);
    visitElements(tree, (node) => {
      const depth = /^h([1-6])$/.exec(node.tagName)?.[1];
      if (
        !depth ||
        node.properties['dataFootnoteLabel'] !== undefined ||
        node.properties['id'] === NOTES_LABEL_ID
      )
        return;
      if (depth === '1') {
        file.fail(
          'a # heading stands in the text; the headline is the only one, so write ## for a section',
          node,
        );
      }
      const slug = String(node.properties['id']);
      data.headings.push({ depth: Number(depth), slug, text: textOf(node).trim() });
      const holdsLink = node.children.some((child) => child.type === 'element' && child.tagName === 'a');
      const properties = { className: ['section-link'], href: `#${slug}` };
      node.children = holdsLink
        ? [
            ...node.children,
            {
              type: 'element',
              tagName: 'a',
              properties: { ...properties, ariaLabel: words.linkToSection },
              children: [],
            },
          ]
        : [{ type: 'element', tagName: 'a', properties, children: node.children }];
    });
  };
}
