import type { Archive, Draft } from '../draft.ts';
import { type ImportReport, type ReportedPiece, sumKinds } from './import-report.ts';
import { Notes } from './notes.ts';

/** Returns what the report says of a piece that could not be read. */
export function reportFailure(draft: Draft, slug: string, failure: string): ReportedPiece {
  const notes = new Notes();
  notes.lost('piece that could not be read', failure, { text: draft.body.text });
  return {
    source: draft.source,
    slug,
    address: undefined,
    headline: draft.fields.headline,
    draft: 'could not be read',
    isHeld: true,
    untouched: false,
    words: 0,
    reportedWords: 0,
    missing: [],
    added: [],
    notes: notes.list,
  };
}

/** What is added up over all pieces. */
export interface Sums {
  reported: ReportedPiece[];
  questions: ImportReport['questions'];
  addresses: ImportReport['addresses'];
  pictures: number;
}

/** Sums up what happened to each piece. */
export function buildReport(
  archive: Archive,
  { name }: { name: string },
  { reported, questions, addresses, pictures }: Sums,
): ImportReport {
  const sum = (count: (piece: ReportedPiece) => number) =>
    reported.reduce((total, piece) => total + count(piece), 0);
  const remote = reported.flatMap(({ notes }) =>
    notes
      .filter(({ what }) => what === 'picture on another server')
      .map(({ text = '' }) => text.split(' ')[0] ?? ''),
  );
  return {
    archive: name,
    kind: archive.kind,
    totals: {
      pieces: reported.length,
      published: reported.filter(({ draft }) => draft === undefined).length,
      drafts: reported.filter(({ draft }) => draft !== undefined).length,
      changed: reported.filter(({ untouched }) => !untouched).length,
      lost: sum(({ notes }) => notes.filter(({ kind }) => kind === 'lost').length),
      asked: questions.length,
      words: sum(({ words }) => words),
      reportedWords: sum(({ reportedWords }) => reportedWords),
      unreportedWords: sum(({ missing, added }) => missing.length + added.length),
      pictures,
    },
    kinds: sumKinds(reported),
    questions,
    addresses,
    remotePictures: [...new Set(remote)].filter((address) => address !== ''),
    leftOut: archive.notes.map(({ source, what, how }) => ({ source, what, how })),
    pieces: reported,
  };
}
