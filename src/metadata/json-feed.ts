import { makeCardPath, makeFeedPath } from '../publication/addresses.ts';
import type { Article, Person } from '../publication/model.ts';
import { getLabel, site } from '../site.ts';
import { toAbsoluteUrl } from './absolute-url.ts';
import { stringifyWellFormed } from './escape.ts';
import type { FeedChannel } from './feed-channel.ts';
import { renderFeedContent } from './feed-content.ts';

/** Returns a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with full texts. */
export const renderJsonFeed = (channel: FeedChannel): string =>
  stringifyWellFormed({
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: channel.page,
    feed_url: makeFeedPath(channel.page, 'jsonFeed'),
    description: channel.description,
    language: site.language,
    icon: toAbsoluteUrl('/icon-512.png'),
    favicon: toAbsoluteUrl('/icon-192.png'),
    authors: [{ name: site.name, url: toAbsoluteUrl('/') }],
    items: channel.articles.map(createItem),
  });

const createItem = (article: Article) => ({
  id: article.feedId,
  url: toAbsoluteUrl(article.path),
  external_url: article.canonical,
  title: article.headline,
  content_html: renderFeedContent(article),
  summary: article.standfirst,
  image: toAbsoluteUrl(makeCardPath(article.path)),
  date_published: article.published,
  date_modified: article.modified,
  authors: article.authors.map(createAuthor),
  tags: [getLabel(article.label).name, ...article.topics.map((topic) => topic.name)],
  language: article.language,
  attachments: article.narration && [
    {
      url: toAbsoluteUrl(article.narration.path),
      mime_type: article.narration.type,
      size_in_bytes: article.narration.bytes,
      duration_in_seconds: article.narration.seconds,
    },
  ],
});

const createAuthor = (person: Person) => ({ name: person.name, url: toAbsoluteUrl(person.path) });
