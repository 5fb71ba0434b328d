import { x } from 'xastscript';
import { FEED_TYPES, makeFeedPath } from '../publication/addresses.ts';
import type { Article } from '../publication/model.ts';
import { toZonedInstant } from '../runtime/calendar-day.ts';
import { memoize } from '../runtime/memoize.ts';
import { getLabel, site } from '../site.ts';
import { toAbsoluteUrl } from './absolute-url.ts';
import { renderXml, renderXmlPart } from './escape.ts';
import type { FeedChannel } from './feed-channel.ts';
import { renderFeedContent } from './feed-content.ts';

/**
 * Returns an RSS 2.0 feed (https://www.rssboard.org/rss-specification) with full texts in `content:encoded`.
 * Writers are in `dc:creator`, because RSS's own `author` must be an e-mail address.
 */
export const renderRss = (channel: FeedChannel): string =>
  renderXml(
    x('rss', { version: '2.0', ...namespaces }, [
      x('channel', [
        x('title', channel.title),
        x('link', channel.page),
        // RSS requires one.
        x('description', channel.description ?? channel.title),
        x('atom:link', { href: makeFeedPath(channel.page, 'rss'), rel: 'self', type: FEED_TYPES.rss }),
        x('language', site.language),
        x('copyright', site.licence.name),
        x('lastBuildDate', formatRssDate(channel.updated)),
        x('image', [
          x('url', toAbsoluteUrl('/icon-192.png')),
          x('title', channel.title),
          x('link', channel.page),
        ]),
        ...channel.articles.map(item),
      ]),
    ]),
  );

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

const item = memoize((article: Article) => {
  const permalink = toAbsoluteUrl(article.path);
  return renderXmlPart(
    x('item', [
      x('title', article.headline),
      x('link', permalink),
      x('guid', { isPermaLink: String(article.feedId === permalink) }, article.feedId),
      x('pubDate', formatRssDate(article.published)),
      ...article.authors.map((author) => x('dc:creator', author.name)),
      x('category', getLabel(article.label).name),
      ...article.topics.map((topic) => x('category', topic.name)),
      ...(article.standfirst ? [x('description', article.standfirst)] : []),
      ...(article.narration
        ? [
            x('enclosure', {
              url: toAbsoluteUrl(article.narration.path),
              length: String(article.narration.bytes),
              type: article.narration.type,
            }),
          ]
        : []),
      x('content:encoded', renderFeedContent(article)),
    ]),
  );
});

/** Returns the RFC 822 form with a year of four digits, which RSS requires; always in UTC. */
function formatRssDate(instant: string): string {
  const zoned = toZonedInstant(instant, site.timeZone);
  const [, local = '', offset = ''] = /^(.*?)(Z|[+-]\d\d:\d\d)$/i.exec(zoned) ?? [];
  const printed = new Date(`${local}Z`).toUTCString();
  return /[1-9]/.test(offset) ? printed.replace('GMT', offset.replace(':', '')) : printed;
}
