import type { PictureDigests } from '../../record/published-text.ts';
import type { KnownRecords } from '../../record/read-records.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { readSealedFile, writeSealedFile } from '../../runtime/sealed-file.ts';
import { digestModules } from '../../runtime/source-digest.ts';

/*
 * What was read of every record, and the text that was verified against it, by digests: a record and a text
 * that have not changed since are neither parsed nor compared again. At 10,000 articles both take 5 seconds.
 */
const locateCache = () => resolveInCache('records.json');

export interface CachedRecords extends KnownRecords {
  /** Digest of a record to the address and the digest of the text that were verified against it. */
  verified: ReadonlyMap<string, string>;
}

/** A digest of the code that reads and verifies records: what other code found does not count. */
const digestRules = () => digestModules('record/read-records.ts', 'record/verify-record.ts');

/**
 * Returns what of an article decides about its comparison with its record, in the form in which it is cached.
 *
 * @param article Its address, the digest of all that its text was rendered from, and those of its pictures.
 */
export function describeCompared({ path, bodyDigest, pictures }: ComparedArticle): string {
  return [path, bodyDigest, pictures?.lead, ...(pictures?.body ?? [])].join(' ');
}

export interface ComparedArticle {
  path: string;
  bodyDigest: string;
  pictures?: PictureDigests | undefined;
}

/** Returns empty maps if nothing is cached, or nothing that this version wrote. */
export function readCachedRecords(): CachedRecords {
  const text = readSealedFile(locateCache());
  const { rules, summaries, known, verified } = text === undefined ? {} : JSON.parse(text);
  if (rules !== digestRules()) return { summaries: new Map(), known: new Map(), verified: new Map() };
  return { summaries: new Map(summaries), known: new Map(known), verified: new Map(verified) };
}

/** Caches these records and no others. */
export function writeCachedRecords({ summaries, known, verified }: CachedRecords): void {
  const lists = { summaries: [...summaries], known: [...known], verified: [...verified] };
  writeSealedFile(locateCache(), JSON.stringify({ rules: digestRules(), ...lists }));
}
