import type { Element, Parents, Root } from 'hast';
import type { PassageKind, PassageMark } from '../pull-quotes/index.ts';
import { hasOwnWords, readElementWords } from './element-words.ts';
import { NOTES_LABEL_ID } from './ids/note-ids.ts';
import { readStructureMarks } from './structure-marks.ts';
import { visitElements } from './visit-elements.ts';

/** An element that is a passage, with the words that a reader meets in it. */
export interface FoundPassage {
  element: Element;
  /** The elements around it, outermost first. */
  ancestors: readonly Parents[];
  kind: PassageKind;
  /** Empty for an element without words. */
  text: string;
  marks: PassageMark[];
}

/**
 * Finds every passage of a text in reading order: of one that is being rendered, or of a printed page whose notes were
 * restored. All words that a reader meets are in a passage, and no word is in two.
 */
export function findPassages(tree: Root): FoundPassage[] {
  const found: FoundPassage[] = [];
  visitElements(tree, (element, ancestors) => {
    const kind = findKind(element, ancestors);
    if (!kind) return;
    const text = readElementWords(element);
    found.push({
      ...{ element, ancestors: [...ancestors], kind, text },
      marks: text === '' ? [] : readStructureMarks(element, ancestors),
    });
  });
  return found;
}

/** Returns what kind of passage an element is; undefined for one that is none, or only part of one. */
function findKind(element: Element, ancestors: readonly Parents[]): PassageKind | undefined {
  const within = (...names: readonly string[]) =>
    ancestors.some((node) => node.type === 'element' && names.includes(node.tagName));
  const { tagName } = element;
  if (within('table', 'pre')) return undefined;
  if (/^h[1-6]$/.test(tagName)) return element.properties['id'] === NOTES_LABEL_ID ? undefined : 'heading';
  if (tagName === 'pre') return 'code';
  if (tagName === 'table') return 'table';
  if (tagName === 'figcaption') return 'caption';
  if (!['p', 'li', 'dt', 'dd', 'summary'].includes(tagName) || !hasOwnWords(element)) return undefined;
  if (ancestors.some(isNotes)) return 'footnote';
  if (within('blockquote')) return 'quotation';
  return within('li', 'dd') || ['li', 'dt', 'dd'].includes(tagName) ? 'item' : 'paragraph';
}

/** The notes at the end, as GFM sets them. */
function isNotes(node: Parents): boolean {
  return node.type === 'element' && node.properties['dataFootnotes'] !== undefined;
}
