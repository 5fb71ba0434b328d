import type { Page, PaginateFunction } from 'astro';
import { getInterfaceLanguage } from '../languages/interface/publication-phrases.ts';
import { memoize } from '../runtime/memoize.ts';
import { site } from '../site.ts';
import { makeMonthPath, makeYearPath, SHOWN_REPLIES, splitArticlePath } from './addresses.ts';
import { describeTeaser, makeListKey, makePageKey } from './cache/page-cache-key.ts';
import type { Article } from './model.ts';

/*
 * Lists of articles and the pages that show them, for `getStaticPaths`. All take the articles newest first.
 */

/** One page of a list of articles. */
export type ArticlePage = Page<Article>;

/**
 * Paginates the articles of every person or topic. The first page of each has no number in its address.
 *
 * @param articles By the id of the person or topic; see `groupBySubject`.
 */
export function paginateBySubject<Subject extends { id: string }>(
  subjects: readonly Subject[],
  articles: ReadonlyMap<string, readonly Article[]>,
  paginate: PaginateFunction,
) {
  return subjects.flatMap((subject) =>
    paginate(articles.get(subject.id) ?? [], {
      params: { id: subject.id },
      props: { subject },
      pageSize: site.pageSize,
    }).map((page) => ({ ...page, cacheKey: makeListKey(page.props.page, subject) })),
  );
}

/** A period of the archive that has a page of its own. */
export interface Period {
  /** As the language of the interface prints it: `2025` or `February`. */
  name: string;
  path: string;
  articles: Article[];
}

/** A month of the archive. */
export interface Month extends Period {
  /** With its year: `February 2025`. */
  title: string;
  /** `2025` and `02`, as in the articles' addresses. */
  year: string;
  month: string;
}

/** Addresses name the months of this calendar, whatever calendar the language prefers. */
const gregorian = { calendar: 'gregory', timeZone: 'UTC' } as const;

/** Lists the months in which something was published, newest first. */
export const listMonths = memoize((articles: readonly Article[]): readonly Month[] => {
  const language = getInterfaceLanguage();
  const monthAlone = new Intl.DateTimeFormat(language, { ...gregorian, month: 'long' });
  const withYear = new Intl.DateTimeFormat(language, { ...gregorian, month: 'long', year: 'numeric' });
  return [...Map.groupBy(articles, ({ day }) => makeMonthPath(day))]
    .map(([path, inMonth]) => {
      const [, , year = '', month = ''] = path.split('/');
      const begin = new Date(`${year}-${month}-01T00:00:00Z`);
      const [name, title] = [monthAlone.format(begin), withYear.format(begin)];
      return { year, month, name, title, path, articles: inMonth };
    })
    .sort((one, other) => (one.path < other.path ? 1 : -1));
});

/** A year of the archive. */
export interface Year extends Period {
  /** `2025`, as in the articles' addresses. */
  year: string;
  months: Month[];
}

/** Lists the years in which something was published, newest first. */
export function listYears(articles: readonly Article[]): Year[] {
  const format = new Intl.DateTimeFormat(getInterfaceLanguage(), { ...gregorian, year: 'numeric' });
  return [...Map.groupBy(listMonths(articles), ({ year }) => year)].map(([year, inYear]) => ({
    year,
    name: format.format(new Date(`${year}-01-01T00:00:00Z`)),
    path: makeYearPath(year),
    articles: inYear.flatMap(({ articles: inMonth }) => inMonth),
    months: inYear,
  }));
}

/** Lists the pages of the archive's years, each with its months. */
export function listYearPages(articles: readonly Article[]) {
  return listYears(articles).map((year) => ({
    params: { year: year.year },
    props: { year },
    cacheKey: makePageKey(year.months.map(({ articles, ...month }) => [month, articles.map(describeTeaser)])),
  }));
}

/** Paginates the replies to every article that has more of them than its own page shows. */
export function paginateReplies(articles: readonly Article[], paginate: PaginateFunction) {
  const replies = Map.groupBy(articles, ({ repliesTo }) => repliesTo);
  return articles.flatMap((article) => {
    const own = replies.get(article.slug) ?? [];
    if (own.length <= SHOWN_REPLIES) return [];
    const { path, headline } = article;
    return paginate(own, {
      params: splitArticlePath(path),
      props: { article },
      pageSize: site.pageSize,
    }).map((page) => ({ ...page, cacheKey: makeListKey(page.props.page, path, headline) }));
  });
}
