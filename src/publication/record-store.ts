import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { KnownRecords } from '../record/read-records.ts';
import { sourceDigest } from './source-digest.ts';

/*
 * What was read of every record, and the text that each was held against, by digests: a record and a text that have not
 * changed since are neither parsed nor compared again. At 10,000 articles both take 5 seconds.
 */
const file = join(process.cwd(), '.cache', 'records.json');

export interface KeptRecords extends KnownRecords {
  /** Digest of a record to that of the text that keeps all it promised. */
  held: ReadonlyMap<string, string>;
}

const rules = () => sourceDigest('record/*.ts', 'prose/typography.ts');

export function keptRecords(): KeptRecords {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    const { summaries, known, held } = kept;
    if (kept.rules === rules())
      return { summaries: new Map(summaries), known: new Map(known), held: new Map(held) };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return { summaries: new Map(), known: new Map(), held: new Map() };
}

/** Keeps these and no others; a build that is killed leaves the ones before. */
export function keepRecords({ summaries, known, held }: KeptRecords): void {
  mkdirSync(dirname(file), { recursive: true });
  const lists = { summaries: [...summaries], known: [...known], held: [...held] };
  const text = JSON.stringify({ rules: rules(), ...lists });
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}
