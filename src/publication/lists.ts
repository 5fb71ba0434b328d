import type { Page, PaginateFunction } from 'astro';
import { site } from '../site.ts';
import { makeMonthPath, makeYearPath, splitArticlePath } from './addresses.ts';
import { SHOWN_REPLIES } from './article-context.ts';
import { loadArticles } from './articles.ts';
import { describeTeaser, makeListKey, makePageKey } from './cache/page-cache-key.ts';
import { groupBySubject } from './group-by-subject.ts';
import type { Article } from './model.ts';

/** A person or a topic: something that articles belong to. */
interface Subject {
  id: string;
}

/** One page of a list of articles. */
export type ArticlePage = Page<Article>;

/** The paginated list of every person or topic, for its route's `getStaticPaths`; page 1 has no number. */
export async function paginateBySubject<Kind extends Subject>(
  subjects: readonly Kind[],
  kind: 'people' | 'topics',
  paginate: PaginateFunction,
) {
  const articles = groupBySubject(await loadArticles(), ({ authors, topics }) =>
    kind === 'people' ? authors : topics,
  );
  return subjects.flatMap((subject) =>
    paginate(articles.get(subject.id) ?? [], {
      params: { id: subject.id },
      props: { subject },
      pageSize: site.pageSize,
    }).map((page) => ({ ...page, cacheKey: makeListKey(page.props.page, subject) })),
  );
}

/** A stretch of the archive with an address of its own. */
export interface Period {
  /** `2025` or `February` */
  name: string;
  path: string;
  articles: Article[];
}

/** A month of the archive. */
export interface Month extends Period {
  /** `2025` and `02`, as in the articles' addresses. */
  year: string;
  month: string;
}

/** The archive's months, newest first; only those in which something appeared. */
export async function listMonths(): Promise<Month[]> {
  const byMonth = Map.groupBy(await loadArticles(), ({ path }) => makeMonthPath(path));
  const named = new Intl.DateTimeFormat(site.language, { month: 'long', timeZone: 'UTC' });
  return [...byMonth]
    .map(([path, articles]) => {
      const [, , year = '', month = ''] = path.split('/');
      const name = named.format(new Date(`${year}-${month}-01T00:00:00Z`));
      return { year, month, name, path, articles };
    })
    .sort((one, other) => (one.path < other.path ? 1 : -1));
}

/** A year of the archive. */
export interface Year extends Period {
  months: Month[];
}

/** The archive's years, newest first. */
export async function listYears(): Promise<Year[]> {
  return [...Map.groupBy(await listMonths(), ({ year }) => year)].map(([name, inYear]) => ({
    name,
    path: makeYearPath(`/${name}/`),
    articles: inYear.flatMap(({ articles }) => articles),
    months: inYear,
  }));
}

/** The pages of the archive's years, each with its months. */
export async function listYearPages() {
  return (await listYears()).map((year) => ({
    params: { year: year.name },
    props: { year },
    cacheKey: makePageKey(year.months.map(({ articles, ...month }) => [month, articles.map(describeTeaser)])),
  }));
}

/** The list of replies to every piece that has more of them than its own page shows. */
export async function paginateReplies(paginate: PaginateFunction) {
  const articles = await loadArticles();
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
