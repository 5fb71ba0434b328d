import { allArticles } from '../publication/articles.ts';
import { months } from '../publication/lists.ts';
import { allPages } from '../publication/pages.ts';
import { allPeople } from '../publication/people.ts';
import { allTopics } from '../publication/topics.ts';
import { type SitemapEntry, sitemapEntries } from './sitemap.ts';

/** Every address of the publication that a search engine should know. */
export async function everyAddress(): Promise<SitemapEntry[]> {
  const archive = await months();
  const years = new Set(archive.map(({ year }) => `/archive/${year}/`));
  const pages = (await allPages()).map(({ path }) => path);
  return sitemapEntries(await allArticles(), await allPeople(), await allTopics(), [
    ...pages,
    ...['/topics/', '/people/', '/archive/', '/search/'],
    ...years,
    ...archive.map(({ path }) => path),
  ]);
}
