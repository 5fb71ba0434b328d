import { listFixedPaths } from '../publication/addresses.ts';
import { loadPublication, loadPublishedArticles } from '../publication/articles.ts';
import { loadStaticPages } from '../publication/collections.ts';
import { listMonths, listYears } from '../publication/lists.ts';
import { listSitemapEntries, type SitemapEntry } from './sitemap.ts';

let listed: Promise<SitemapEntry[]> | undefined;

/** Lists every address of the publication that a search engine should know, once for a build. */
export function listPublicAddresses(): Promise<SitemapEntry[]> {
  if (import.meta.env.DEV) return readPublicAddresses();
  listed ??= readPublicAddresses();
  return listed;
}

async function readPublicAddresses(): Promise<SitemapEntry[]> {
  const { people, topics } = await loadPublication();
  const articles = await loadPublishedArticles();
  const archive = listMonths(articles);
  const years = listYears(articles).map(({ path }) => path);
  const pages = (await loadStaticPages()).map(({ path }) => path);
  return listSitemapEntries({
    articles,
    people,
    topics,
    others: [...pages, ...listFixedPaths(), ...years, ...archive.map(({ path }) => path)],
  });
}
