import type { Problem } from '../runtime/problem.ts';
import type { AddressBook } from './address-book.ts';
import type { History } from './history.ts';
import type { IndexClaim, RecordIndex } from './record-index.ts';

/** What is known of the record from outside its files: its index, and what both said in an earlier state. */
export interface KnownRecord {
  index: RecordIndex;
  /** What an earlier state of the index said: every commit before this one, or the last build. */
  claims: readonly IndexClaim[];
  /** Addresses that an earlier state of the address book listed, each with where it did. */
  addresses: readonly { address: string; commit?: string }[];
  /** Says of two commits whether neither comes before the other; by default one always does. */
  isParallel?: ((one: string, other: string) => boolean) | undefined;
}

/** The record as it is. */
export interface PresentRecord {
  histories: readonly History[];
  book?: AddressBook | undefined;
  /** The folder of the content, as problems name it. */
  folder: string;
  /** True if a record holds a conflict of two versions: what it is the record of is not known until that is mended. */
  isMerging?: boolean;
}

/** How many lost records are reported one by one. */
const SHOWN = 10;

/**
 * Verifies the record against its index: no record may be shorter than it was, begun again or gone, and none may be
 * missing from the index.
 */
export function verifyIndex(present: PresentRecord, known: KnownRecord): Problem[] {
  const { index, claims, addresses } = known;
  const { histories, book, folder, isMerging } = present;
  const byPath = new Map<string, History>();
  for (const history of histories) {
    for (const path of [...history.formerly, history.path]) byPath.set(path, history);
  }
  const flaws = index.flaws.map(({ file, line, wrong }) => ({
    ...{ file, line, message: `the index of the record ${wrong}` },
    todo: wrong.includes('conflict')
      ? 'keep the lines of both versions, and delete the marks <<<<<<<, ======= and >>>>>>>'
      : `git restore ${file}`,
  }));
  const broken = new Map<string, Problem>();
  for (const claim of [...index.claims, ...claims]) {
    const history = byPath.get(claim.path);
    if (broken.has(claim.path) || (isMerging && !history)) continue;
    const problem = verifyClaim(claim, history, folder);
    if (problem && !isOfOtherBranch(claim, known, byPath)) broken.set(claim.path, problem);
  }
  const listed = new Set(index.claims.map(({ path, entries }) => `${path} ${entries}`));
  const unlisted = histories.filter(
    ({ path, seals, version }) => version >= INDEXED && !listed.has(`${path} ${seals.length}`),
  );
  return [
    ...flaws,
    ...summarize([...broken.values()], folder),
    ...summarize(unlisted.filter(({ path }) => !broken.has(path)).map(reportUnlisted), folder),
    ...findLostAddresses(addresses, book),
  ];
}

/**
 * Returns true for a claim of a branch on which the piece was changed otherwise, and whose change gave way in a merge:
 * another claim holds, of a commit that comes neither before it nor after it.
 */
function isOfOtherBranch(
  { path, source: { commit } }: IndexClaim,
  { claims, isParallel }: KnownRecord,
  byPath: ReadonlyMap<string, History>,
): boolean {
  const history = byPath.get(path);
  if (commit === undefined || !isParallel || !history) return false;
  return claims.some(
    (other) =>
      byPath.get(other.path) === history &&
      other.source.commit !== undefined &&
      history.seals[other.entries - 1] === other.seal &&
      isParallel(commit, other.source.commit),
  );
}

/** The first version whose records the index lists. */
const INDEXED = 3;

function verifyClaim(claim: IndexClaim, history: History | undefined, folder: string): Problem | undefined {
  const { path, entries, seal, source } = claim;
  const said = source.commit
    ? `commit ${source.commit}`
    : `${source.file}${source.line ? `:${source.line}` : ''}`;
  const back = source.commit
    ? `bring it back: git checkout ${source.commit} -- ${folder}/record, with the text that belongs to it`
    : `bring it back: git log --stat -- ${folder}/record names the commit that took it away`;
  if (!history) {
    const file = source.commit ? `${folder}/record` : source.file;
    const message = `${path} was published, and its record is gone (${said} knows ${count(entries)})`;
    const named = `if two branches gave the piece two names, write ${path} under formerly in the one that is kept, record it with npm run record -- --adopt, and delete that line of the index; otherwise `;
    const line = source.commit ? undefined : source.line;
    return { file, ...(line && { line }), message, todo: `${source.commit ? '' : named}${back}` };
  }
  const now = history.seals.length;
  if (now < entries) {
    const message = `the record of ${path} had ${count(entries)} (${said}) and has ${now}: a change that readers were told about is gone`;
    return { file: history.file, message, todo: back };
  }
  if (history.seals[entries - 1] === seal) return undefined;
  const message = `the record of ${path} is not the one that was kept (${said}): it was written again from the start, or an entry was replaced`;
  const merged =
    'if two branches changed the piece and this version was kept, delete that line of the index; or ';
  return { file: history.file, message, todo: source.commit ? back : `${merged}${back}` };
}

function reportUnlisted({ file, path }: History): Problem {
  const message = `the last entry of ${path} is not in the index of the record, so nothing would show that it was taken out`;
  return { file, message, todo: 'npm run record -- --adopt' };
}

function findLostAddresses(addresses: KnownRecord['addresses'], book: AddressBook | undefined): Problem[] {
  if (!book) return [];
  return addresses
    .filter(({ address }) => !book.addresses.has(address))
    .slice(0, SHOWN)
    .map(({ address, commit }) => ({
      file: book.file,
      message: `${address} was listed${commit ? ` in commit ${commit}` : ''} and is no longer: nothing keeps the address`,
      todo: `bring the line back${commit ? ` (git show ${commit})` : ''}, then say which address answers for it: npm run move -- ${address} /…/`,
    }));
}

/** Names the first of many; a record that is gone as a whole is one problem. */
function summarize(problems: readonly Problem[], folder: string): Problem[] {
  if (problems.length <= SHOWN) return [...problems];
  const rest = problems.length - SHOWN;
  const message = `and ${rest} more records differ from the index in the same way`;
  return [...problems.slice(0, SHOWN), { file: `${folder}/record`, message }];
}

const count = (entries: number) => (entries === 1 ? '1 entry' : `${entries} entries`);
