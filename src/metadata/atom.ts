import { x } from 'xastscript';
import { site } from '../site.ts';
import { absolute } from './absolute-url.ts';
import type { FeedChannel } from './feed-channel.ts';
import { feedContent } from './feed-content.ts';
import { perArticle } from './memoize-per-article.ts';
import { xmlPart, xmlText } from './xml-text.ts';

/** Atom 1.0 (RFC 4287) with the full text; `updated` moves only with material changes. */
export const atom = (channel: FeedChannel): string =>
  xmlText(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language }, [
      x('id', channel.feeds.atom),
      x('title', channel.title),
      x('subtitle', channel.description),
      x('link', { rel: 'alternate', type: 'text/html', href: channel.page }),
      x('link', { rel: 'self', type: 'application/atom+xml', href: channel.feeds.atom }),
      x('updated', channel.updated),
      x('icon', absolute('/icon-192.png')),
      x('rights', site.licence.name),
      // RFC 4287, 4.1.1: needed when a feed has no entries, or entries without authors.
      x('author', [x('name', site.name), x('uri', absolute('/'))]),
      ...channel.articles.map(entry),
    ]),
  );

const entry = perArticle((article) => {
  const permalink = absolute(article.path);
  return xmlPart(
    x('entry', { 'xml:lang': article.language }, [
      x('id', permalink),
      x('title', article.headline),
      x('link', { rel: 'alternate', type: 'text/html', href: permalink }),
      x('published', article.published),
      x('updated', article.modified),
      ...article.authors.map((author) =>
        x('author', [x('name', author.name), x('uri', absolute(author.path))]),
      ),
      x('category', {
        term: article.label,
        scheme: absolute(site.policies.publishingPrinciples),
        label: site.labels[article.label].name,
      }),
      ...article.topics.map((topic) =>
        x('category', { term: topic.id, scheme: absolute('/topics/'), label: topic.name }),
      ),
      x('summary', article.standfirst),
      x('content', { type: 'html' }, feedContent(article)),
    ]),
  );
});
