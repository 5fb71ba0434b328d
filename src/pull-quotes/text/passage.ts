import type { ShiftedSpan } from './shifted-letters.ts';

/** A block of an article's body, in reading order, as the rules of quotation see it. */
export interface Passage {
  /** The element's id in the page. */
  id: string;
  kind: PassageKind;
  /** Its words without markup: emphasis, links and footnote marks removed, runs of spaces made one. */
  text: string;
  /** Line of the source file, from 1. */
  line: number;
  /** BCP 47 tag, if it is another than the article's. */
  language?: string;
  /** The parts of the text that are above or below the line, in reading order; absent if there are none. */
  shifted?: readonly ShiftedSpan[];
  /** Id of the section heading that it stands under; absent before the first heading. */
  section?: string;
  /** What the words alone do not say; absent where there is nothing of the kind. */
  marks?: readonly PassageMark[];
  /** What says whose the words are; absent where nothing does. */
  sourcing?: Sourcing;
}

/** What a text says of whose its words are, beside the words. No reader sees it. */
export interface Sourcing {
  /** Words marked with `<Words>`: the writer's own, or used as words. In UTF-16 units of the text, `[from, to)`. */
  own: readonly { from: number; to: number }[];
  /** Where notes are marked, and the name of each. */
  notes: readonly { at: number; name: string }[];
  /** The name of the note that the passage is in. */
  note?: string;
  /** The address that a block quotation of HTML names as its source. */
  cite?: string;
  /** Line of the block quotation that it is in, from 1. */
  block?: number;
}

/** Something that stands on some letters of a passage, or on all of it, and says what its words do not. */
export interface PassageMark {
  /** `sup`, `sub`, `del`, `em`, `link`, `note`, `heading`, `list`, `cells`: see `prose/structure-marks.ts`. */
  mark: string;
  /** Where it begins and ends in the passage’s text, in UTF-16 code units; 0 and 0 for a mark on the whole passage. */
  from: number;
  to: number;
  /** The address of a link, the name of a note, the level of a heading, the language. */
  value?: string | undefined;
}

export type PassageKind =
  | 'paragraph'
  | 'item'
  | 'quotation'
  | 'heading'
  | 'caption'
  | 'table'
  | 'code'
  | 'footnote';

/** A place in an article, for a message. */
export interface PassagePlace {
  passage: Passage;
  /** Line of the source file, from 1. */
  line: number;
  /** The words there, with some of those around them. */
  text: string;
}
