import type { Notes } from '../report/notes.ts';

/** What the parts of a conversion share about the text they work on. */
export interface BodyContext {
  notes: Notes;
  /** The text as it is parsed, to find lines in. */
  source: string;
  /** BCP 47 tag of the text. */
  language: string;
  /** The headline, which a text often repeats. */
  headline: string;
  /** Names of places in the text that its own links lead to. */
  anchors: ReadonlySet<string>;
  /** A text with its template tags as they were written. */
  restoreTags(text: string): string;
  /** Answers the editor gave, by the kind of construct. */
  answers: Readonly<Record<string, string>>;
  /** Where a link of the text leads now. */
  resolveLink(address: string): LinkAnswer;
  /** Where a picture of the text is. */
  resolvePicture(address: string): PictureAnswer;
  /** What a variable of a template prints, if it is known. */
  readVariable(name: string): string | undefined;
}

export type LinkAnswer =
  /** As it is, or to another address; `why` says so in the report. */
  | { kind: 'to'; address: string; why?: string }
  /** Nowhere that anybody knows. */
  | { kind: 'nowhere' };

export type PictureAnswer =
  /** A file of the archive, to be copied beside the text under a name. */
  | { kind: 'file'; name: string }
  /** On another server, or not in the archive: its whole address. */
  | { kind: 'elsewhere'; address: string }
  /** `why`: it is there, and no page can show it. */
  | { kind: 'missing'; why?: string };

/** The line of the source in which something stands that was found by its words; undefined if it stands nowhere. */
export function findLine({ source }: BodyContext, words: string): number | undefined {
  const at = words === '' ? -1 : source.indexOf(words);
  return at < 0 ? undefined : source.slice(0, at).split('\n').length;
}
