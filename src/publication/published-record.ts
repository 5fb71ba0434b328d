import { phrases } from '../languages/interface/publication-phrases.ts';
import { summarizeHistory } from '../record/cached-history.ts';
import type { History } from '../record/history.ts';
import { copyFields, type PublishedArticle } from '../record/published-text.ts';
import { listSoundHistories, type Records, readRecords } from '../record/read-records.ts';
import { readRecordedId } from '../record/record-file.ts';
import { formatRedirectsFile, type Redirect } from '../record/redirects.ts';
import { verifyRecord } from '../record/verify-record.ts';
import { now } from '../runtime/clock.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import type { Problem } from '../runtime/problem.ts';
import { nameInProject } from '../runtime/project-root.ts';
import { requireEntry } from '../runtime/require-entry.ts';
import { site } from '../site.ts';
import {
  type CachedRecords,
  describeCompared,
  readCachedRecords,
  writeCachedRecords,
} from './cache/record-cache.ts';
import { locateSource } from './content-files.ts';
import { selectRecordedDisclosure } from './interests.ts';
import { noteBuiltRecord, readEarlierRecord } from './known-record.ts';
import type { Article } from './model.ts';
import type { PublicAddresses } from './public-addresses.ts';
import { isPublished } from './published-piece.ts';
import { listRecordedSubjects, type RecordableSubjects } from './recorded-subjects.ts';
import { keepUntilSaved } from './saved-changes.ts';

/** The record as the pages need it. */
export interface LoadedRecord extends Records {
  /** By slug. */
  histories: Map<string, History>;
  /** What an earlier build read and verified. */
  cache: CachedRecords;
  /** By the digest of a record, the text that was found to agree with it since. */
  agreed: Map<string, string>;
}

/** Loads the record once; in the development server again after a command has written it. */
export const loadRecord = keepUntilSaved('record', (): LoadedRecord => {
  const before = readCachedRecords();
  const records = readRecords(resolveContentFolder(), before);
  const histories = new Map(listSoundHistories(records).map((history) => [history.slug, history]));
  const read = { ...records, cache: before, agreed: new Map(), histories };
  // A build caches it with what it has verified. While somebody writes, there are differences nearly all the time.
  const isWorthIt = import.meta.env.DEV && isWorthCaching(read);
  const cache = isWorthIt ? cacheRead(read, before.verified) : before;
  return { ...read, cache };
});

/** Records that are read and compared again in every build: to cache all takes a tenth of a second at 10,000, and to read these less. */
const FEW = 20;

/** True if none is cached, or more than a few are not: as they were read, or as they were compared. */
function isWorthCaching({ known, cache }: LoadedRecord, unverified = 0): boolean {
  const unread = [...known.keys()].filter((state) => !cache.known.has(state)).length;
  return unread + unverified > (cache.summaries.size === 0 ? 0 : FEW);
}

/** Caches all records as they were read, and what was verified. */
function cacheRead(
  { known, digests, histories }: LoadedRecord,
  verified: CachedRecords['verified'],
): CachedRecords {
  const digestOf = (slug: string) => requireEntry(digests, slug, 'digest of a record');
  const summaries = new Map(
    [...histories.values()].map((history) => [digestOf(history.slug), summarizeHistory(history)]),
  );
  const written = { known, summaries, verified };
  writeCachedRecords(written);
  return written;
}

/** Finds where one article differs from its record; what says so without its text is found with all others. */
export function findDifferences(article: Article): Problem[] {
  const isOwn = (record: Records['records'][number]) =>
    ('flaw' in record ? readRecordedId(record.file) : record.slug) === article.slug;
  return verifyRecord({
    records: loadRecord().records.filter(isOwn),
    articles: isPublished(article, now) ? [toRecordedArticle(article)] : [],
    ...{ now, folder: nameInProject(resolveContentFolder()) },
  });
}

/**
 * Finds where the current site differs from its record. The development server prints each on the article's
 * page.
 */
export function findRecordProblems(
  articles: readonly Article[],
  addresses: PublicAddresses,
  around: RecordableSubjects,
): Problem[] {
  const loaded = loadRecord();
  const { subjects, brokenSubjects, records, book, index, cache, digests, histories, agreed } = loaded;
  const earlier = readEarlierRecord();
  const folder = nameInProject(resolveContentFolder());
  const texts = new Map(articles.map((article) => [article.slug, describeCompared(article)]));
  const digestOf = (slug: string) => requireEntry(digests, slug, 'digest of a record');
  // A withdrawn article has no text; an empty one agrees with no article.
  const textOf = (slug: string) => texts.get(slug) ?? '';
  const isCached = (slug: string) => cache.verified.get(digestOf(slug)) === textOf(slug);
  const isVerified = (slug: string) => isCached(slug) || agreed.get(digestOf(slug)) === textOf(slug);
  const recorded = articles.map(toRecordedArticle);
  const problems = verifyRecord({
    records: [...records, ...brokenSubjects],
    subjects: {
      published: listRecordedSubjects(around, folder),
      histories: subjects,
    },
    ...{ articles: recorded, book, addresses, now, isVerified, folder },
    known: { index, ...earlier },
  });
  const differing = new Set(problems.map(({ file }) => file));
  for (const [slug, text] of texts)
    if (digests.has(slug) && !differing.has(`${folder}/${locateSource(slug)}`))
      agreed.set(digestOf(slug), text);
  const unverified = [...histories.keys()].filter(
    (slug) => !cache.summaries.has(digestOf(slug)) || !isCached(slug),
  );
  if (problems.length === 0) {
    noteBuiltRecord({
      claims: index.claims,
      addresses: [...book.addresses.keys()].map((address) => ({ address })),
    });
  }
  if (problems.length === 0 && isWorthCaching(loaded, unverified.length)) {
    const verified = [...histories.keys()].map((slug) => [digestOf(slug), textOf(slug)] as const);
    loaded.cache = cacheRead(loaded, new Map(verified));
  }
  return problems;
}

/** Returns an article as the record sees it. Its body is read only if it is compared. */
function toRecordedArticle(article: Article): PublishedArticle {
  const { slug, path, published, feedId, authors, language, pictures, updates, formerly, lines, body } =
    article;
  return {
    ...{ slug, path, published, feedId, authors, pictures, updates, formerly, lines, body },
    ...copyFields(article),
    disclosure: selectRecordedDisclosure(article),
    language: language === site.language ? undefined : language,
  };
}

/** A withdrawn article: its address stays, and its page says so. */
export interface Withdrawn {
  slug: string;
  path: string;
  headline: string;
  at: string;
  reason: string;
}

/** Lists every withdrawn article with its last headline. */
export function listWithdrawnPieces(): Withdrawn[] {
  return [...loadRecord().histories.values()].flatMap((history) => {
    const { slug, path, withdrawn } = history;
    if (!withdrawn) return [];
    const headline = history.passages.find(({ id }) => id === '@headline');
    // A headline that was removed with every word is named by no words of its own.
    return [{ slug, path, headline: headline?.text ?? phrases.withdrawn.noHeadline, ...withdrawn }];
  });
}

/**
 * Renders `_redirects`, which hosts such as Netlify and Cloudflare read: every former address, answered with 301, and
 * every withdrawn article, for our own server and nginx, which answer it with 410.
 */
export function renderHostRedirects(redirects: readonly Redirect[]): string {
  const histories = [...loadRecord().histories.values()];
  return formatRedirectsFile(
    redirects,
    histories.flatMap(({ path, withdrawn }) => (withdrawn ? path : [])),
  );
}
