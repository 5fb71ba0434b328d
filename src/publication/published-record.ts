import { join } from 'node:path';
import { summarizeHistory } from '../record/cached-history.ts';
import type { History } from '../record/history.ts';
import { listSoundHistories, type Records, readRecords } from '../record/read-records.ts';
import { formatRedirectsFile, type Redirect, resolveRedirects } from '../record/redirects.ts';
import { verifyRecord } from '../record/verify-record.ts';
import { now } from '../runtime/clock.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import type { Problem } from '../runtime/problem.ts';
import { nameInProject } from '../runtime/project-root.ts';
import { listSiteAddresses } from './addresses.ts';
import { type CachedRecords, readCachedRecords, writeCachedRecords } from './cache/record-cache.ts';
import { loadPeople, loadStaticPages, loadTopics } from './collections.ts';
import type { Article } from './model.ts';

/** The record as the pages need it. */
export interface LoadedRecord extends Records {
  histories: Map<string, History>;
  /** What an earlier build found. */
  kept: CachedRecords;
}

let read: LoadedRecord | undefined;

/** The record, read once a build; while writing, read anew each time, since the commands write it. */
export function loadRecord(): LoadedRecord {
  if (read && !import.meta.env.DEV) return read;
  const kept = readCachedRecords();
  const records = readRecords(resolveContentFolder(), kept);
  read = {
    ...records,
    kept,
    histories: new Map(listSoundHistories(records).map((history) => [history.slug, history])),
  };
  return read;
}

/** What the site as it stands would break of what was promised; while writing, each is also noted on its page. */
export async function findRecordProblems(articles: readonly Article[]): Promise<Problem[]> {
  const { records, book, kept, digests, known, histories } = loadRecord();
  const everything = {
    people: await loadPeople(),
    topics: await loadTopics(),
    pages: await loadStaticPages(),
  };
  const addresses = listSiteAddresses(
    everything,
    articles.map(({ path }) => path),
  );
  const folder = nameInProject(join(resolveContentFolder(), 'articles'));
  const texts = new Map(articles.map(({ slug, path, bodyDigest }) => [slug, `${path} ${bodyDigest}`]));
  const isHeld = (slug: string) => {
    const text = kept.held.get(digests.get(slug) ?? '');
    return text !== undefined && text === texts.get(slug);
  };
  const problems = verifyRecord({ records, articles, book, addresses, now, isHeld, folder });
  const isNews =
    [...known.keys()].some((looks) => !kept.known.has(looks)) ||
    [...histories.keys()].some(
      (slug) => !kept.summaries.has(digests.get(slug) ?? '') || (texts.has(slug) && !isHeld(slug)),
    );
  if (problems.length === 0 && isNews) writeCachedRecords({ known, ...whatHeld(histories, digests, texts) });
  return problems;
}

function whatHeld(
  histories: ReadonlyMap<string, History>,
  digests: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
): Omit<CachedRecords, 'known'> {
  const known = [...histories.values()].map((history) => ({
    history,
    digest: digests.get(history.slug) ?? '',
  }));
  return {
    summaries: new Map(known.map(({ history, digest }) => [digest, summarizeHistory(history)])),
    held: new Map(known.map(({ history, digest }) => [digest, texts.get(history.slug) ?? ''])),
  };
}

/** A piece that was taken back: its address stays and says so. */
export interface Withdrawn {
  path: string;
  headline: string;
  at: string;
  reason: string;
}

export function listWithdrawnPieces(): Withdrawn[] {
  return [...loadRecord().histories.values()].flatMap((history) => {
    const { path, withdrawn } = history;
    if (!withdrawn) return [];
    const headline = history.passages.find(({ id }) => id === '@headline')?.text ?? '';
    return [{ path, headline, ...withdrawn }];
  });
}

export function listWithdrawnPaths(): Set<string> {
  const { histories } = loadRecord();
  return new Set([...histories.values()].flatMap(({ path, withdrawn }) => (withdrawn ? path : [])));
}

/** Every former address with the one that answers for it, from the record and from `formerly`. */
export function listRedirects(articles: readonly Pick<Article, 'path' | 'formerly' | 'file'>[]): Redirect[] {
  const { histories, book } = loadRecord();
  const recorded = resolveRedirects([...histories.values()], book).redirects;
  const known = new Set(recorded.map(({ from }) => from));
  const written = articles.flatMap(({ path, formerly, file }) =>
    formerly.filter((from) => !known.has(from)).map((from) => ({ from, to: path, file })),
  );
  return [...recorded, ...written];
}

/** `_redirects`, which hosts such as Netlify and Cloudflare read: every former address of the record, answered with 301,
 * and withdrawn pieces with 410 where the host can (Netlify). */
export function renderHostRedirects(): string {
  const { histories, book } = loadRecord();
  return formatRedirectsFile(resolveRedirects([...histories.values()], book).redirects, [
    ...listWithdrawnPaths(),
  ]);
}
