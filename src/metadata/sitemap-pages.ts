import { ARCHIVE_PATH, PEOPLE_PATH, SEARCH_PATH, TOPICS_PATH } from '../publication/addresses.ts';
import { loadArticles } from '../publication/articles.ts';
import { loadPeople, loadStaticPages, loadTopics } from '../publication/collections.ts';
import { listMonths, listYears } from '../publication/lists.ts';
import { listSitemapEntries, type SitemapEntry } from './sitemap.ts';

/** Every address of the publication that a search engine should know. */
export async function listPublicAddresses(): Promise<SitemapEntry[]> {
  const articles = await loadArticles();
  const archive = listMonths(articles);
  const years = listYears(articles).map(({ path }) => path);
  const pages = (await loadStaticPages()).map(({ path }) => path);
  return listSitemapEntries(articles, await loadPeople(), await loadTopics(), [
    ...pages,
    ...[TOPICS_PATH, PEOPLE_PATH, ARCHIVE_PATH, SEARCH_PATH],
    ...years,
    ...archive.map(({ path }) => path),
  ]);
}
