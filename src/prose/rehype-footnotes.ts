import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { fill } from '../languages/interface/fill.ts';
import type { BodyPhrases } from '../languages/interface/interface-phrases.ts';
import { getArticlePhrases } from '../languages/interface/publication-phrases.ts';
import { readElementWords } from './element-words.ts';
import { makeNoteIds, NOTES_LABEL_ID, type NoteIds, readNoteName } from './ids/note-ids.ts';
import { getProseData } from './prose-data.ts';
import { visitElements } from './visit-elements.ts';

/** A note of the article. */
interface Note {
  ids: NoteIds;
  /** As printed at its marks. */
  number: string;
  /** Links that lead from the text to the note, in the order of the page. */
  marks: readonly Element[];
  /** The note among those at the end. */
  end: Element;
}

/**
 * Sets footnotes in two places: at the end, as GFM sets them, and right before or after the block that refers
 * to them (whichever is nearer to the reference), where they open on demand (narrow windows, by `:target`) or
 * stand in the margin (wide ones). The reference links to the copy in place; the copy links to the note at
 * the end, so every way works without a script.
 */
export function rehypeFootnotes() {
  return (tree: Root, file: VFile) => {
    const { language, ids } = getProseData(file);
    const words = getArticlePhrases(language);
    const section = tree.children.find((node) => node.type === 'element' && isNotesSection(node));
    if (section?.type !== 'element') return;
    const marks = collectMarks(tree);
    const counts = new Map([...marks].map(([name, own]) => [name, own.length]));
    const noteIds = makeNoteIds(counts, ids);
    const notes = collectNotes(section, marks, noteIds);
    for (const note of notes) {
      finishMarks(note, words);
      finishEndNote(note, words);
    }
    finishSection(section, words);
    placeCopies(tree, notes, words);
  };
}

function isNotesSection({ properties }: Element): boolean {
  return properties['dataFootnotes'] !== undefined;
}

/** Collects the marks of each note by the note's name, in the order of the page. */
function collectMarks(tree: Root): Map<string, Element[]> {
  const marks = new Map<string, Element[]>();
  visitElements(tree, (node) => {
    if (node.properties['dataFootnoteRef'] === undefined) return;
    const name = readNoteName(node.properties['href']);
    if (name !== undefined) marks.set(name, [...(marks.get(name) ?? []), node]);
  });
  return marks;
}

function collectNotes(
  section: Element,
  marks: ReadonlyMap<string, readonly Element[]>,
  noteIds: ReadonlyMap<string, NoteIds>,
): Note[] {
  const notes: Note[] = [];
  visitElements(section, (end) => {
    const name = end.tagName === 'li' ? readNoteName(end.properties['id']) : undefined;
    const own = name === undefined ? undefined : marks.get(name);
    const ids = name === undefined ? undefined : noteIds.get(name);
    const [first] = own ?? [];
    if (own && first && ids) notes.push({ ids, number: readNumber(first), marks: own, end });
  });
  return notes;
}

function finishMarks({ ids, number, marks }: Note, words: BodyPhrases): void {
  for (const [index, mark] of marks.entries()) {
    mark.properties['id'] = ids.marks[index];
    mark.properties['href'] = `#${index === 0 ? ids.inPlace : ids.end}`;
    mark.properties['role'] = 'doc-noteref';
    mark.properties['ariaLabel'] = fill(words.note, { number });
    delete mark.properties['ariaDescribedBy'];
  }
}

/** Gives a note at the end its id, and its links back to the text their addresses and names. */
function finishEndNote({ ids, number, end }: Note, words: BodyPhrases): void {
  end.properties['id'] = ids.end;
  let time = 0;
  visitElements(end, ({ properties }) => {
    if (properties['dataFootnoteBackref'] === undefined) return;
    properties['href'] = `#${ids.marks[time]}`;
    time += 1;
    properties['ariaLabel'] =
      time > 1
        ? fill(words.backToTextAgain, { number, time: String(time) })
        : fill(words.backToText, { number });
    properties['className'] = ['back-to-text'];
  });
}

function finishSection(section: Element, words: BodyPhrases): void {
  section.properties['className'] = ['footnotes'];
  section.properties['role'] = 'doc-endnotes';
  section.properties['ariaLabelledBy'] = [NOTES_LABEL_ID];
  visitElements(section, (node) => {
    if (node.properties['id'] !== NOTES_LABEL_ID) return;
    node.properties = { id: NOTES_LABEL_ID };
    node.children = [{ type: 'text', value: words.notes }];
  });
}

/** Sets a copy of each note beside the block of its first mark. */
function placeCopies(tree: Root, notes: readonly Note[], words: BodyPhrases): void {
  const byMark = new Map(notes.map((note) => [note.marks[0], note]));
  for (let index = tree.children.length - 1; index >= 0; index -= 1) {
    const block = tree.children[index];
    if (block?.type !== 'element' || isNotesSection(block)) continue;
    const before: Element[] = [];
    const after: Element[] = [];
    const length = readElementWords(block).length;
    visitElements(block, (mark) => {
      const note = byMark.get(mark);
      if (!note) return;
      const isEarly = block.tagName === 'p' && offsetOf(mark, block) < length * 0.65;
      (isEarly ? before : after).push(createCopy(note, words));
    });
    tree.children.splice(index, 1, ...before, block, ...after);
  }
}

/** Returns how many characters of the block's source stand before a mark. */
function offsetOf(mark: Element, block: Element): number {
  return (mark.position?.start.offset ?? 0) - (block.position?.start.offset ?? 0);
}

function createCopy({ ids, number, end }: Note, words: BodyPhrases): Element {
  const [first] = ids.marks;
  const close: Element = {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['note-close'],
      href: `#${first}`,
      ariaLabel: fill(words.closeNote, { number }),
    },
    children: [{ type: 'text', value: number }],
  };
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['note-in-place'], id: ids.inPlace, role: 'note', dataCopy: '' },
    children: [close, ...copyContent(end.children)],
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

function readNumber(mark: Element): string {
  const [text] = mark.children;
  if (text?.type !== 'text') throw new Error('the mark of a footnote has no number');
  return text.value;
}
