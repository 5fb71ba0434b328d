import { NumberedItems } from './numbered-items.ts';
import { findLastSeal, formatSeal, readRecord } from './record-file.ts';
import { eraseLine, makeSeal } from './seal.ts';

/** A record from which words were removed. */
export interface ErasedRecord {
  text: string;
  /** How many lines lost their words. */
  erased: number;
  /** True if entries of an earlier version, whose seals were made over words, had to be written again. */
  isRewritten: boolean;
}

/**
 * Removes words from a record: every line that holds them keeps only its digest, and the seals still hold. Entries of an
 * earlier version, whose seals were made over the words themselves, are written again with salts; the seal that stood
 * before the upgrade goes with them, since a guess could be tested against it.
 *
 * @param text A sound record of the present version.
 * @param holds Says of the words of a line whether they are to be removed.
 */
export function eraseWords(text: string, holds: (words: string) => boolean): ErasedRecord {
  const upgrade = /^\{"entry":"upgraded"[^\n]*"order":/m.exec(text)?.index ?? 0;
  const [old, present] = [text.slice(0, upgrade), text.slice(upgrade)];
  const isOldHit = old !== '' && old.split('\n').some((raw) => holds(listWords(raw)));
  const converted = isOldHit && !/^\{"n":/m.test(old) ? writeAgain(old, findLastNumber(present)) : old;
  const [before, after] = [eraseLines(converted, holds), eraseLines(present, holds, isOldHit)];
  return {
    text: `${before.text}${after.text}`,
    erased: before.erased + after.erased,
    isRewritten: isOldHit,
  };
}

/** Erases the lines that hold the words; also the line with the last seal of the earlier version, if that was replaced. */
function eraseLines(text: string, holds: (words: string) => boolean, isSealReplaced = false) {
  let erased = 0;
  const lines = text.split('\n').map((raw) => {
    if (!raw.includes('"salt":')) return raw;
    if (isSealReplaced && raw.startsWith('{"earlier":')) return eraseLine(raw);
    if (!holds(listWords(raw))) return raw;
    erased += 1;
    return eraseLine(raw);
  });
  return { text: lines.join('\n'), erased };
}

/** Writes entries of an earlier version as those of the present one, with numbers above those in use. */
function writeAgain(text: string, last: number): string {
  const read = readRecord(text);
  if ('flaw' in read) throw new Error(`a record that ${read.flaw.wrong} cannot be written again`);
  return read.entries.reduce((written, entry) => {
    const lines = new NumberedItems().write(written, entry, { last });
    return `${written}${lines.join('\n')}\n${formatSeal(makeSeal(findLastSeal(written), lines))}\n`;
  }, '');
}

function findLastNumber(text: string): number {
  return Math.max(0, ...[...text.matchAll(/^\{"[nq]":(\d+),/gm)].map(([, digits]) => Number(digits)));
}

/** All words of a line of a record, with the ids and addresses that are made of words. */
function listWords(raw: string): string {
  if (raw === '' || raw.startsWith('{"seal":')) return '';
  return listStrings(JSON.parse(raw)).join(' \n ');
}

function listStrings(value: unknown, key = ''): string[] {
  if (key === 'salt' || key === 'digest' || key === 'earlier') return [];
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => listStrings(inner, name));
}
