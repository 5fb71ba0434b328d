/** Somebody else's words in a text: between quotation marks, or a block quotation. */
export interface Quotation {
  /** The words, without the marks around them. */
  text: string;
  kind: 'marks' | 'block';
  /** Id of the passage that it stands in. */
  passage: string;
  /** Line of the source file, from 1. */
  line: number;
  /** BCP 47 tag of its words. */
  language: string;
  /** The link or note beside it. */
  near?: NearSource;
}

/** What stands beside a quotation and says where its words are from. */
export interface NearSource {
  /** A link’s address, or the first one that a note has. */
  address?: string;
  /** The note. */
  note?: { name: string; text: string };
}

/** A source as the frontmatter names it, under `sources:`. */
export interface NamedSource {
  /** Words of each quotation that it is the source of; of all that have no other source, if it is left out. */
  quotations?: readonly string[] | undefined;
  /** `interview` and `author's notes` are seen by the author alone. */
  kind: 'work' | 'interview' | "author's notes";
  address?: string | undefined;
  title?: string | undefined;
  author?: string | undefined;
  /** As written: a year, a month or a day. */
  date?: string | undefined;
  page?: string | undefined;
  archived?: string | undefined;
  as?: 'translation' | 'paraphrase' | undefined;
  /** The words that were translated. */
  original?: string | undefined;
}

/** What a quotation rests on. */
export interface Source extends Omit<NamedSource, 'kind' | 'quotations'> {
  kind: NamedSource['kind'] | 'link' | 'note';
  /** What its kept passages are found by: its address or, without one, what it is called. */
  key: string;
  /** Its place under `sources:`, from 0; absent for a link or a note. */
  index?: number;
  /** The name of the note. */
  note?: string;
}

/**
 * - `verbatim`: the words stand in the source as they are quoted.
 * - `differs`: the source has other words there.
 * - `cannot-tell`: there is no source, it was not read, or it cannot be compared.
 */
export type Answer = 'verbatim' | 'differs' | 'cannot-tell';

/** A quotation, what it rests on, and whether the words are there. */
export interface JudgedQuotation extends Quotation {
  source?: Source;
  answer: Answer;
  /** Why, in an editor's words. */
  because: string;
  /** The day its source was read, `YYYY-MM-DD`. */
  checked?: string;
  /** The quotation with `{+words that the source does not have+}` and `{-words left out-}`. */
  marked?: string;
}
