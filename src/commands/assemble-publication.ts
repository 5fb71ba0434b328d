import { makePagePath, makePersonPath, makeTopicPath } from '../publication/addresses.ts';
import { type CheckedPublication, checkPublication } from '../publication/check-publication.ts';
import type { CheckedArticle } from '../publication/checked-article.ts';
import { type ContentFiles, listContentFiles } from '../publication/content-files.ts';
import { findPublicAddresses } from '../publication/public-addresses.ts';
import { listOwnFiles, listPublicFiles } from '../publication/public-files.ts';
import { selectPublicSubjects } from '../publication/subjects.ts';
import { listSettingsLinks } from '../publication/written-links.ts';
import { readAddressBook } from '../record/address-book.ts';
import type { History } from '../record/history.ts';
import { listSoundHistories } from '../record/read-records.ts';
import type { Problem } from '../runtime/problem.ts';
import { SETTINGS_FILE } from '../settings/read-settings.ts';
import { site } from '../site.ts';
import type { CommandContext } from './command.ts';
import {
  type Collections,
  type OtherArticles,
  toCheckedArticle,
  type WholePublication,
} from './read-collections.ts';
import { addressBookPath, readAllRecords } from './record-files.ts';
import { readSubjectHistories } from './record-subjects.ts';
import type { SourceArticle } from './source-article.ts';

/** The parts of a publication. */
export interface PublicationParts extends OtherArticles {
  collections: Collections;
  /** The records that are needed: for former addresses, former ids and withdrawn articles. */
  histories: readonly History[];
  /** Articles that cannot be read now. */
  unreadable?: readonly { slug: string; path: string }[];
}

/** Puts a publication together, with every address that it has, as a build would. */
export function assemblePublication(context: CommandContext, parts: PublicationParts): CheckedPublication {
  const { files, folder } = context;
  const { collections, articles, waiting, histories, unreadable = [] } = parts;
  const book = readAddressBook(`${folder}/${addressBookPath}`, files.read(addressBookPath) ?? '');
  const use = (kind: 'authors' | 'topics') => ({
    published: new Set(articles.flatMap((article) => article[kind])),
    waiting: new Set(waiting.flatMap((article) => article[kind])),
    recorded: book.addresses,
  });
  const { pages, personLinks } = collections;
  const subjects = readSubjectHistories(context);
  const settingsFile = `${folder}/${SETTINGS_FILE}`;
  return {
    articles,
    names: {
      authors: listContentFiles(files, 'people').map(({ id }) => id),
      topics: listContentFiles(files, 'topics').map(({ id }) => id),
      unread: unreadable.map(({ slug }) => slug),
    },
    pages,
    personLinks,
    settingsLinks: files.exists(SETTINGS_FILE) ? listSettingsLinks(site, settingsFile) : [],
    addresses: findPublicAddresses({
      people: selectPublicSubjects(collections.people, use('authors')),
      topics: selectPublicSubjects(collections.topics, use('topics')),
      pages,
      articles,
      histories,
      subjectHistories: [...subjects.values()],
      book,
      files: listOwnFiles(),
    }),
    others: new Set([
      ...listPublicFiles(),
      ...unreadable.map(({ path }) => path),
      ...listUnreadPages(files, collections),
    ]),
    histories: new Map([...subjects, ...histories.map((history) => [history.slug, history] as const)]),
  };
}

/** The addresses of people, topics and pages that cannot be read now: a link to one is no fault of the text that has it. */
function listUnreadPages(files: ContentFiles, collections: Collections): string[] {
  const makePath = { people: makePersonPath, topics: makeTopicPath, pages: makePagePath };
  return (['people', 'topics', 'pages'] as const).flatMap((kind) => {
    const read = new Set(collections[kind].map(({ id }) => id));
    const unread = listContentFiles(files, kind).filter(({ id }) => !read.has(id));
    return unread.map(({ id }) => makePath[kind](id));
  });
}

/**
 * Finds what is wrong with an article among the others: unknown names, a taken address, links that lead nowhere.
 */
export function findProblems(
  context: CommandContext,
  article: SourceArticle,
  { articles, waiting, ...collections }: WholePublication,
): Problem[] {
  const all: readonly CheckedArticle[] = [...articles, toCheckedArticle(article)];
  const check = (histories: readonly History[]) =>
    checkPublication(
      assemblePublication(context, { articles: [...all], waiting, collections, histories }),
    ).filter(({ file }) => file === article.file);
  // Records are many and long. Without them former addresses lead nowhere, so only then are they read.
  if (check([]).length === 0) return [];
  return check(listSoundHistories({ records: readAllRecords(context) }));
}
