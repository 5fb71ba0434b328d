import { splitArticlePath } from '../publication/addresses.ts';
import type { Problem } from '../runtime/problem.ts';
import type { AddressBook } from './address-book.ts';
import type { History } from './history.ts';
import type { PublishedSubject } from './published-subject.ts';
import { digestText, isSameText, listPublishedText, type PublishedArticle } from './published-text.ts';
import { type Flaw, readRecordedId } from './record-file.ts';
import { type SiteAddresses, verifyAddresses } from './verify-addresses.ts';
import { type KnownRecord, verifyIndex } from './verify-index.ts';
import { verifySubjects } from './verify-subjects.ts';
import { verifyText } from './verify-text.ts';

/** A site and its record. */
export interface RecordedSite {
  records: readonly (History | { file: string; flaw: Flaw })[];
  /** Everything that readers can see: no drafts, nothing dated in the future. */
  articles: readonly PublishedArticle[];
  book?: AddressBook;
  /** The addresses that the site has now. Without them the address book is not verified. */
  addresses?: SiteAddresses;
  /** People, topics and policies, with their records by name; see `nameSubject`. */
  subjects?: { published: readonly PublishedSubject[]; histories: ReadonlyMap<string, History> };
  /** The index of the record, and what earlier states of it said. Without it the index is not verified. */
  known?: KnownRecord;
  /** The clock: a record may be written before its article appears. */
  now: Date;
  /**
   * Says for a slug whether the article is known to agree with its record, and the record with itself, so that neither need be
   * compared; of a record without an article, whether it is known to agree with itself.
   */
  isVerified?: (slug: string) => boolean;
  /** The content folder, as problems name it. */
  folder?: string;
}

/**
 * Verifies a site against its record: no published article, word, id or address may be lost or changed in
 * silence.
 *
 * @returns The differences, in the order of the records. None for a site that has no record yet.
 */
export function verifyRecord(site: RecordedSite): Problem[] {
  const { records, articles, now, folder = 'content', isVerified } = site;
  if (records.length === 0 && !isKnown(site.known)) return [];
  const fileOf = (slug: string) => `${folder}/articles/${slug}/index.mdx`;
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const histories: History[] = [];
  const problems: Problem[] = [];
  const recorded = new Set<string>();

  for (const record of records) {
    if ('flaw' in record) {
      problems.push(reportFlaw(record.file, record.flaw));
      recorded.add(readRecordedId(record.file));
    } else {
      histories.push(record);
      recorded.add(record.slug);
    }
  }
  const unrecorded = articles.filter(({ slug }) => !recorded.has(slug));

  const lost = histories.filter(
    ({ withdrawn, published }) => !withdrawn && Date.parse(published) <= now.getTime(),
  );
  if (lost.length > 1 && lost.every(({ slug }) => !bySlug.has(slug)) && unrecorded.length === 0)
    return [...problems, reportAllVanished(lost.length, folder)];

  for (const history of histories) {
    const article = bySlug.get(history.slug);
    if (!isVerified?.(history.slug)) problems.push(...verifyDigests(history));
    if (history.withdrawn) {
      if (article) problems.push(reportReturned(history, folder, fileOf(history.slug)));
    } else if (isOfOtherName(history)) {
      problems.push(reportOtherName(history));
    } else if (article) {
      if (!isVerified?.(history.slug)) problems.push(...verifyText(history, article, fileOf(history.slug)));
    } else if (Date.parse(history.published) <= now.getTime()) {
      problems.push(reportVanished(history, unrecorded, fileOf(history.slug)));
    }
  }
  for (const { slug } of unrecorded) {
    const message = 'is published but has no record, so nothing keeps its address';
    problems.push({ file: fileOf(slug), message, todo: `npm run publish -- ${slug}` });
  }
  const { published: subjects = [], histories: subjectHistories = new Map() } = site.subjects ?? {};
  const everyHistory = [...histories, ...subjectHistories.values()];
  const present = {
    ...{ histories: everyHistory, book: site.book, folder },
    isMerging: records.some((record) => 'flaw' in record && isConflict(record.flaw)),
  };
  return [
    ...problems,
    ...verifySubjects(subjects, subjectHistories),
    ...(site.known ? verifyIndex(present, site.known) : []),
    ...verifyAddresses(
      histories,
      unrecorded.map((article) => ({ ...article, file: fileOf(article.slug) })),
      site,
    ),
  ];
}

/** Records of earlier versions have a digest of all words. */
function verifyDigests({ file, revisions }: History): Problem[] {
  const wrong = revisions.find(({ digest, after }) => digest !== undefined && digestText(after) !== digest);
  if (!wrong) return [];
  const message = `the digest of the revision of ${wrong.at} is not that of its text`;
  return [{ file, message, todo: `git restore ${file}` }];
}

/** Returns true if anything says that there was a record. */
function isKnown(known: KnownRecord | undefined): boolean {
  return known !== undefined && known.index.claims.length + known.claims.length > 0;
}

const isConflict = ({ wrong }: Flaw): boolean => wrong.includes('conflict');

/** Says what is wrong with a record that cannot be read, and how to go on. */
export function reportFlaw(file: string, flaw: Flaw): Problem {
  const { line, wrong } = flaw;
  const todo = isConflict(flaw)
    ? `keep the version that readers saw first (of this branch: git checkout HEAD -- ${file}; of the other: git checkout MERGE_HEAD -- ${file}), then record the other change with npm run correct`
    : `git restore ${file}`;
  return { file, line, message: `the record ${wrong}`, todo };
}

/** Reports a withdrawn article that is published again. */
function reportReturned({ slug, withdrawn }: History, folder: string, file: string): Problem {
  const date = withdrawn?.at.slice(0, 10);
  return {
    file,
    field: 'draft',
    message: `was withdrawn on ${date} but stands in the site again`,
    todo: `set draft: true; to print it again, publish it under a new name: a copy of ${folder}/articles/${slug}`,
  };
}

/** The address of an article ends with the name of its folder, and of its record. */
const isOfOtherName = ({ path, slug }: History): boolean => splitArticlePath(path).slug !== slug;

/** Reports a record that stands under another name than its piece has: a merge took the record of one branch and the folder of another. */
function reportOtherName({ file, path, slug }: History): Problem {
  const name = splitArticlePath(path).slug;
  return {
    file,
    message: `is the record of ${path}, and is called ${slug}: after a merge, the name is of one branch and the record of another`,
    todo: `take the record of the branch that moved the piece (git log --all -- ${file} finds it), or give this file and the folder of the article the name ${name} again, and then: npm run move -- ${name} ${slug}`,
  };
}

/** Reports a record of which no article is here: another publication's, or one that lost its texts. */
function reportAllVanished(count: number, folder: string): Problem {
  const [record, articles] = [`${folder}/record`, `${folder}/articles`];
  return {
    file: record,
    message: `names ${count} published articles, and none of them is in ${articles}`,
    todo: `if they were another publication’s, such as the samples, delete the folder ${record}; if they are lost, bring them back: git restore ${articles}`,
  };
}

/** Reports a published article that is gone; it may have been renamed by hand. */
function reportVanished(history: History, unrecorded: readonly PublishedArticle[], file: string): Problem {
  const { slug, path, published } = history;
  const message = `${path} was published on ${published.slice(0, 10)} and no longer resolves`;
  const twin = unrecorded.find((article) => isSameText(listPublishedText(article), history.passages));
  if (twin) {
    return {
      file,
      message: `${message}; its text stands in ${twin.slug}`,
      todo: `npm run move -- ${slug} ${twin.slug}`,
    };
  }
  return {
    file,
    message: `${message}; the article is gone, a draft, or dated in the future`,
    todo: `bring it back, or run npm run withdraw -- ${slug} --reason "…"`,
  };
}
