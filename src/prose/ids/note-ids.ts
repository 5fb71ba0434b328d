/*
 * The ids of footnotes. `remark-rehype` makes them from a note's label: `fn-<label>` for the note at the end
 * of the text, `fnref-<label>` for the first mark in the text, `fnref-<label>-2` for the second. The copy
 * beside its paragraph is ours.
 */

/** The prefix that `remark-rehype` puts before its ids unless it is told not to. */
const FOREIGN_PREFIX = 'user-content-';

/** A heading of the notes' own section, which GFM adds. */
export const NOTES_LABEL_ID = 'footnote-label';

/** Returns an id or a link to one without the prefix that `remark-rehype` may have put before it. */
export function withoutPrefix(idOrLink: unknown): string {
  return String(idOrLink).replace(FOREIGN_PREFIX, '');
}

/** Returns a note's name from the link that a mark in the text carries (`#fn-law` gives `law`). */
export function readNoteName(link: unknown): string {
  return withoutPrefix(link).replace(/^#fn-/, '');
}

/** Returns true if an id is that of the first mark of a note in the text. */
export function isFirstMark(id: unknown, name: string): boolean {
  return String(id).endsWith(makeMarkId(name));
}

export const makeEndNoteId = (name: string) => `fn-${name}`;
export const makeMarkId = (name: string) => `fnref-${name}`;
export const makeNoteInPlaceId = (name: string) => `note-${name}`;
