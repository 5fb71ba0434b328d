import { fill } from '../languages/interface/fill.ts';
import { phrases, printNumber } from '../languages/interface/publication-phrases.ts';
import { putInQuotationMarks } from '../languages/text/quotation-marks.ts';
import type { PullQuote } from '../prose/rendered.ts';
import {
  FEED_FORMS,
  FEED_TYPES,
  makeCardPath,
  makeFeedPath,
  makeTwinPath,
} from '../publication/addresses.ts';
import type { Article, Person, StaticPage, Topic } from '../publication/model.ts';
import { getLabel, isPreview, site } from '../site.ts';
import { toAbsoluteUrl } from './absolute-url.ts';

/** A void element of the head; tags are printed in the order of their list. */
export interface HeadTag {
  tag: 'meta' | 'link';
  attributes: Record<string, string>;
}

/** What the head of a page states for machines. */
export interface Head {
  /** The text of `<title>`. */
  title: string;
  tags: HeadTag[];
}

/** The head of a page that is neither an article nor a writer nor a topic. */
export interface PageHead {
  /** Without the publication's name, which is added. The front page leaves it out. */
  title?: string;
  description?: string | undefined;
  path: string;
  /** True asks search engines to leave the page out. */
  noindex?: boolean;
  /** Feeds of this page beside the site's own: their folder and their title. */
  feeds?: { path: string; title: string };
}

/** Returns the head of an index, a static page or a list. */
export function createPageHead({ title, description, path, noindex = false, feeds }: PageHead): Head {
  return createHead({
    title: title ?? `${site.name}: ${site.tagline}`,
    bare: title === undefined,
    description,
    address: toAbsoluteUrl(path),
    type: 'website',
    image: describeSiteImage(),
    noindex,
    feeds,
  });
}

/** Returns the head of an article's page. Its canonical address is where it was first published. */
export function createArticleHead(article: Article): Head {
  const { headline, topics, authors } = article;
  return createHead({
    title: headline,
    description: article.summary ?? article.standfirst,
    address: article.canonical ?? toAbsoluteUrl(article.path),
    type: 'article',
    language: article.language,
    image: { path: makeCardPath(article.path), alt: `${getLabel(article.label).name}: ${headline}` },
    noindex: article.draft,
    tags: [
      createLink('alternate', makeTwinPath(article.path), { type: 'text/markdown' }),
      ...authors.map((author) => createMeta('author', author.name)),
      createProperty('article:published_time', article.published),
      createProperty('article:modified_time', article.modified),
      ...authors.map((author) => createProperty('article:author', toAbsoluteUrl(author.path))),
      createProperty('article:section', getLabel(article.label).name),
      ...topics.map((topic) => createProperty('article:tag', topic.name)),
    ],
  });
}

/** A page of a paginated list, as Astro's `paginate` returns it. */
export interface ListPlace {
  currentPage: number;
  url: { current: string };
}

/** Returns the head of a writer's page. */
export function createPersonHead(person: Person, place?: ListPlace): Head {
  return createHead({
    title: numberTitle(person.name, place),
    description: person.biography,
    address: toAbsoluteUrl(place?.url.current ?? person.path),
    type: 'profile',
    image: describeSiteImage(),
    feeds: { path: person.path, title: person.name },
  });
}

/** Returns the head of a topic's page. */
export function createTopicHead(topic: Topic, place?: ListPlace): Head {
  return createPageHead({
    title: numberTitle(topic.name, place),
    description: topic.description,
    path: place?.url.current ?? topic.path,
    feeds: { path: topic.path, title: topic.name },
  });
}

/** Returns the head of a static page. A static page that contains a list may have several pages. */
export function createStaticPageHead(page: StaticPage, place?: ListPlace): Head {
  return createPageHead({
    title: numberTitle(page.title, place),
    description: page.description,
    path: place?.url.current ?? page.path,
  });
}

/**
 * Returns the head of the list of replies to an article. Search engines leave it out: they find each reply
 * itself.
 */
export function createRepliesHead({ headline }: Pick<Article, 'headline'>, place: ListPlace): Head {
  return createPageHead({
    title: numberTitle(fill(phrases.replies.title, { headline }), place),
    description: fill(phrases.replies.description, { headline }),
    path: place.url.current,
    noindex: true,
  });
}

/**
 * Returns the head of a pull quote's own page. Its picture shows the quote, its canonical address is the
 * article's, and search engines leave it out.
 */
export function createQuoteHead(article: Article, quote: PullQuote, path: string): Head {
  return createHead({
    title: putInQuotationMarks(quote.text, article.language),
    description: [article.headline, article.standfirst].filter(Boolean).join('. '),
    address: toAbsoluteUrl(article.path),
    shared: toAbsoluteUrl(path),
    type: 'article',
    language: article.language,
    image: { path: `${path}card.png`, alt: quote.text },
    noindex: true,
  });
}

/** Later pages of a list have titles of their own, so that search engines list them too. */
const numberTitle = (title: string, place?: ListPlace): string =>
  place && place.currentPage > 1
    ? fill(phrases.lists.numberedTitle, { title, number: printNumber(place.currentPage) })
    : title;

const describeSiteImage = () => ({ path: '/card.png', alt: `${site.name}: ${site.tagline}` });

interface Parts {
  title: string;
  /** True if the title contains the publication's name already. */
  bare?: boolean;
  description: string | undefined;
  address: string;
  /** The address to share, if it is not the canonical one. */
  shared?: string;
  type: 'website' | 'article' | 'profile';
  language?: string;
  image: { path: string; alt: string };
  noindex?: boolean;
  feeds?: { path: string; title: string } | undefined;
  tags?: HeadTag[];
}

function createHead(parts: Parts): Head {
  const { title, description, address, image } = parts;
  return {
    title: parts.bare ? title : `${title} · ${site.name}`,
    tags: [
      ...(description === undefined ? [] : [createMeta('description', description)]),
      // Search engines show large previews only to sites that allow them.
      createMeta('robots', parts.noindex || isPreview() ? 'noindex' : 'max-image-preview:large'),
      createLink('canonical', address),
      createProperty('og:site_name', site.name),
      createProperty('og:type', parts.type),
      createProperty('og:title', title),
      ...(description === undefined ? [] : [createProperty('og:description', description)]),
      createProperty('og:url', parts.shared ?? address),
      createProperty('og:locale', (parts.language ?? site.language).replace('-', '_')),
      createProperty('og:image', toAbsoluteUrl(image.path)),
      createProperty('og:image:width', '1200'),
      createProperty('og:image:height', '630'),
      createProperty('og:image:alt', image.alt),
      // Without tags of its own, Twitter reads title, description and picture from Open Graph.
      createMeta('twitter:card', 'summary_large_image'),
      ...(parts.tags ?? []),
      ...(parts.feeds ? createFeedLinks(parts.feeds.path, `${parts.feeds.title} · ${site.name}`) : []),
      ...createFeedLinks('/', site.name),
      createLink('icon', '/favicon.svg', { type: 'image/svg+xml' }),
      createLink('apple-touch-icon', '/apple-touch-icon.png'),
      createLink('manifest', '/manifest.webmanifest'),
    ],
  };
}

const createMeta = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attributes: { name, content },
});

const createProperty = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attributes: { property: name, content },
});

const createLink = (rel: string, href: string, rest: Record<string, string> = {}): HeadTag => ({
  tag: 'link',
  attributes: { rel, href, ...rest },
});

const createFeedLinks = (folder: string, title: string): HeadTag[] =>
  FEED_FORMS.map((form) =>
    createLink('alternate', makeFeedPath(folder, form), { type: FEED_TYPES[form], title }),
  );
