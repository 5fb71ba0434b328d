import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { getBodyPhrases } from '../languages/interface/catalogue.ts';
import { fill } from '../languages/interface/fill.ts';
import type { BodyPhrases } from '../languages/interface/interface-phrases.ts';
import { readElementWords } from './element-words.ts';
import {
  isFirstMark,
  makeEndNoteId,
  makeMarkId,
  makeNoteInPlaceId,
  NOTES_LABEL_ID,
  readNoteName,
  withoutPrefix,
} from './ids/note-ids.ts';
import { getProseData } from './prose-data.ts';
import { visitElements } from './visit-elements.ts';

/**
 * Sets footnotes in two places: at the end, as GFM sets them, and right before or after the block that refers
 * to them (whichever is nearer to the reference), where they open on demand (narrow windows, by `:target`) or
 * stand in the margin (wide ones). The reference links to the copy in place; the copy links to the note at
 * the end, so every way works without a script.
 */
export function rehypeFootnotes() {
  return (tree: Root, file: VFile) => {
    const words = getBodyPhrases(getProseData(file).language);
    const end = tree.children.find(
      (node) => node.type === 'element' && node.properties['dataFootnotes'] !== undefined,
    );
    if (end?.type !== 'element') return;
    const notes = translateEndNotes(end, words);
    const placed = new Set<string>();
    for (let index = tree.children.length - 1; index >= 0; index -= 1) {
      const block = tree.children[index];
      if (block?.type !== 'element' || block === end) continue;
      const before: Element[] = [];
      const after: Element[] = [];
      const length = readElementWords(block).length;
      visitElements(block, (node) => {
        if (node.properties['dataFootnoteRef'] === undefined) return;
        const name = readNoteName(node.properties['href']);
        const first = isFirstMark(node.properties['id'], name);
        const number = readNumber(node);
        node.properties['id'] = withoutPrefix(node.properties['id']);
        node.properties['href'] = `#${first ? makeNoteInPlaceId(name) : makeEndNoteId(name)}`;
        node.properties['role'] = 'doc-noteref';
        node.properties['ariaLabel'] = fill(words.note, { number });
        delete node.properties['ariaDescribedBy'];
        const content = notes.get(name);
        if (first && content && !placed.has(name)) {
          placed.add(name);
          const isEarly = block.tagName === 'p' && offsetOf(node, block) < length * 0.65;
          (isEarly ? before : after).push(createNoteInPlace({ name, number, content }, words));
        }
      });
      tree.children.splice(index, 1, ...before, block, ...after);
    }
  };
}

/** Returns how many characters of the block's source stand before a reference. */
function offsetOf(reference: Element, block: Element): number {
  const start = reference.position?.start.offset ?? 0;
  const first = block.position?.start.offset ?? 0;
  return start - first;
}

/** Translates the end notes into the article's language, and returns each note's content by name. */
function translateEndNotes(end: Element, words: BodyPhrases): Map<string, ElementContent[]> {
  const notes = new Map<string, ElementContent[]>();
  end.properties['className'] = ['footnotes'];
  end.properties['role'] = 'doc-endnotes';
  end.properties['ariaLabelledBy'] = [NOTES_LABEL_ID];
  visitElements(end, (node) => {
    if (node.properties['id'] === NOTES_LABEL_ID) {
      node.properties = { id: NOTES_LABEL_ID };
      node.children = [{ type: 'text', value: words.notes }];
    }
    const id = withoutPrefix(node.properties['id']);
    if (node.tagName === 'li' && id.startsWith(makeEndNoteId(''))) {
      node.properties['id'] = id;
      notes.set(readNoteName(`#${id}`), node.children);
    }
    if (node.properties['dataFootnoteBackref'] !== undefined) {
      const href = withoutPrefix(node.properties['href']);
      const time = /-(\d+)$/.exec(href)?.[1];
      const isRepeated = time !== undefined && !notes.has(href.replace(`#${makeMarkId('')}`, ''));
      node.properties['href'] = href;
      node.properties['ariaLabel'] = isRepeated
        ? fill(words.backToTextAgain, { number: String(notes.size), time })
        : fill(words.backToText, { number: String(notes.size) });
      node.properties['className'] = ['back-to-text'];
    }
  });
  return notes;
}

/** A note as its mark in the text names it. */
interface Note {
  name: string;
  /** As printed at the mark. */
  number: string;
  content: readonly ElementContent[];
}

function createNoteInPlace({ name, number, content }: Note, words: BodyPhrases): Element {
  const close: Element = {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['note-close'],
      href: `#${makeMarkId(name)}`,
      ariaLabel: fill(words.closeNote, { number }),
    },
    children: [{ type: 'text', value: number }],
  };
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['note-in-place'], id: makeNoteInPlaceId(name), role: 'note', dataCopy: '' },
    children: [close, ...copyContent(content)],
  };
}

/** Copies a note's content without what only its first copy may have: ids, and the links back to the text. */
function copyContent(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (!('children' in node)) return [node];
    const children = copyContent(node.children);
    if (node.type !== 'element') return [{ ...node, children }];
    if (node.properties['dataFootnoteBackref'] !== undefined) return [];
    const { id: _, ...properties } = node.properties;
    return [{ ...node, properties, children }];
  });
}

function readNumber(reference: Element): string {
  const [text] = reference.children;
  if (text?.type !== 'text') throw new Error('the mark of a footnote has no number');
  return text.value;
}
