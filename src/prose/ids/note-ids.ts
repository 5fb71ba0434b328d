import type { IdRegister } from './id-register.ts';

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

/** Returns a note's name from an address that `remark-rehype` made for it: `#fn-law` gives `law`. */
export function readNoteName(address: unknown): string | undefined {
  return /^#?(?:user-content-)?fn-(.+)$/s.exec(String(address))?.[1];
}
