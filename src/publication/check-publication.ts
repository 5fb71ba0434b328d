import type { Rendered } from '../prose/rendered.ts';
import { type Problem, suggestName } from '../runtime/problem.ts';

import { EXTERNAL_LINK } from './cache/body-cache.ts';
import type { SourceLocation } from './load/read-entry.ts';
import type { Person, StaticPage, Topic } from './model.ts';
import { locateArticle } from './published-piece.ts';
import type { ArticleData } from './schema.ts';

/** An article as it is checked together with all others. */
export interface CheckedArticle extends Omit<ArticleData, 'image'> {
  slug: string;
  origin: SourceLocation;
  body: Rendered;
}

/**
 * Checks that the publication fits together: every author, topic and replied-to article exists, no two
 * articles share an address, and every internal link and anchor leads somewhere.
 *
 * @param withdrawn Addresses of withdrawn articles, whose pages say so.
 */
export function checkPublication(
  articles: readonly CheckedArticle[],
  people: readonly Person[],
  topics: readonly Topic[],
  pages: readonly StaticPage[],
  withdrawn: ReadonlySet<string> = new Set(),
): Problem[] {
  const names = {
    authors: people.map(({ id }) => id),
    topics: topics.map(({ id }) => id),
    slugs: articles.map(({ slug }) => slug),
  };
  const known = {
    authors: new Set(names.authors),
    topics: new Set(names.topics),
    slugs: new Set(names.slugs),
  };
  const anchors = listAnchors(articles, pages);
  const others = [...people.map(({ path }) => path), ...topics.map(({ path }) => path)];
  const addresses = new Set([...anchors.keys(), ...others, ...withdrawn]);
  const withdrawnSlugs = new Set([...withdrawn].map((path) => path.split('/').at(-2)));
  const problems: Problem[] = [];
  const claimed = new Map<string, string>();

  for (const article of articles) {
    const { slug, origin } = article;
    const report = (field: string, message: string) =>
      problems.push({ file: origin.file, line: origin.lines[field], field, message });

    for (const author of article.authors) {
      if (known.authors.has(author)) continue;
      report('authors', `“${author}” is nobody in content/people${suggestName(author, names.authors)}`);
    }
    for (const topic of article.topics) {
      if (known.topics.has(topic)) continue;
      report('topics', `“${topic}” is no topic in content/topics${suggestName(topic, names.topics)}`);
    }
    const { repliesTo } = article;
    if (repliesTo !== undefined && !known.slugs.has(repliesTo) && !withdrawnSlugs.has(repliesTo)) {
      report('repliesTo', `“${repliesTo}” is no published article${suggestName(repliesTo, names.slugs)}`);
    }
    if (repliesTo === slug) report('repliesTo', 'an article cannot reply to itself');

    for (const path of [locateArticle(article), ...article.formerly]) {
      const owner = claimed.get(path);
      if (owner !== undefined || (path !== locateArticle(article) && addresses.has(path))) {
        report(
          'formerly',
          `the address ${path} belongs to ${owner ?? 'another page'} already; choose another`,
        );
      }
      claimed.set(path, origin.file);
    }
  }
  for (const [path, file] of claimed) if (!addresses.has(path)) anchors.set(path, () => new Set([file]));

  for (const { body, file, own } of [
    ...articles.map((article) => ({
      body: article.body,
      file: article.origin.file,
      own: locateArticle(article),
    })),
    ...pages.map((page) => ({ body: page.body, file: page.file, own: page.path })),
  ]) {
    for (const { href, line } of body.links) {
      const message = wrongLink(href, own, addresses, anchors, claimed);
      if (message) problems.push({ file, line, message });
    }
  }
  return problems;
}

/** The ids are listed only when a link names one: to look at a body may be to read it from the disk. */
function listAnchors(
  articles: readonly CheckedArticle[],
  pages: readonly StaticPage[],
): Map<string, () => ReadonlySet<string>> {
  const ids = ({ passages, headings, quotes }: Rendered) =>
    new Set([
      ...passages.map(({ id }) => id),
      ...headings.map(({ slug }) => slug),
      ...quotes.map(({ id }) => id),
    ]);
  return new Map([
    ...articles.map((article) => [locateArticle(article), () => ids(article.body)] as const),
    ...pages.map((page) => [page.path, () => ids(page.body)] as const),
  ]);
}

/** Addresses that the site itself makes, beside articles, people, topics and static pages. */
const built =
  /^\/(?:$|people\/$|topics\/$|search\/|archive\/|cards\/|(?:rss|atom|sitemap-index)\.xml$|feed\.json$|feeds\.opml$)/;

function wrongLink(
  href: string,
  own: string,
  addresses: ReadonlySet<string>,
  anchors: ReadonlyMap<string, () => ReadonlySet<string>>,
  claimed: ReadonlyMap<string, string>,
): string | undefined {
  if (EXTERNAL_LINK.test(href)) return undefined;
  if (/^[a-z]+:/i.test(href)) return `the link ${href} does not begin with https:, mailto: or /`;
  const [path = '', anchor] = href.split('#');
  const target = path === '' ? own : decodeURI(path.split('?')[0] ?? '');
  if (!target.startsWith('/'))
    return `the link ${href} is relative; write the whole address, from the first /`;
  if (built.test(target)) return undefined;
  if (!addresses.has(target) && !claimed.has(target)) {
    const withSlash = `${target}/`;
    if (addresses.has(withSlash)) return `the link ${href} lacks its last slash; write ${withSlash}`;
    return `the link ${href} leads nowhere${suggestName(target, [...addresses])}`;
  }
  const ids = anchor ? anchors.get(target)?.() : undefined;
  if (!anchor || !ids || ids.has(decodeURIComponent(anchor))) return undefined;
  return `the link ${href} names a place that is not on that page${suggestName(anchor, [...ids])}`;
}
