import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { getArticlePhrases } from '../languages/interface/publication-phrases.ts';
import { readElementWords } from './element-words.ts';
import { reportFault } from './faults.ts';
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
    const words = getArticlePhrases(data.language);
    visitElements(tree, (node) => {
      const depth = /^h([1-6])$/.exec(node.tagName)?.[1];
      const slug = node.properties['id'];
      if (!depth || slug === NOTES_LABEL_ID || typeof slug !== 'string') return;
      if (depth === '1') {
        const start = node.position?.start.offset ?? 0;
        const isUnderlined = !String(file).slice(start).startsWith('#');
        reportFault(file, isUnderlined ? underlined : first, node);
      }
      data.headings.push({ depth: Number(depth), slug, text: readElementWords(node) });
      const properties = { className: ['section-link'], href: `#${slug}` };
      node.children = holdsLink(node)
        ? [...node.children, createLink({ ...properties, ariaLabel: words.linkToSection }, [])]
        : [createLink(properties, node.children)];
    });
  };
}

const first = 'a # heading stands in the text; the headline is the only one, so write ## for a section';
const underlined =
  'the line of equals signs makes a first heading of the paragraph above it, and the headline is the only one; write ## before a section, or an empty line before the signs to print them';

/**
 * A link within a link is no HTML, so a heading that holds one, or the mark of a note, has its own beside it.
 */
function holdsLink(heading: Element): boolean {
  let holds = false;
  visitElements(heading, ({ tagName }) => {
    holds ||= tagName === 'a';
  });
  return holds;
}

function createLink(properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName: 'a', properties, children };
}
