import { type Problem, suggestName } from '../runtime/problem.ts';
import { site } from '../site.ts';
import { checkLinks, type LinkTargets, listTextLinks, type WrittenLink } from './check-links.ts';
import type { CheckedArticle } from './checked-article.ts';
import type { StaticPage } from './model.ts';
import { checkNarrations } from './narration.ts';
import { createIdFinder, createWordFinder, type PagesWithIds } from './page-ids.ts';
import type { PublicAddresses } from './public-addresses.ts';
import { listFieldLinks } from './written-links.ts';

/** A publication as it is checked: whatever must fit together. */
export interface CheckedPublication extends PagesWithIds {
  articles: readonly CheckedArticle[];
  /** Ids of all people and topics, those without a page or that cannot be read included; of articles the latter alone. */
  names: { authors: readonly string[]; topics: readonly string[]; unread: readonly string[] };
  pages: readonly StaticPage[];
  /** Links in people's files. */
  personLinks: readonly WrittenLink[];
  /** Links in the settings. */
  settingsLinks: readonly WrittenLink[];
  addresses: PublicAddresses;
  /** Further addresses that a link may lead to: files in `public`, and pages of what cannot be read now. */
  others: ReadonlySet<string>;
}

/**
 * Checks that the publication fits together: every author, topic and replied-to article exists, no two articles
 * share an address, and every internal link and anchor leads somewhere.
 */
export function checkPublication(publication: CheckedPublication): Problem[] {
  const { articles, pages, personLinks, settingsLinks } = publication;
  const written = [
    ...articles.flatMap(({ body, path, origin }) => listTextLinks(body.links, path, origin.file)),
    ...pages.flatMap(({ body, path, file }) => listTextLinks(body.links, path, file)),
    ...personLinks,
    ...settingsLinks.map((link) => ({ ...link, href: link.href.replace(/#.*/s, '') })),
    ...articles.flatMap(listFieldLinks),
  ];
  return [
    ...checkNames(publication),
    ...checkNarrations(articles),
    ...checkClaims(publication),
    ...checkLinks(written, createLinkTargets(publication)),
  ];
}

/** Reports what `checkPublication` reports of the text of one article, without looking at the others’. */
export function checkArticle(publication: CheckedPublication, article: CheckedArticle): Problem[] {
  const { body, path, origin } = article;
  const written = [...listTextLinks(body.links, path, origin.file), ...listFieldLinks(article)];
  return [
    ...checkNames(publication, [article]),
    ...checkNarrations([article]),
    ...checkClaims(publication).filter(({ file }) => file === origin.file),
    ...checkLinks(written, createLinkTargets(publication)),
  ];
}

/**
 * Reports links in the settings to a place that is not on its page. They lead to the page all the same, so they keep
 * nothing from being published.
 */
export function checkSettingsAnchors(publication: CheckedPublication): Problem[] {
  const { settingsLinks, addresses } = publication;
  const anchored = settingsLinks.filter(({ href }) => addresses.answers.has(href.replace(/#.*/s, '')));
  return checkLinks(anchored, createLinkTargets(publication));
}

/** An article that cannot be printed: its names and its links, as far as they could be read. */
export interface UnreadArticle extends Pick<CheckedArticle, 'slug' | 'authors' | 'topics' | 'origin'> {
  repliesTo?: string | undefined;
  links: readonly WrittenLink[];
}

/** Reports names and links of articles that cannot be printed, so that an editor is told of them with the rest. */
export function checkBrokenArticles(
  publication: CheckedPublication,
  articles: readonly UnreadArticle[],
): Problem[] {
  const links = articles.flatMap((article) => article.links);
  return [...checkNames(publication, articles), ...checkLinks(links, createLinkTargets(publication))];
}

function createLinkTargets(publication: CheckedPublication): LinkTargets {
  const { addresses, others } = publication;
  const findIds = createIdFinder(publication);
  return {
    answers: others.size === 0 ? addresses.answers : addresses.answers.union(others),
    redirects: new Map(addresses.redirects.map(({ from, to }) => [from, to])),
    // Nothing is known of the ids of other files, nor of an article that cannot be read.
    findIds: (page) => (others.has(page) ? undefined : findIds(page)),
    findWords: createWordFinder(publication),
    home: site.address,
  };
}

function checkNames(
  { articles, names, histories }: CheckedPublication,
  named: readonly Omit<UnreadArticle, 'links'>[] = articles,
): Problem[] {
  const slugs = articles.map(({ slug }) => slug);
  const known = {
    authors: new Set(names.authors),
    topics: new Set(names.topics),
    slugs: new Set([...slugs, ...names.unread]),
  };
  return named.flatMap((article) => {
    const report = createReporter(article);
    const { slug, repliesTo } = article;
    const answersNobody =
      repliesTo !== undefined && !known.slugs.has(repliesTo) && !histories.get(repliesTo)?.withdrawn;
    return [
      ...article.authors
        .filter((author) => !known.authors.has(author))
        .map((author) =>
          report('authors', `“${author}” is nobody in people/${suggestName(author, names.authors)}`),
        ),
      ...article.topics
        .filter((topic) => !known.topics.has(topic))
        .map((topic) =>
          report('topics', `“${topic}” is no topic in topics/${suggestName(topic, names.topics)}`),
        ),
      ...(answersNobody
        ? [report('repliesTo', `“${repliesTo}” is no published article${suggestName(repliesTo, slugs)}`)]
        : []),
      ...(repliesTo === slug ? [report('repliesTo', 'an article cannot reply to itself')] : []),
    ];
  });
}

/** Every address belongs to one article or page only, former ones too. */
function checkClaims({ articles, addresses }: CheckedPublication): Problem[] {
  const claimed = new Map<string, CheckedArticle>();
  return articles.flatMap((article) => {
    const report = createReporter(article);
    return [article.path, ...article.formerly].flatMap((path) => {
      const owner = claimed.get(path);
      claimed.set(path, article);
      const isTaken = owner !== undefined || (path !== article.path && addresses.answers.has(path));
      const wasBoth = path !== article.path && owner?.formerly.includes(path);
      const todo = wasBoth
        ? 'if two branches gave one piece two names, delete one of the two folders and its record; otherwise choose another'
        : 'choose another';
      const belongs = `the address ${path} belongs to ${owner?.origin.file ?? 'another page'} already; ${todo}`;
      return isTaken ? [report('formerly', belongs)] : [];
    });
  });
}

function createReporter({ origin }: Pick<CheckedArticle, 'origin'>) {
  return (field: string, message: string): Problem => ({
    file: origin.file,
    line: origin.lines[field],
    field,
    message,
    kind: 'name',
  });
}
