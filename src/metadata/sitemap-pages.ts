import { loadArticles } from '../publication/articles.ts';
import { listMonths } from '../publication/lists.ts';
import { loadStaticPages } from '../publication/pages.ts';
import { loadPeople } from '../publication/people.ts';
import { loadTopics } from '../publication/topics.ts';
import { listSitemapEntries, type SitemapEntry } from './sitemap.ts';

/** Every address of the publication that a search engine should know. */
export async function listPublicAddresses(): Promise<SitemapEntry[]> {
  const archive = await listMonths();
  const years = new Set(archive.map(({ year }) => `/archive/${year}/`));
  const pages = (await loadStaticPages()).map(({ path }) => path);
  return listSitemapEntries(await loadArticles(), await loadPeople(), await loadTopics(), [
    ...pages,
    ...['/topics/', '/people/', '/archive/', '/search/'],
    ...years,
    ...archive.map(({ path }) => path),
  ]);
}
