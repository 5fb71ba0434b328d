import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHistory } from '../record/history.ts';
import { isRecordFile } from '../record/record-file.ts';
import { INDEX_FOLDER, type IndexClaim, makeClaim, readIndexLine } from '../record/record-index.ts';
import { digestContentFolder, resolveContentFolder } from '../runtime/content-folder.ts';
import {
  findCurrentCommit,
  findFirstCommit,
  isAncestor,
  isParallel,
  listAddedLines,
  listFilesOf,
} from '../runtime/git-history.ts';
import { resolveInCache } from '../runtime/project-root.ts';
import { readSealedFile, writeSealedFile } from '../runtime/sealed-file.ts';
import { digestModules } from '../runtime/source-digest.ts';

/** What earlier states of the record said. */
export interface EarlierRecord {
  claims: IndexClaim[];
  addresses: { address: string; commit?: string }[];
}

/** The same, with what git knows of the commits. */
export interface KnownCommits extends EarlierRecord {
  isParallel?: (one: string, other: string) => boolean;
}

const RECORDS = 'record';
const ADDRESSES = 'record/addresses.txt';
/**
 * A file of a content folder in which another publication was before. It names the commit up to which git knows that one's record,
 * which keeps nothing of this publication. `npm run init` writes it; a commit that does not come before ours counts for nothing.
 */
export const BEGINNING = 'record/begun.txt';
const nothing: EarlierRecord = { claims: [], addresses: [] };

/**
 * Reads what earlier states of the record said: every commit of the repository that the content is in, since the record
 * has an index; without a repository, the last build on this machine.
 */
export function readEarlierRecord(): KnownCommits {
  const folder = resolveContentFolder();
  const head = findCurrentCommit(folder);
  const begun = readBeginning(folder);
  const cached = readCache();
  if (head === undefined) return cached?.built ?? nothing;
  const cache = cached?.begun === begun ? cached : undefined;
  const knowsCommits = { isParallel: (one: string, other: string) => isParallel(folder, one, other) };
  if (cache?.head === head) return { ...cache.committed, ...knowsCommits };
  const known = cache?.head !== undefined && isAncestor(folder, cache.head, head) ? cache : undefined;
  const committed = known ? addLines(folder, known.committed, known.head) : readEarlierIn(folder);
  writeCache({ built: cache?.built ?? nothing, head, committed, ...(begun !== undefined && { begun }) });
  return { ...committed, ...knowsCommits };
}

/** Notes what a build has seen, for the next one in a folder that is in no repository. */
export function noteBuiltRecord(built: EarlierRecord): void {
  const cache = readCache();
  // In a repository git knows more, and knows it of every machine.
  if (cache?.head !== undefined || JSON.stringify(cache?.built) === JSON.stringify(built)) return;
  writeCache({ committed: nothing, built });
}

/** Forgets what the last build has seen of a publication that was taken back. */
export function forgetBuiltRecord(paths: readonly string[], addresses: readonly string[]): void {
  const cache = readCache();
  if (!cache) return;
  const built = {
    claims: cache.built.claims.filter(({ path }) => !paths.includes(path)),
    addresses: cache.built.addresses.filter(({ address }) => !addresses.includes(address)),
  };
  writeCache({ ...cache, built });
}

/** Reads what every commit of the repository that a folder is in said of the record, and of nothing else. */
export function readEarlierIn(folder: string): KnownCommits {
  const begun = readBeginning(folder);
  const earlier =
    begun === undefined
      ? addLines(folder, readFirstBook(folder), undefined)
      : addLines(folder, nothing, begun);
  return { ...earlier, isParallel: (one, other) => isParallel(folder, one, other) };
}

/**
 * Reads what one commit says of the record: the chain of every record as it was then, whatever its version, and every
 * address.
 *
 * @param ref A branch, a tag or a commit.
 * @returns undefined if there is no such commit.
 */
export function readRecordAt(folder: string, ref: string): EarlierRecord | undefined {
  const records = listFilesOf(folder, ref, RECORDS);
  const [book] = listFilesOf(folder, ref, ADDRESSES) ?? [];
  return (
    records && {
      claims: records
        .filter(({ path }) => isRecordFile(path))
        .flatMap(({ path, text }) => {
          const history = readHistory(path, text);
          return 'flaw' in history ? [] : { ...makeClaim(history), source: { file: path, commit: ref } };
        }),
      addresses: (book?.text ?? '')
        .split('\n')
        .flatMap(readAddress)
        .map((address) => ({ address, commit: ref })),
    }
  );
}

/** Returns the commit up to which the record is another publication's, if it comes before the current one. */
function readBeginning(folder: string): string | undefined {
  const path = join(folder, BEGINNING);
  const [commit] = existsSync(path) ? (/^[0-9a-f]{40,64}$/m.exec(readFileSync(path, 'utf8')) ?? []) : [];
  return commit !== undefined && isAncestor(folder, commit, 'HEAD') ? commit : undefined;
}

/**
 * Returns the text of `BEGINNING` for a folder of which git knows a record; undefined if it knows none.
 *
 * @param folder The new content folder, absolute; it exists.
 */
export function describeBeginning(folder: string): string | undefined {
  const head = findCurrentCommit(folder);
  const records = head === undefined ? [] : (listFilesOf(folder, head, RECORDS) ?? []);
  return records.length === 0
    ? undefined
    : `Another publication was in this folder before. Up to this commit, git knows its record and not ours:\n${head}\n`;
}

function addLines(folder: string, before: EarlierRecord, since: string | undefined): EarlierRecord {
  const first = since ?? findFirstCommit(folder, [INDEX_FOLDER]);
  if (first === undefined) return before;
  const claims = listAddedLines(folder, [INDEX_FOLDER], since) ?? [];
  const addresses = listAddedLines(folder, [ADDRESSES], first) ?? [];
  return {
    claims: [
      ...before.claims,
      ...claims.flatMap(({ line, commit }) => {
        const claim = readIndexLine(line);
        return claim ? [{ ...claim, source: { file: INDEX_FOLDER, commit } }] : [];
      }),
    ],
    addresses: [
      ...before.addresses,
      ...addresses.flatMap(({ line, commit }) => readAddress(line).map((address) => ({ address, commit }))),
    ],
  };
}

/** The addresses that were listed when the record got its index. */
function readFirstBook(folder: string): EarlierRecord {
  const commit = findFirstCommit(folder, [INDEX_FOLDER]);
  const [book] = (commit && listFilesOf(folder, commit, ADDRESSES)) || [];
  const addresses = book?.text.split('\n').flatMap(readAddress) ?? [];
  return { claims: [], addresses: addresses.map((address) => ({ address, ...(commit && { commit }) })) };
}

const readAddress = (line: string): string[] => {
  const [, address] = /^(\/\S*)(?: -> \/\S*)? [0-9a-f]{8}$/.exec(line) ?? [];
  return address === undefined ? [] : [address];
};

interface Cache {
  begun?: string;
  head?: string;
  committed: EarlierRecord;
  built: EarlierRecord;
}

const cacheFile = () => resolveInCache('earlier-record', `${digestContentFolder()}.json`);
const digestRules = () => digestModules('publication/known-record.ts');

function readCache(): Cache | undefined {
  const text = readSealedFile(cacheFile());
  const { rules, cache } = text === undefined ? {} : JSON.parse(text);
  return rules === digestRules() ? cache : undefined;
}

function writeCache(cache: Cache): void {
  writeSealedFile(cacheFile(), JSON.stringify({ rules: digestRules(), cache }));
}
