import type { Element, ElementContent } from 'hast';
import type { Passage } from '../pull-quotes/index.ts';
import { findPassages } from './find-passages.ts';
import { restoreNotes } from './notes/restore-notes.ts';

/** A passage as a printed page shows it. */
export type PrintedPassage = Pick<Passage, 'id' | 'kind' | 'text'> & Required<Pick<Passage, 'marks'>>;

/**
 * Reads the passages of a text from its printed page: the same words and marks as when it was rendered.
 *
 * @param printed The elements of the printed text. They are changed: notes are set at the end again.
 */
export function readPrintedPassages(printed: readonly ElementContent[]): PrintedPassage[] {
  const tree = { type: 'root' as const, children: unwrapAll(printed) };
  restoreNotes(tree, '-');
  return findPassages(tree).flatMap(({ element, kind, text, marks }) =>
    text === '' ? [] : { id: String(element.properties['id'] ?? ''), kind, text, marks },
  );
}

/** Takes out what the page adds to a text: pull quotes, which repeat words of it, and the links of headings to themselves. */
function unwrapAll(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (hasClass(node, 'pull-quote') || hasClass(node, 'removed') || hasClass(node, 'former')) return [];
    node.children = unwrapAll(node.children);
    return hasClass(node, 'section-link') ? node.children : [node];
  });
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name);
}
