import { phrases } from '../languages/interface/publication-phrases.ts';
import { summarizeHistory } from '../record/cached-history.ts';
import type { History } from '../record/history.ts';
import { copyFields, type PublishedArticle } from '../record/published-text.ts';
import { listSoundHistories, type Records, readRecords } from '../record/read-records.ts';
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
import { selectRecordedDisclosure } from './interests.ts';
import { noteBuiltRecord, readEarlierRecord } from './known-record.ts';
import type { Article } from './model.ts';
import type { PublicAddresses } from './public-addresses.ts';
import { listRecordedSubjects, type RecordableSubjects } from './recorded-subjects.ts';

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
export function findRecordProblems(
  articles: readonly Article[],
  addresses: PublicAddresses,
  around: RecordableSubjects,
): Problem[] {
  const { subjects, brokenSubjects, records, book, index, cache, digests, known, histories } = loadRecord();
  const earlier = readEarlierRecord();
  const folder = nameInProject(resolveContentFolder());
  const texts = new Map(articles.map((article) => [article.slug, describeCompared(article)]));
  const digestOf = (slug: string) => requireEntry(digests, slug, 'digest of a record');
  // A withdrawn article has no text; an empty one agrees with no article.
  const textOf = (slug: string) => texts.get(slug) ?? '';
  const isVerified = (slug: string) => cache.verified.get(digestOf(slug)) === textOf(slug);
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
  const isChanged =
    [...known.keys()].some((state) => !cache.known.has(state)) ||
    [...histories.keys()].some((slug) => !cache.summaries.has(digestOf(slug)) || !isVerified(slug));
  if (problems.length === 0) {
    noteBuiltRecord({
      claims: index.claims,
      addresses: [...book.addresses.keys()].map((address) => ({ address })),
    });
  }
  if (problems.length === 0 && isChanged) {
    const all = [...histories.values()].map((history) => ({ history, digest: digestOf(history.slug) }));
    writeCachedRecords({
      known,
      summaries: new Map(all.map(({ history, digest }) => [digest, summarizeHistory(history)])),
      verified: new Map(all.map(({ history, digest }) => [digest, textOf(history.slug)])),
    });
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
