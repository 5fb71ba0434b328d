/** One thing the editor should know about a piece: what stood in its source, and what became of it. */
export interface Note {
  /** `changed`: said in another way. `lost`: not in the piece any more. `asked`: done for now, for the editor to decide. */
  kind: 'changed' | 'lost' | 'asked';
  /** The construct, in an editor's words, the same for all of a kind: `HTML comment`, `Hugo shortcode “figure”`. */
  what: string;
  /** What became of it: `a link`, `left out`. */
  how: string;
  /** Line of the source, from 1, where it is known. */
  line?: number | undefined;
  /** Words of the source that the page does not have because of it. */
  text?: string | undefined;
  /** Words of the page that the source does not have because of it. */
  added?: string | undefined;
}

/** Collects the notes of one piece in the order in which they arise. */
export class Notes {
  readonly list: Note[] = [];

  changed(what: string, how: string, detail: NoteDetail = {}): void {
    this.list.push({ kind: 'changed', what, how, ...detail });
  }

  lost(what: string, how: string, detail: NoteDetail = {}): void {
    this.list.push({ kind: 'lost', what, how, ...detail });
  }

  asked(what: string, how: string, detail: NoteDetail = {}): void {
    this.list.push({ kind: 'asked', what, how, ...detail });
  }
}

export type NoteDetail = Partial<Pick<Note, 'line' | 'text' | 'added'>>;
