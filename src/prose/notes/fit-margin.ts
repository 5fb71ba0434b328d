import type { Element, Root } from 'hast';
import { visitElements } from '../visit-elements.ts';
import { isMark } from './bind-marks.ts';

/*
 * The page at 1,280 pixels, in pixels: a line of text with some 60 letters is 32 high, a line of a note with some 38 is 22, and
 * 16 lie between two notes; between two blocks of text lies two thirds of a line.
 */
const text = { letters: 60, line: 32, between: 21 };
const margin = { letters: 38, line: 22, between: 16 };

/** So far below its mark a note may begin: three lines of the text. */
const DRIFT = 96;

/** A note whose mark is in one of these has its place in none of the page's columns. */
const narrow = new Set(['table', 'pre', 'figcaption', 'details']);

interface PlacedNote {
  note: Element;
  /** Where its mark is, and its height. */
  top: number;
  height: number;
}

/**
 * Gives all notes of a text the class `in-margin` if, on a wide page, each can stand open in the margin beside its mark without being
 * pushed far below it by those above; otherwise none of them, and they open where they are pressed.
 */
export function fitMargin(tree: Root): void {
  const notes = listNotes(tree);
  let bottom = 0;
  for (const { top, height } of notes) {
    const start = Math.max(top, bottom);
    if (start - top > DRIFT) return;
    bottom = start + height + margin.between;
  }
  for (const { note } of notes) note.properties['className'] = ['note', 'furniture', 'in-margin'];
}

function listNotes(tree: Root): PlacedNote[] {
  const found: PlacedNote[] = [];
  let height = 0;
  for (const block of tree.children) {
    if (block.type !== 'element') continue;
    let letters = 0;
    const enter = (element: Element, isFree: boolean): void => {
      const isReference: boolean = isMark(element);
      if (isReference) {
        const note = element.children.find(isNote);
        if (note && isFree)
          found.push({
            note,
            top: height + Math.floor(letters / text.letters) * text.line,
            height: Math.ceil(countLetters(note) / margin.letters) * margin.line,
          });
        return;
      }
      for (const child of element.children) {
        if (child.type === 'text') letters += child.value.length;
        if (child.type === 'element') enter(child, isFree && !narrow.has(child.tagName));
      }
    };
    enter(block, !narrow.has(block.tagName));
    height += Math.ceil(letters / text.letters) * text.line + text.between;
  }
  return found;
}

const isNote = (node: Element['children'][number]): node is Element =>
  node.type === 'element' && node.properties['popover'] !== undefined;

function countLetters(element: Element): number {
  let letters = 0;
  visitElements(element, ({ children }) => {
    for (const child of children) if (child.type === 'text') letters += child.value.length;
  });
  return letters;
}
