/**
 * Changes of what was published, made by somebody who knows the record. Each is tried twice: the files edited and nothing
 * else; and everything made again that is made from them, so that all of it agrees with itself.
 */
import { readTwin } from '../../src/prose/markdown/twin-layout.ts';
import { createRevisionEntry } from '../../src/record/new-entries.ts';
import { readKept } from '../../src/record/proof/kept-lines.ts';
import { verifyTarget } from '../../src/record/proof/verify-target.ts';
import { appendEntry, formatSeal } from '../../src/record/record-file.ts';
import { makeSeal } from '../../src/record/seal.ts';
import { anArticle, passagesOf } from '../unit/record/an-article.ts';
import type { Dice } from './dice.ts';
import {
  firstPublished,
  historyOfPiece,
  keepIndex,
  openPressed,
  type PressedPiece,
  type PressedSite,
  press,
  setPiece,
} from './small-press.ts';

/** What came of a forgery. */
export interface Forged {
  kind: string;
  isCareful: boolean;
  withCopy: boolean;
  without: boolean;
  isPlaced: boolean;
}

/** Changes a piece as if it had been published otherwise; its record is sealed again from the start. */
type Forgery = (piece: PressedPiece, other: PressedPiece, dice: Dice) => PressedPiece | undefined;

const forgeries: Readonly<Record<string, Forgery>> = {
  'a word of the text': (piece) => inBoth(piece, 'paper', 'peace'),
  'a field: the headline': (piece) => inBoth(piece, 'Links must last', 'Links may last'),
  'a field: the standfirst': (piece) => inBoth(piece, 'is a promise', 'is no promise'),
  'the day of publication': (piece) => inBoth(piece, '2025-02-14T09:00:00Z', '2025-02-13T09:00:00Z'),
  'the day of a correction': (piece) => inBoth(piece, '2025-03-02T', '2025-02-15T'),
  'what readers were told': (piece) => inBoth(piece, 'It was a ledger', 'It was a letter'),
  'the last entry taken out': ({ article, record }) => ({
    article: { ...article, body: { ...article.body, passages: passagesOf(textOn(article, 1)) } },
    record: joinEntries(splitEntries(record).slice(0, -1)),
  }),
  'an entry within taken out': (piece) => rejoin(piece, splitEntries(piece.record).toSpliced(1, 1)),
  'two entries exchanged': (piece) => {
    const [first = '', second = '', third = '', ...rest] = splitEntries(piece.record);
    return rejoin(piece, [first, third, second, ...rest]);
  },
  'the record begun again': ({ article }) => firstPublished(article),
  'the records of two pieces exchanged': (piece, other) => ({ ...piece, record: other.record }),
  'the piece taken away': () => undefined,
};

export const forgeryKinds = Object.keys(forgeries);

/** Makes a publication of a dozen pieces with corrections, forges one of them, and has it verified. */
export async function forge(kind: string, isCareful: boolean, dice: Dice): Promise<Forged> {
  const pieces = Array.from({ length: 4 }, (_, at) => aCorrectedPiece(at, dice));
  const honest = press(pieces);
  const kept = readKept(keepIndex(honest), 'the copy');
  const at = dice.below(pieces.length);
  const [piece, other] = [pieces[at], pieces[(at + 1) % pieces.length]];
  if (!piece || !other) throw new Error('a publication without pieces');
  const { path } = piece.article;
  const forged = forgeries[kind]?.(piece, other, dice);
  const site = isCareful ? pressForged(pieces, at, forged) : editOnly(honest, { path, piece, forged });
  const files = openPressed(site);
  const [withCopy, without] = await Promise.all([
    verifyTarget({ files, path: undefined }, kept),
    verifyTarget({ files, path: undefined }),
  ]);
  return {
    ...{ kind, isCareful },
    withCopy: withCopy.faults.length > 0,
    without: without.faults.length > 0,
    isPlaced: withCopy.faults.some(({ place, message }) => `${place} ${message}`.includes(path)),
  };
}

/** Everything is made again from the forged record. */
function pressForged(
  pieces: readonly PressedPiece[],
  at: number,
  forged: PressedPiece | undefined,
): PressedSite {
  return press(pieces.flatMap((piece, index) => (index === at ? (forged ?? []) : piece)));
}

/** Only the page, and the plain text where it says the same, are another; nothing that was made from them. */
function editOnly(
  honest: PressedSite,
  { path, piece, forged }: { path: string; piece: PressedPiece; forged: PressedPiece | undefined },
): PressedSite {
  const site = new Map(honest);
  const [page, twin] = [`${path.slice(1)}index.html`, `${path.slice(1)}index.md`];
  if (!forged) {
    site.delete(page);
    site.delete(twin);
    return site;
  }
  const fresh = press([forged]);
  const own = historyOfPiece(forged).path;
  const other = (file: string) => fresh.get(file.replace(path.slice(1), own.slice(1)));
  const [was, now] = [honest.get(twin), other(twin)].map((bytes) =>
    readTwin(new TextDecoder().decode(bytes)),
  );
  const isOnlyRecord = forged.article === piece.article;
  if (isOnlyRecord && was && now) {
    // The chain alone is another; the digests of the release are made again, which takes no knowledge.
    const text = was.written.replace(was.chain.join('\n'), () => now.chain.join('\n'));
    setPiece(site, path, { page: new TextDecoder().decode(honest.get(page)), twin: text });
  } else {
    const text = new TextDecoder().decode(other(page));
    setPiece(site, path, { page: text, twin: was?.written ?? '' });
  }
  return site;
}

function aCorrectedPiece(at: number, dice: Dice): PressedPiece {
  const text = ['The paper came late.', `It was number ${dice.below(10_000)} of ${at}.`, 'A river ran by.'];
  const article = anArticle({ slug: `piece-${at}`, text });
  let piece = firstPublished(article);
  for (const [day, note] of ['It was a ledger.', 'It was in May.', 'It ran slowly.'].entries()) {
    const changed = {
      ...piece.article,
      body: { ...piece.article.body, passages: passagesOf(textOn(article, day)) },
    };
    const change = { at: `2025-03-0${day + 1}T09:00:00Z`, kind: 'correction' as const, note };
    piece = {
      article: changed,
      record: appendEntry(piece.record, createRevisionEntry(historyOfPiece(piece), changed, change)),
    };
  }
  return piece;
}

/** The text as the correction of a day left it. */
function textOn({ body }: PressedPiece['article'], day: number): string[] {
  return [...body.passages.slice(0, 2).map(({ text }) => text), `A river ran by, ${day}.`];
}

/** Changes words in the text and in the record, and seals the record again. */
function inBoth({ article, record }: PressedPiece, before: string, now: string): PressedPiece {
  const changed: PressedPiece['article'] = JSON.parse(JSON.stringify(article).replaceAll(before, now));
  return { article: changed, record: joinEntries(splitEntries(record.replaceAll(before, now))) };
}

/** A record whose entries do not follow from each other is published all the same. */
function rejoin(piece: PressedPiece, entries: readonly string[]): PressedPiece {
  const record = joinEntries(entries);
  const seals = Array.from(record.matchAll(/^\{"seal":"([0-9a-f]+)"\}$/gm), ([, seal = '']) => seal);
  return { ...piece, record, history: { ...historyOfPiece(piece), seals } };
}

const splitEntries = (record: string): string[] =>
  record.split(/^\{"seal":"[0-9a-f]+"\}\n/m).filter((entry) => entry !== '');

function joinEntries(entries: readonly string[]): string {
  let seal = '';
  return entries
    .map((entry) => {
      seal = makeSeal(seal, entry.trimEnd().split('\n'));
      return `${entry}${formatSeal(seal)}\n`;
    })
    .join('');
}
