import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { getBodyPhrases } from '../../languages/interface/catalogue.ts';
import { fill } from '../../languages/interface/fill.ts';
import type { BodyPhrases } from '../../languages/interface/interface-phrases.ts';
import { makeNoteIds, type NoteIds, readNoteName } from '../ids/note-ids.ts';
import { getProseData } from '../prose-data.ts';
import { visitElements } from '../visit-elements.ts';
import { bindMarks } from './bind-marks.ts';
import { fitMargin } from './fit-margin.ts';
import { toPhrasing } from './to-phrasing.ts';

/** A note of the article. */
interface Note {
  ids: NoteIds;
  /** As printed at its marks. */
  number: string;
  /** The marks that lead from the text to the note, in the order of the page. */
  marks: readonly Element[];
  /** The note as GFM sets it, at the end. */
  end: Element;
}

/**
 * Moves each footnote from the end of the text, where GFM sets it, to right behind its first mark, where it is closed until the
 * mark is pressed: so it is on the page once, and next to its mark for the eye, the Tab key and a reader's voice. The mark is a
 * button that opens it as a popover, which takes no script; the address of the note opens it too.
 */
export function rehypeFootnotes() {
  return (tree: Root, file: VFile) => {
    const { language, ids } = getProseData(file);
    const section = tree.children.find((node) => node.type === 'element' && isNotesSection(node));
    if (section?.type !== 'element') return;
    const marks = collectMarks(tree);
    const counts = new Map([...marks].map(([name, own]) => [name, own.length]));
    const notes = collectNotes(section, marks, makeNoteIds(counts, ids));
    tree.children.splice(tree.children.indexOf(section), 1);
    setNotes(notes, getBodyPhrases(language));
    fitMargin(tree);
    visitElements(tree, bindMarks);
  };
}

function isNotesSection({ properties }: Element): boolean {
  return properties['dataFootnotes'] !== undefined;
}

/** Collects the marks of each note by the note's name, in the order of the page. */
function collectMarks(tree: Root): Map<string, Element[]> {
  const marks = new Map<string, Element[]>();
  visitElements(tree, (node) => {
    const [link] = node.tagName === 'sup' ? node.children : [];
    if (link?.type !== 'element' || link.properties['dataFootnoteRef'] === undefined) return;
    const name = readNoteName(link.properties['href']);
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

/**
 * Makes each mark a button, and the first mark of each note hold the note behind it. A note may hold the marks of others: all
 * marks are made first, then the notes from the last to the first, since one that is called in another comes after it.
 */
function setNotes(notes: readonly Note[], words: BodyPhrases): void {
  for (const { ids, number, marks } of notes)
    for (const [index, mark] of marks.entries()) {
      mark.tagName = 'span';
      mark.properties = { className: ['ref'] };
      mark.children = [
        createButton(number, {
          className: ['mark'],
          id: ids.marks[index],
          popoverTarget: ids.inPlace,
          ariaLabel: fill(words.note, { number }),
        }),
      ];
    }
  for (const note of notes.toReversed()) note.marks[0]?.children.push(createNote(note, words));
}

function createNote({ ids, number, end }: Note, words: BodyPhrases): Element {
  const [first] = ids.marks;
  return {
    type: 'element',
    tagName: 'span',
    properties: {
      className: ['note', 'furniture'],
      id: ids.inPlace,
      popover: 'auto',
      role: 'note',
      dataNumber: number,
    },
    children: [
      { type: 'element', tagName: 'span', properties: { id: ids.end }, children: toPhrasing(end.children) },
      {
        type: 'element',
        tagName: 'a',
        properties: {
          className: ['back'],
          href: `#${first}`,
          ariaLabel: fill(words.backToText, { number }),
        },
        children: [],
      },
      createButton(undefined, {
        className: ['close'],
        popoverTarget: ids.inPlace,
        popoverTargetAction: 'hide',
        ariaLabel: fill(words.closeNote, { number }),
      }),
    ],
  };
}

function createButton(text: string | undefined, properties: Element['properties']): Element {
  return {
    type: 'element',
    tagName: 'button',
    properties: { type: 'button', ...properties },
    children: text === undefined ? [] : [{ type: 'text', value: text }],
  };
}

function readNumber(mark: Element): string {
  const [link] = mark.children;
  const [text] = link?.type === 'element' ? link.children : [];
  if (text?.type !== 'text') throw new Error('the mark of a footnote has no number');
  return text.value;
}
