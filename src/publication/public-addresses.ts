import type { AddressBook } from '../record/address-book.ts';
import type { History } from '../record/history.ts';
import { PUBLIC_VERSION } from '../record/proof/public-chain.ts';
import { INDEX_OF_SITE, SITE_CHAINS } from '../record/proof/public-index.ts';
import { nameIndexFile } from '../record/record-index.ts';
import { type ResolvedAddresses, resolveRedirects } from '../record/redirects.ts';
import { toCalendarDay } from '../runtime/calendar-day.ts';
import { site } from '../site.ts';
import {
  type AddressedSite,
  listEveryAddress,
  listSiteAddresses,
  makeTwinPath,
  RECORD_PATH,
} from './addresses.ts';
import type { CheckedArticle } from './checked-article.ts';

/** Every address of the site, now and ever. */
export interface PublicAddresses extends ResolvedAddresses {
  /** Those that belong to no article, as the address book lists them. */
  listed: ReadonlySet<string>;
  /** Those of files that the publication serves beside its pages. They come without a command, and are recorded with the next. */
  files: ReadonlySet<string>;
  /** All that are answered by a page or a file of their own, the pages of withdrawn articles included. */
  answers: ReadonlySet<string>;
}

/** Everything that decides which addresses there are. */
export interface AddressSources {
  people: AddressedSite['people'];
  topics: AddressedSite['topics'];
  pages: AddressedSite['pages'];
  /** All that readers can see. */
  articles: readonly CheckedArticle[];
  histories: readonly History[];
  /** The records of people, topics and policies. */
  subjectHistories: readonly History[];
  book: AddressBook | undefined;
  /** See `listOwnFiles`. */
  files: readonly string[];
}

/** Finds every address of the site: those that it answers, and where those lead that it had before. */
export function findPublicAddresses(sources: AddressSources): PublicAddresses {
  const { people, topics, pages, articles, histories, subjectHistories, book, files } = sources;
  const addressed = {
    ...{ people, topics, pages, pageSize: site.pageSize },
    otherChanges: subjectHistories.reduce((sum, { updates }) => sum + updates.length, 0),
    articles: articles.map((article) => ({
      ...article,
      day: toCalendarDay(requirePublished(article), site.timeZone),
      quotes: article.body.quotes.map(({ id }) => id),
    })),
  };
  const withdrawn = histories.filter((history) => history.withdrawn);
  const listed = listSiteAddresses(addressed);
  const answers = listEveryAddress(addressed, listed);
  for (const { path } of withdrawn) for (const address of [path, makeTwinPath(path)]) answers.add(address);
  for (const file of listRecordFiles(sources, withdrawn)) answers.add(file);
  for (const file of files) answers.add(file);
  const written = articles.map(({ path, formerly, origin }) => ({ path, formerly, file: origin.file }));
  return {
    listed,
    files: new Set(files),
    answers,
    ...resolveRedirects({ histories, book, written, answers }),
  };
}

/** Lists the files of the published record that only some sites have: those of the months, and of what stands around. */
function listRecordFiles(
  { articles, histories, subjectHistories }: AddressSources,
  withdrawn: readonly History[],
): string[] {
  const visible = new Set([...articles, ...withdrawn].map(({ path }) => path));
  const recorded = histories.filter(({ path, version }) => version >= PUBLIC_VERSION && visible.has(path));
  const hasSubjects = subjectHistories.some(({ version }) => version >= PUBLIC_VERSION);
  return [
    ...recorded.map(({ path }) => nameIndexFile(path)),
    ...(hasSubjects ? [INDEX_OF_SITE, SITE_CHAINS] : []),
  ].map((file) => `${RECORD_PATH}${file}`);
}

/** A draft has no date while it is written; it is shown among the articles of 1970. */
function requirePublished({ published }: CheckedArticle): string {
  return published ?? new Date(0).toISOString();
}
