import { x } from 'xastscript';
import { FEED_TYPES, FRONT_PATH, makeFeedPath, TOPICS_PATH } from '../publication/addresses.ts';
import type { Article } from '../publication/model.ts';
import { memoize } from '../runtime/memoize.ts';
import { getLabel, site } from '../site.ts';
import { toAbsoluteUrl } from './absolute-url.ts';
import { renderXml, renderXmlPart } from './escape.ts';
import type { FeedChannel } from './feed-channel.ts';
import { renderFeedContent } from './feed-content.ts';

/** Returns an Atom 1.0 feed (RFC 4287) with full texts. Only material changes move `updated`. */
export function renderAtom(channel: FeedChannel): string {
  const address = makeFeedPath(channel.page, 'atom');
  return renderXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language }, [
      x('id', address),
      x('title', channel.title),
      ...(channel.description ? [x('subtitle', channel.description)] : []),
      x('link', { rel: 'alternate', type: 'text/html', href: channel.page }),
      x('link', { rel: 'self', type: FEED_TYPES.atom, href: address }),
      x('updated', channel.updated),
      x('icon', toAbsoluteUrl('/icon-192.png')),
      x('rights', site.licence.name),
      // RFC 4287, 4.1.1: needed when a feed has no entries, or entries without authors.
      x('author', [x('name', site.name), x('uri', toAbsoluteUrl('/'))]),
      ...channel.articles.map(entry),
    ]),
  );
}

const entry = memoize((article: Article) => {
  // Names of labels and topics are in the publication's language, whatever the article's is.
  const ours = article.language === site.language ? {} : { 'xml:lang': site.language };
  const permalink = toAbsoluteUrl(article.path);
  return renderXmlPart(
    x('entry', { 'xml:lang': article.language }, [
      x('id', article.feedId),
      x('title', article.headline),
      x('link', { rel: 'alternate', type: 'text/html', href: permalink }),
      ...(article.narration
        ? [
            x('link', {
              rel: 'enclosure',
              type: article.narration.type,
              length: String(article.narration.bytes),
              href: toAbsoluteUrl(article.narration.path),
            }),
          ]
        : []),
      x('published', article.published),
      x('updated', article.modified),
      ...article.authors.map((author) =>
        x('author', [x('name', author.name), x('uri', toAbsoluteUrl(author.path))]),
      ),
      x('category', {
        term: article.label,
        scheme: toAbsoluteUrl(site.policies.publishingPrinciples ?? FRONT_PATH),
        label: getLabel(article.label).name,
        ...ours,
      }),
      ...article.topics.map((topic) =>
        x('category', { term: topic.id, scheme: toAbsoluteUrl(TOPICS_PATH), label: topic.name, ...ours }),
      ),
      ...(article.standfirst ? [x('summary', article.standfirst)] : []),
      x('content', { type: 'html' }, renderFeedContent(article)),
    ]),
  );
});
