import type { Note } from './notes.ts';

/** A construct that was found more than once in an archive, and what was done about it until the editor says more. */
export interface Question {
  what: string;
  count: number;
  /** In how many pieces. */
  pieces: number;
  how: string;
  example: string;
}

export interface ReportedPiece {
  source: string;
  /** Its folder. */
  slug: string;
  /** Where readers find it; undefined while they cannot. */
  address: string | undefined;
  headline: string;
  /** Why readers cannot see it yet. */
  draft: string | undefined;
  /** True if it was kept from readers because it could not be brought in as it should be. */
  isHeld: boolean;
  /** True if its text is the archive’s own, letter for letter. */
  untouched: boolean;
  /** Words of the source; how many of them a note names that the page does not have. */
  words: number;
  reportedWords: number;
  /** Words that neither the page nor a note has, and words of the page that came from nowhere. */
  missing: string[];
  added: string[];
  notes: Note[];
}

/** What an import did: for each piece, and in sum. Two runs over the same archive give the same report. */
export interface ImportReport {
  archive: string;
  kind: string;
  totals: {
    pieces: number;
    /** Pieces for readers, and pieces kept from them. */
    published: number;
    drafts: number;
    /** Pieces whose text is not the archive’s own, letter for letter. */
    changed: number;
    /** Constructs that were left out, and pieces that lost something. */
    lost: number;
    /** Kinds of construct to be decided. */
    asked: number;
    words: number;
    reportedWords: number;
    unreportedWords: number;
    pictures: number;
  };
  /** Kinds of change and of loss, each with how often, the most frequent first. */
  kinds: { kind: Note['kind']; what: string; how: string; count: number; pieces: number }[];
  questions: Question[];
  addresses: {
    kept: number;
    withQuery: number;
    withSlash: number;
    feeds: { address: string; answer: string }[];
  };
  /** Pictures on other servers that pieces link to. */
  remotePictures: string[];
  /** What is no piece. */
  leftOut: { source: string; what: string; how: string }[];
  pieces: ReportedPiece[];
}

/** Sums the notes of all pieces by kind. */
export function sumKinds(pieces: readonly ReportedPiece[]): ImportReport['kinds'] {
  const sums = new Map<
    string,
    { kind: Note['kind']; what: string; how: string; count: number; in: Set<string> }
  >();
  for (const { source, notes } of pieces) {
    for (const { kind, what, how } of notes) {
      const general = how.startsWith('/') || how.startsWith('http') ? 'its new address' : how;
      const key = `${kind}\n${what}\n${general}`;
      const sum = sums.get(key) ?? { kind, what, how: general, count: 0, in: new Set() };
      sum.count += 1;
      sum.in.add(source);
      sums.set(key, sum);
    }
  }
  return [...sums.values()]
    .map(({ in: sources, ...sum }) => ({ ...sum, pieces: sources.size }))
    .sort((one, other) => other.count - one.count || (one.what < other.what ? -1 : 1));
}

/** What is asked, once for each kind of construct. */
export function collectQuestions(pieces: readonly ReportedPiece[]): Question[] {
  const questions = new Map<string, Question & { in: Set<string> }>();
  for (const { source, notes } of pieces) {
    for (const { kind, what, how, text = '' } of notes) {
      if (kind !== 'asked') continue;
      const question = questions.get(what) ?? {
        what,
        count: 0,
        pieces: 0,
        how,
        example: text,
        in: new Set<string>(),
      };
      question.count += 1;
      question.in.add(source);
      questions.set(what, question);
    }
  }
  return [...questions.values()]
    .map(({ in: sources, ...question }) => ({ ...question, pieces: sources.size }))
    .sort((one, other) => other.count - one.count || (one.what < other.what ? -1 : 1));
}
