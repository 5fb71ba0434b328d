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
import { requireEntry } from '../runtime/require-entry.ts';
import { listSiteAddresses } from './addresses.ts';
import { type CachedRecords, readCachedRecords, writeCachedRecords } from './cache/record-cache.ts';
import { loadPeople, loadStaticPages, loadTopics } from './collections.ts';
import type { Article } from './model.ts';

/** The record as the pages need it. */
export interface LoadedRecord extends Records {
  /** By slug. */
  histories: Map<string, History>;
  /** What an earlier build read and verified. */
  cache: CachedRecords;
}

let loaded: LoadedRecord | undefined;

/**
 * Loads the record, once for a build; the development server loads it each time, because the commands write
 * it.
 */
export function loadRecord(): LoadedRecord {
  if (loaded && !import.meta.env.DEV) return loaded;
  const cache = readCachedRecords();
  const records = readRecords(resolveContentFolder(), cache);
  loaded = {
    ...records,
    cache,
    histories: new Map(listSoundHistories(records).map((history) => [history.slug, history])),
  };
  return loaded;
}

/**
 * Finds where the current site differs from its record. The development server prints each on the article's
 * page.
 */
export async function findRecordProblems(articles: readonly Article[]): Promise<Problem[]> {
  const { records, book, cache, digests, known, histories } = loadRecord();
  const collections = {
    people: await loadPeople(),
    topics: await loadTopics(),
    pages: await loadStaticPages(),
  };
  const addresses = listSiteAddresses(
    collections,
    articles.map(({ path }) => path),
  );
  const folder = nameInProject(join(resolveContentFolder(), 'articles'));
  const texts = new Map(articles.map(({ slug, path, bodyDigest }) => [slug, `${path} ${bodyDigest}`]));
  const digestOf = (slug: string) => requireEntry(digests, slug, 'digest of a record');
  const isVerified = (slug: string) => {
    const text = cache.held.get(digestOf(slug));
    return text !== undefined && text === texts.get(slug);
  };
  const problems = verifyRecord({ records, articles, book, addresses, now, isVerified, folder });
  const isChanged =
    [...known.keys()].some((state) => !cache.known.has(state)) ||
    [...histories.keys()].some(
      (slug) => !cache.summaries.has(digestOf(slug)) || (texts.has(slug) && !isVerified(slug)),
    );
  if (problems.length === 0 && isChanged) {
    const all = [...histories.values()].map((history) => ({ history, digest: digestOf(history.slug) }));
    writeCachedRecords({
      known,
      summaries: new Map(all.map(({ history, digest }) => [digest, summarizeHistory(history)])),
      // A withdrawn article has no text; an empty one agrees with no article.
      held: new Map(all.map(({ history, digest }) => [digest, texts.get(history.slug) ?? ''])),
    });
  }
  return problems;
}

/** A withdrawn article: its address stays, and its page says so. */
export interface Withdrawn {
  path: string;
  headline: string;
  at: string;
  reason: string;
}

/** Lists every withdrawn article with its last headline. */
export function listWithdrawnPieces(): Withdrawn[] {
  return [...loadRecord().histories.values()].flatMap((history) => {
    const { path, withdrawn } = history;
    if (!withdrawn) return [];
    const headline = history.passages.find(({ id }) => id === '@headline');
    if (!headline) throw new Error(`${history.file} has no headline`);
    return [{ path, headline: headline.text, ...withdrawn }];
  });
}

/** Lists the addresses of withdrawn articles. */
export function listWithdrawnPaths(): Set<string> {
  const { histories } = loadRecord();
  return new Set([...histories.values()].flatMap(({ path, withdrawn }) => (withdrawn ? path : [])));
}

/** Lists every former address with the one that answers for it, from the record and from `formerly`. */
export function listRedirects(articles: readonly Pick<Article, 'path' | 'formerly' | 'file'>[]): Redirect[] {
  const { histories, book } = loadRecord();
  const recorded = resolveRedirects([...histories.values()], book).redirects;
  const known = new Set(recorded.map(({ from }) => from));
  const written = articles.flatMap(({ path, formerly, file }) =>
    formerly.filter((from) => !known.has(from)).map((from) => ({ from, to: path, file })),
  );
  return [...recorded, ...written];
}

/**
 * Renders `_redirects`, which hosts such as Netlify and Cloudflare read: every former address of the record,
 * answered with 301, and every withdrawn article, answered with 410 if the host can (Netlify).
 */
export function renderHostRedirects(): string {
  const { histories, book } = loadRecord();
  return formatRedirectsFile(resolveRedirects([...histories.values()], book).redirects, [
    ...listWithdrawnPaths(),
  ]);
}
