import { x } from 'xastscript';
import { fill } from '../languages/interface/fill.ts';
import { phrases } from '../languages/interface/publication-phrases.ts';
import { CORRECTIONS_FEED_PATH, CORRECTIONS_PATH, FEED_TYPES } from '../publication/addresses.ts';
import type { AnnouncedChange } from '../publication/announced-changes.ts';
import { site } from '../site.ts';
import { toAbsoluteUrl } from './absolute-url.ts';
import { renderXml } from './escape.ts';

/**
 * Returns an Atom feed (RFC 4287) of corrections, clarifications and updates.
 *
 * @param changes Newest first; the feed takes `site.feedSize` of them.
 * @param begun When the publication began, as ISO 8601 with zone: the date of a feed without entries.
 */
export const renderCorrectionsFeed = (changes: readonly AnnouncedChange[], begun: string): string =>
  renderXml(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language }, [
      x('id', toAbsoluteUrl(CORRECTIONS_FEED_PATH)),
      x('title', fill(phrases.corrections.feedTitle, { publication: site.name })),
      x('link', { rel: 'alternate', type: 'text/html', href: toAbsoluteUrl(CORRECTIONS_PATH) }),
      x('link', { rel: 'self', type: FEED_TYPES.atom, href: toAbsoluteUrl(CORRECTIONS_FEED_PATH) }),
      x('updated', changes[0]?.date ?? begun),
      x('author', [x('name', site.name), x('uri', toAbsoluteUrl('/'))]),
      ...changes.slice(0, site.feedSize).map(({ date, kind, note, headline, path, language, feedId }) =>
        x('entry', [
          // The article's id alone is not unique: one article may have several changes.
          x('id', `${feedId}#${kind}-${date}`),
          x('title', fill(phrases.corrections.entryTitle, { kind: phrases.article[kind], headline })),
          x('link', { rel: 'alternate', type: 'text/html', href: toAbsoluteUrl(path) }),
          x('updated', date),
          x('content', { type: 'text', 'xml:lang': language }, note),
        ]),
      ),
    ]),
  );
