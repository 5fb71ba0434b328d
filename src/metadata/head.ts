import type { PullQuote } from '../prose/rendered.ts';
import { makeCardPath, makeFeedPaths } from '../publication/addresses.ts';
import type { Article, Person, StaticPage, Topic } from '../publication/model.ts';
import { site } from '../site.ts';
import { toAbsoluteUrl } from './absolute-url.ts';

/** One empty element of the head, printed in this order. */
export interface HeadTag {
  tag: 'meta' | 'link';
  attributes: Record<string, string>;
}

/** All that the head of a page says to machines. */
export interface Head {
  /** The text of `<title>`. */
  title: string;
  tags: HeadTag[];
}

/** A page that is neither an article nor a writer nor a topic. */
export interface PageHead {
  /** Without the publication's name, which is added; the front page gives none. */
  title?: string;
  description: string;
  path: string;
  /** Keeps the page out of search engines. */
  noindex?: boolean;
  /** Further feeds of this page: the folder they stand in and their title. */
  feeds?: { path: string; title: string };
}

export function createPageHead({ title, description, path, noindex = false, feeds }: PageHead): Head {
  return head({
    title: title ?? `${site.name}: ${site.tagline}`,
    bare: title === undefined,
    description,
    address: toAbsoluteUrl(path),
    type: 'website',
    image: siteImage,
    noindex,
    feeds,
  });
}

export function createArticleHead(article: Article): Head {
  const { headline, topics, authors } = article;
  return head({
    title: headline,
    description: article.summary ?? article.standfirst,
    address: article.canonical ?? toAbsoluteUrl(article.path),
    type: 'article',
    language: article.language,
    image: { path: makeCardPath(article.path), alt: `${site.labels[article.label].name}: ${headline}` },
    noindex: article.draft,
    tags: [
      ...authors.map((author) => meta('author', author.name)),
      property('article:published_time', article.published),
      property('article:modified_time', article.modified),
      ...authors.map((author) => property('article:author', toAbsoluteUrl(author.path))),
      property('article:section', site.labels[article.label].name),
      ...topics.map((topic) => property('article:tag', topic.name)),
    ],
  });
}

/** One page of a paginated list, as Astro's `paginate` gives it. */
export interface ListPlace {
  currentPage: number;
  url: { current: string };
}

export function createPersonHead(person: Person, place?: ListPlace): Head {
  return head({
    title: numbered(person.name, place),
    description: person.biography,
    address: toAbsoluteUrl(place?.url.current ?? person.path),
    type: 'profile',
    image: siteImage,
    feeds: { path: person.path, title: person.name },
  });
}

export function createTopicHead(topic: Topic, place?: ListPlace): Head {
  return createPageHead({
    title: numbered(topic.name, place),
    description: topic.description,
    path: place?.url.current ?? topic.path,
    feeds: { path: topic.path, title: topic.name },
  });
}

/** A standing page; one that holds a list may have several. */
export function createStaticPageHead(page: StaticPage, place?: ListPlace): Head {
  return createPageHead({
    title: numbered(page.title, place),
    description: page.description,
    path: place?.url.current ?? page.path,
  });
}

/** The list of a piece's replies: search engines find each by itself. */
export function createRepliesHead({ headline }: Pick<Article, 'headline'>, place: ListPlace): Head {
  return createPageHead({
    title: numbered(`Replies to “${headline}”`, place),
    description: `What was published here in answer to “${headline}”.`,
    path: place.url.current,
    noindex: true,
  });
}

/** A pull quote's own page: its picture is the quote, its canonical address the article's; search engines leave it. */
export function createQuoteHead(article: Article, quote: PullQuote, path: string): Head {
  return head({
    title: `“${quote.text}”`,
    description: `${article.headline}. ${article.standfirst}`,
    address: toAbsoluteUrl(article.path),
    shared: toAbsoluteUrl(path),
    type: 'article',
    language: article.language,
    image: { path: `${path}card.png`, alt: quote.text },
    noindex: true,
  });
}

/** Later pages of a list are pages of their own, so that what stands on them can be found. */
const numbered = (title: string, place?: ListPlace): string =>
  place && place.currentPage > 1 ? `${title}, page ${place.currentPage}` : title;

const siteImage = { path: '/card.png', alt: `${site.name}: ${site.tagline}` };

interface Parts {
  title: string;
  /** True when the title names the publication already. */
  bare?: boolean;
  description: string;
  address: string;
  /** The address to share, where it is not the canonical one. */
  shared?: string;
  type: 'website' | 'article' | 'profile';
  language?: string;
  image: { path: string; alt: string };
  noindex?: boolean;
  feeds?: { path: string; title: string } | undefined;
  tags?: HeadTag[];
}

function head(parts: Parts): Head {
  const { title, description, address, image } = parts;
  return {
    title: parts.bare ? title : `${title} · ${site.name}`,
    tags: [
      meta('description', description),
      // Search engines show no large preview without being asked to.
      meta('robots', parts.noindex ? 'noindex' : 'max-image-preview:large'),
      link('canonical', address),
      property('og:site_name', site.name),
      property('og:type', parts.type),
      property('og:title', title),
      property('og:description', description),
      property('og:url', parts.shared ?? address),
      property('og:locale', (parts.language ?? site.language).replace('-', '_')),
      property('og:image', toAbsoluteUrl(image.path)),
      property('og:image:width', '1200'),
      property('og:image:height', '630'),
      property('og:image:alt', image.alt),
      // Twitter reads title, description and picture from Open Graph when its own are absent.
      meta('twitter:card', 'summary_large_image'),
      ...(parts.tags ?? []),
      ...(parts.feeds ? feedLinks(parts.feeds.path, `${parts.feeds.title} · ${site.name}`) : []),
      ...feedLinks('/', site.name),
      link('icon', '/favicon.svg', { type: 'image/svg+xml' }),
      link('apple-touch-icon', '/apple-touch-icon.png'),
      link('manifest', '/manifest.webmanifest'),
    ],
  };
}

const meta = (name: string, content: string): HeadTag => ({ tag: 'meta', attributes: { name, content } });

const property = (name: string, content: string): HeadTag => ({
  tag: 'meta',
  attributes: { property: name, content },
});

const link = (rel: string, href: string, rest: Record<string, string> = {}): HeadTag => ({
  tag: 'link',
  attributes: { rel, href, ...rest },
});

const feedLinks = (folder: string, title: string): HeadTag[] => {
  const paths = makeFeedPaths(folder);
  return [
    link('alternate', paths.rss, { type: 'application/rss+xml', title }),
    link('alternate', paths.atom, { type: 'application/atom+xml', title }),
    link('alternate', paths.json, { type: 'application/feed+json', title }),
  ];
};
