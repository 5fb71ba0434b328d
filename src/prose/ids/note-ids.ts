import type { PassageMark } from '../../pull-quotes/index.ts';
import { IdRegister } from './id-register.ts';

/** The heading of the notes' own section, which GFM adds. */
export const NOTES_LABEL_ID = 'footnote-label';

/**
 * The ids of one note: in the end notes, beside its paragraph, and of each mark in the text that leads to it.
 */
export interface NoteIds {
  end: string;
  inPlace: string;
  marks: string[];
}

/**
 * Makes the ids of all notes of a page. The first mark of the note `law` is `fnref-law`, the second
 * `fnref-law-2`, unless another note is called `law-2`. First marks come first, so that the marks of one note
 * never change the ids of another.
 *
 * @param counts How many marks each note has, by its name, in the order of the notes.
 */
export function makeNoteIds(counts: ReadonlyMap<string, number>, register: IdRegister): Map<string, NoteIds> {
  const ids = new Map<string, NoteIds>();
  for (const name of counts.keys()) {
    const [end, inPlace] = [register.take(`fn-${name}`), register.take(`note-${name}`)];
    ids.set(name, { end, inPlace, marks: [register.take(`fnref-${name}`)] });
  }
  for (const [name, count] of counts) {
    const marks = ids.get(name)?.marks;
    while (marks && marks.length < count) marks.push(register.take(`fnref-${name}-${marks.length + 1}`));
  }
  return ids;
}

/** A passage with the marks of the notes in it. */
interface NotedPassage {
  id: string;
  marks?: readonly PassageMark[] | undefined;
}

/**
 * Lists the ids of the notes of a text and of their marks, each with the passage that its mark stands in.
 *
 * @param passages Of one text, in reading order. Where a mark does not say the name of its note, as in older records,
 *   it is taken for the number that notes have by default.
 */
export function listNoteIds(passages: readonly NotedPassage[]): Map<string, string> {
  const marked = new Map<string, string[]>();
  let unnamed = 0;
  for (const { id, marks = [] } of passages)
    for (const { mark, value } of marks) {
      if (mark !== 'note') continue;
      if (value === undefined) unnamed += 1;
      const name = value ?? String(unnamed);
      marked.set(name, [...(marked.get(name) ?? []), id]);
    }
  const counts = new Map([...marked].map(([name, places]) => [name, places.length]));
  const places = new Map<string, string>();
  for (const [name, { end, inPlace, marks }] of makeNoteIds(counts, new IdRegister())) {
    for (const [index, place] of (marked.get(name) ?? []).entries()) {
      const mark = marks[index];
      for (const id of index === 0 ? [end, inPlace, mark] : [mark])
        if (id !== undefined) places.set(id, place);
    }
  }
  return places;
}

/** Returns a note's name from an address that `remark-rehype` made for it: `#fn-law` gives `law`. */
export function readNoteName(address: unknown): string | undefined {
  return /^#?(?:user-content-)?fn-(.+)$/s.exec(String(address))?.[1];
}
