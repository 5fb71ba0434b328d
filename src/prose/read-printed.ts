import type { ElementContent } from 'hast';
import type { Passage } from '../pull-quotes/index.ts';
import { isFootnoteMark } from './element-words.ts';
import { findPassages } from './find-passages.ts';
import { hasClass } from './has-class.ts';
import { NOTES_LABEL_ID } from './ids/note-ids.ts';
import { restoreNotes } from './notes/restore-notes.ts';

/** A passage as a printed page shows it. */
export type PrintedPassage = Pick<Passage, 'id' | 'kind' | 'text'> & Required<Pick<Passage, 'marks'>>;

/** A text as its page shows it. */
export interface PrintedProse {
  passages: PrintedPassage[];
  /** True if there are words in it that belong to no passage, as there are in no text of ours. */
  hasStrayWords: boolean;
}

/**
 * Reads the passages of a text from its printed page: the same words and marks as when it was rendered.
 *
 * @param printed The elements of the printed text. They are changed: notes are set at the end again.
 */
export function readPrintedProse(printed: readonly ElementContent[]): PrintedProse {
  const tree = { type: 'root' as const, children: unwrapAll(printed) };
  restoreNotes(tree, '-');
  const passages = findPassages(tree).flatMap(({ element, kind, text, marks }) =>
    text === '' ? [] : { id: String(element.properties['id'] ?? ''), kind, text, marks },
  );
  const inPassages = passages.reduce((sum, { text }) => sum + countSigns(text), 0);
  return { passages, hasStrayWords: countWritten(tree.children) !== inPassages };
}

const countSigns = (text: string): number => text.replace(/\s+/g, '').length;

/** Counts the signs of a text without the marks of notes and the heading that was set above them. */
function countWritten(children: readonly ElementContent[]): number {
  return children.reduce((sum, node) => {
    if (node.type === 'text') return sum + countSigns(node.value);
    const isOurs =
      node.type !== 'element' || isFootnoteMark(node) || node.properties['id'] === NOTES_LABEL_ID;
    return isOurs ? sum : sum + countWritten(node.children);
  }, 0);
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
