import { fill } from '../languages/interface/fill.ts';
import { phrases } from '../languages/interface/publication-phrases.ts';
import { ABOUT_PATH, makeCardPath, PEOPLE_PATH } from '../publication/addresses.ts';
import { listSources } from '../publication/listed-sources.ts';
import type { Article, Person, Topic } from '../publication/model.ts';
import { LONGEST_HEADLINE } from '../publication/schema.ts';
import { getLabel, site } from '../site.ts';
import { toAbsoluteUrl } from './absolute-url.ts';
import { cutText } from './cut-text.ts';

/** A thing as schema.org describes it. Properties that are undefined are not written. */
interface Thing {
  '@type': string;
  [property: string]: Value;
}
type Value = string | number | boolean | undefined | Reference | Thing | readonly Value[];
type Reference = { '@id': string };

/** What a page states about itself. */
export interface JsonLd {
  '@context': 'https://schema.org';
  '@graph': Thing[];
}

/** A step of the path from the front page to this page. */
export type Crumb = { name: string; path: string };

/** The article that another one answers. */
type AnsweredArticle = Pick<Article, 'path' | 'headline'> | undefined;

/** Returns the JSON-LD of an article's page: the article and the path to it. */
export function createArticleJsonLd(article: Article, repliesTo?: AnsweredArticle): JsonLd {
  const topic = article.topics[0];
  return createGraph(
    createArticleThing(article, repliesTo),
    createBreadcrumbs([
      ...(topic ? [{ name: topic.name, path: topic.path }] : []),
      { name: article.headline, path: article.path },
    ]),
  );
}

/** Returns the JSON-LD of a writer's page. */
export function createPersonJsonLd(person: Person): JsonLd {
  const url = toAbsoluteUrl(person.path);
  return createGraph(
    {
      '@type': 'ProfilePage',
      '@id': url,
      url,
      name: person.name,
      isPartOf: { '@id': websiteId },
      mainEntity: {
        ...createAuthor(person),
        description: person.biography,
        [person.kind === 'person' ? 'affiliation' : 'parentOrganization']: person.affiliation
          ? { '@type': 'Organization', name: person.affiliation }
          : undefined,
        jobTitle: person.kind === 'person' ? person.role : undefined,
        sameAs: omitEmpty(person.links.map((link) => link.url)),
      },
    },
    createBreadcrumbs([
      { name: phrases.people.title, path: PEOPLE_PATH },
      { name: person.name, path: person.path },
    ]),
  );
}

/**
 * Returns the JSON-LD of a list of articles: a topic, a month of the archive, an index.
 *
 * @param crumbs The steps between the front page and the list.
 */
export function createListJsonLd(
  list: { name: string; description?: string | undefined; path: string; about?: Topic | undefined },
  articles: readonly Pick<Article, 'path'>[],
  crumbs: readonly Crumb[] = [],
): JsonLd {
  const url = toAbsoluteUrl(list.path);
  return createGraph(
    {
      '@type': 'CollectionPage',
      '@id': url,
      url,
      name: list.name,
      description: list.description,
      isPartOf: { '@id': websiteId },
      about: list.about && { '@type': 'Thing', name: list.about.name },
      mainEntity: articles.length > 0 ? createItemList(articles) : undefined,
    },
    createBreadcrumbs([...crumbs, { name: list.name, path: list.path }]),
  );
}

/** Returns the JSON-LD of the front page: the site, and the publisher with everything we know of it. */
export function createFrontPageJsonLd(): JsonLd {
  return createGraph(
    {
      '@type': 'WebSite',
      '@id': websiteId,
      url: toAbsoluteUrl('/'),
      name: site.name,
      description: site.description,
      inLanguage: site.language,
      publisher: { '@id': organisationId },
    },
    createOrganisation(),
  );
}

/** Returns the JSON-LD of a static page, such as the standards. */
export function createPageJsonLd(page: { title: string; description: string; path: string }): JsonLd {
  const url = toAbsoluteUrl(page.path);
  return createGraph(
    {
      '@type': page.path === ABOUT_PATH ? 'AboutPage' : 'WebPage',
      '@id': url,
      url,
      name: page.title,
      description: page.description,
      isPartOf: { '@id': websiteId },
      publisher: createPublisher(),
    },
    ...(page.path === ABOUT_PATH ? [createOrganisation()] : []),
    createBreadcrumbs([{ name: page.title, path: page.path }]),
  );
}

const organisationId = toAbsoluteUrl('/#organisation');
const websiteId = toAbsoluteUrl('/#website');

const createGraph = (...things: Thing[]): JsonLd => ({ '@context': 'https://schema.org', '@graph': things });

function createArticleThing(article: Article, repliesTo: AnsweredArticle): Thing {
  const url = toAbsoluteUrl(article.path);
  return {
    '@type': getLabel(article.label).type,
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: article.canonical ?? url,
    // Search engines cut what is longer, in the middle of a word.
    headline: cutText(article.headline, LONGEST_HEADLINE),
    description: article.summary ?? article.standfirst,
    genre: getLabel(article.label).name,
    articleSection: omitEmpty(article.topics.map((topic) => topic.name)),
    inLanguage: article.language,
    datePublished: article.published,
    dateModified: article.modified,
    author: article.authors.map(createAuthor),
    publisher: createPublisher(),
    image: [
      toAbsoluteUrl(makeCardPath(article.path)),
      ...(article.picture ? [toAbsoluteUrl(article.picture)] : []),
    ],
    wordCount: article.body.words,
    isAccessibleForFree: true,
    ...(article.ai && describeAi(article.ai)),
    audio: article.narration && {
      '@type': 'AudioObject',
      contentUrl: toAbsoluteUrl(article.narration.path),
      encodingFormat: article.narration.type,
      duration: `PT${article.narration.seconds}S`,
    },
    license: article.canonical ? undefined : site.licence.url,
    isPartOf: article.series && { '@type': 'CreativeWorkSeries', name: article.series.name },
    position: article.series?.number,
    citation: listCitations(article, repliesTo),
    // An update reports what happened since; only the other two kinds correct what was published.
    correction: omitEmpty(
      article.updates
        .filter((update) => update.kind !== 'update')
        .map((update) => ({ '@type': 'CorrectionComment', text: update.note, datePublished: update.date })),
    ),
  };
}

/** What the article answers, and the sources of its quotations that others can look up. */
function listCitations(article: Article, repliesTo: AnsweredArticle): Thing | readonly Thing[] | undefined {
  const answered = repliesTo && {
    '@type': 'Article',
    '@id': `${toAbsoluteUrl(repliesTo.path)}#article`,
    headline: repliesTo.headline,
  };
  const sources = listSources(article).sources.flatMap(({ source: { author, title, address, date } }) => {
    if (title === undefined && address === undefined) return [];
    const name =
      title === undefined || author === undefined
        ? title
        : fill(phrases.sources.pair, { first: author, next: title });
    const url = address && toAbsoluteUrl(address);
    return [{ '@type': 'CreativeWork', name, url, datePublished: date }];
  });
  return sources.length === 0 ? answered : [...(answered ? [answered] : []), ...sources];
}

/** @see https://schema.org/digitalSourceType, whose values are those of the IPTC */
function describeAi({ uses, note }: NonNullable<Article['ai']>): Record<string, string> {
  const isMade = uses.some((use) => ['drafting', 'translation', 'pictures'].includes(use));
  return {
    digitalSourceType: `https://schema.org/${isMade ? 'CompositeWithTrainedAlgorithmicMediaDigitalSource' : 'AlgorithmicallyEnhancedDigitalSource'}`,
    creditText: note,
  };
}

const createAuthor = (person: Person): Thing => ({
  '@type': person.kind === 'person' ? 'Person' : 'Organization',
  '@id': `${toAbsoluteUrl(person.path)}#author`,
  name: person.name,
  url: toAbsoluteUrl(person.path),
});

/** Enough to identify the publisher on any page; the front page states the rest under the same `@id`. */
const createPublisher = (): Thing => ({
  '@type': 'NewsMediaOrganization',
  '@id': organisationId,
  name: site.name,
  url: toAbsoluteUrl('/'),
  ...createPolicyLinks(['publishingPrinciples', 'correctionsPolicy']),
});

const createOrganisation = (): Thing => ({
  ...createPublisher(),
  slogan: site.tagline,
  description: site.description,
  email: site.email,
  foundingDate: String(site.founded),
  logo: toAbsoluteUrl('/icon-512.png'),
  ...createPolicyLinks(Object.keys(site.policies)),
});

/** Absolute addresses of the named policies, as far as the publication states them. */
function createPolicyLinks(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(site.policies).flatMap(([name, path]) =>
      names.includes(name) ? [[name, toAbsoluteUrl(path)]] : [],
    ),
  );
}

const createBreadcrumbs = (crumbs: readonly Crumb[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: site.name, path: '/' }, ...crumbs].map((crumb, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: crumb.name,
    item: toAbsoluteUrl(crumb.path),
  })),
});

const createItemList = (articles: readonly Pick<Article, 'path'>[]): Thing => ({
  '@type': 'ItemList',
  itemListElement: articles.map((article, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    url: toAbsoluteUrl(article.path),
  })),
});

/** An empty list becomes undefined, so that its property is not written. */
const omitEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
