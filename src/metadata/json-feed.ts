import type { Article, Person } from '../publication/model.ts';
import { site } from '../site.ts';
import { absolute } from './absolute-url.ts';
import { cardPath } from './card-path.ts';
import type { FeedChannel } from './feed-channel.ts';
import { feedContent } from './feed-content.ts';
import { wellFormedJson } from './well-formed-json.ts';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the full text. */
export const jsonFeed = (channel: FeedChannel): string =>
  wellFormedJson({
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: channel.page,
    feed_url: channel.feeds.json,
    description: channel.description,
    language: site.language,
    icon: absolute('/icon-512.png'),
    favicon: absolute('/icon-192.png'),
    authors: [{ name: site.name, url: absolute('/') }],
    items: channel.articles.map(item),
  });

const item = (article: Article) => ({
  id: absolute(article.path),
  url: absolute(article.path),
  external_url: article.canonical,
  title: article.headline,
  content_html: feedContent(article),
  summary: article.standfirst,
  image: absolute(cardPath(article)),
  date_published: article.published,
  date_modified: article.modified,
  authors: article.authors.map(author),
  tags: [site.labels[article.label].name, ...article.topics.map((topic) => topic.name)],
  language: article.language,
});

const author = (person: Person) => ({ name: person.name, url: absolute(person.path) });
