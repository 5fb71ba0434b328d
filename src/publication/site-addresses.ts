import { feedPaths } from './feed-paths.ts';

/**
 * Every public address that belongs to no article and that readers, programs and other sites may have kept: front page,
 * indexes, standing pages, people, topics, their feeds, the archive. Further pages of a list are not among them: what
 * stands on them moves as the list grows.
 *
 * @param published Addresses of the articles, `/YYYY/MM/slug/`.
 */
export function listSiteAddresses(
  { people, topics, pages }: Record<'people' | 'topics' | 'pages', readonly { path: string }[]>,
  published: readonly string[],
): Set<string> {
  const subjects = [...people, ...topics].map(({ path }) => path);
  const months = published.map((path) => path.slice(0, '/YYYY/MM/'.length));
  const years = months.map((path) => path.slice(0, '/YYYY/'.length));
  return new Set([
    '/',
    '/people/',
    '/topics/',
    '/archive/',
    '/search/',
    '/sitemap-index.xml',
    '/feeds.opml',
    '/corrections/atom.xml',
    ...pages.map(({ path }) => path),
    ...subjects,
    ...['/', ...subjects].flatMap((folder) => Object.values(feedPaths(folder))),
    ...[...years, ...months].map((path) => `/archive${path}`),
  ]);
}
