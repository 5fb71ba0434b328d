import type { Page, PaginateFunction } from 'astro';
import { site } from '../site.ts';
import { allArticles } from './articles.ts';
import { bySubject } from './by-subject.ts';
import type { Article } from './model.ts';
import { listKey, pageKey, shownElsewhere } from './page-key.ts';

/** A person or a topic: something that articles belong to. */
interface Subject {
  id: string;
}

/** One page of a list of articles. */
export type ArticlePage = Page<Article>;

/** The paginated list of every person or topic, for its route's `getStaticPaths`; page 1 has no number. */
export async function pagesOf<Kind extends Subject>(
  subjects: readonly Kind[],
  kind: 'people' | 'topics',
  paginate: PaginateFunction,
) {
  const articles = bySubject(await allArticles(), ({ authors, topics }) =>
    kind === 'people' ? authors : topics,
  );
  return subjects.flatMap((subject) =>
    paginate(articles.get(subject.id) ?? [], {
      params: { id: subject.id },
      props: { subject },
      pageSize: site.pageSize,
    }).map((page) => ({ ...page, cacheKey: listKey(page.props.page, subject) })),
  );
}

/** A month of the archive. */
export interface Month {
  /** `2025` and `02`, as in the articles' addresses. */
  year: string;
  month: string;
  /** `February` */
  name: string;
  path: string;
  articles: Article[];
}

/** The archive's months, newest first; only those in which something appeared. */
export async function months(): Promise<Month[]> {
  const byMonth = Map.groupBy(await allArticles(), ({ path }) => path.slice(0, '/YYYY/MM/'.length));
  const named = new Intl.DateTimeFormat(site.language, { month: 'long', timeZone: 'UTC' });
  return [...byMonth]
    .map(([start, articles]) => {
      const [, year = '', month = ''] = start.split('/');
      const name = named.format(new Date(`${year}-${month}-01T00:00:00Z`));
      return { year, month, name, path: `/archive${start}`, articles };
    })
    .sort((one, other) => (one.path < other.path ? 1 : -1));
}

/** The archive's years, each with its months. */
export async function yearPages() {
  const years = Map.groupBy(await months(), ({ year }) => year);
  return [...years].map(([year, inYear]) => ({
    params: { year },
    props: { year, inYear },
    cacheKey: pageKey(inYear.map(({ articles, ...month }) => [month, articles.map(shownElsewhere)])),
  }));
}
