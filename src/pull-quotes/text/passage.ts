/** A block of an article's body, in reading order, as the rules of quotation see it. */
export interface Passage {
  /** The element's id in the page. */
  id: string;
  kind: PassageKind;
  /** Its words without marks: emphasis, links and footnote marks fallen away, spaces folded. */
  text: string;
  /** Line of the source file, from 1. */
  line: number;
  /** Id of the section heading it stands under; none before the first. */
  section?: string;
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

export interface PassagePlace {
  passage: Passage;
  /** Line of the source file, from 1. */
  line: number;
  /** The words there, with some of those around them. */
  text: string;
}
