import { x } from 'xastscript';
import { kindNames, type ToldChange } from '../publication/announced-changes.ts';
import { site } from '../site.ts';
import { absolute } from './absolute-url.ts';
import { xmlText } from './xml-text.ts';

/** The address of the feed. */
export const correctionsFeedPath = '/corrections/atom.xml';

/**
 * An Atom feed (RFC 4287) of corrections, clarifications and updates.
 *
 * @param changes Newest first; the feed holds as many as the site's own feed.
 * @param begun When the publication began, for a feed that has no entry yet; ISO 8601 with zone.
 */
export const correctionsFeed = (changes: readonly ToldChange[], begun: string): string =>
  xmlText(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language }, [
      x('id', absolute(correctionsFeedPath)),
      x('title', `Corrections · ${site.name}`),
      x('link', { rel: 'alternate', type: 'text/html', href: absolute('/corrections/') }),
      x('link', { rel: 'self', type: 'application/atom+xml', href: absolute(correctionsFeedPath) }),
      x('updated', changes[0]?.date ?? begun),
      x('author', [x('name', site.name), x('uri', absolute('/'))]),
      ...changes.slice(0, site.feedSize).map(({ date, kind, note, headline, path }) =>
        x('entry', [
          // The address alone would not do: one piece may have several changes.
          x('id', `${absolute(path)}#${kind}-${date}`),
          x('title', `${kindNames[kind]}: ${headline}`),
          x('link', { rel: 'alternate', type: 'text/html', href: absolute(path) }),
          x('updated', date),
          x('content', { type: 'text' }, note),
        ]),
      ),
    ]),
  );
