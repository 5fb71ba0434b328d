import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownRecords } from '../../record/read-records.ts';
import { digestModules } from '../../runtime/source-digest.ts';
import { replaceFile } from '../../runtime/write-file.ts';

/*
 * What was read of every record, and the text that each was held against, by digests: a record and a text that have not
 * changed since are neither parsed nor compared again. At 10,000 articles both take 5 seconds.
 */
const file = join(process.cwd(), '.cache', 'records.json');

export interface CachedRecords extends KnownRecords {
  /** Digest of a record to the address and the digest of the text that keep all it promised. */
  held: ReadonlyMap<string, string>;
}

const rules = () => digestModules('record/read-records.ts', 'record/verify-record.ts');

/** None where there is nothing, or something that this version did not write. */
export function readCachedRecords(): CachedRecords {
  try {
    const { rules: by, summaries, known, held } = JSON.parse(readFileSync(file, 'utf8'));
    if (by === rules()) return { summaries: new Map(summaries), known: new Map(known), held: new Map(held) };
  } catch {}
  return { summaries: new Map(), known: new Map(), held: new Map() };
}

/** Keeps these and no others. */
export function writeCachedRecords({ summaries, known, held }: CachedRecords): void {
  const lists = { summaries: [...summaries], known: [...known], held: [...held] };
  replaceFile(file, JSON.stringify({ rules: rules(), ...lists }));
}
