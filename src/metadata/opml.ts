import { x } from 'xastscript';
import { fill } from '../languages/interface/fill.ts';
import { phrases } from '../languages/interface/publication-phrases.ts';
import { makeFeedPath } from '../publication/addresses.ts';
import type { Person, Topic } from '../publication/model.ts';
import { site } from '../site.ts';
import { toAbsoluteUrl } from './absolute-url.ts';
import { renderXml } from './escape.ts';

/**
 * Returns an OPML 2.0 list (http://opml.org/spec2.opml) of every feed of the publication, for feed readers to
 * import.
 */
export const renderOpml = (topics: readonly Topic[], people: readonly Person[]): string =>
  renderXml(
    x('opml', { version: '2.0' }, [
      x('head', [
        x('title', fill(phrases.feeds.list, { publication: site.name })),
        x('ownerName', site.name),
        x('ownerId', toAbsoluteUrl('/')),
      ]),
      x('body', [
        createOutline(site.name, '/'),
        ...group(phrases.feeds.topics, topics),
        ...group(phrases.feeds.people, people),
      ]),
    ]),
  );

const createOutline = (name: string, path: string) =>
  x('outline', {
    type: 'rss',
    text: name,
    title: name,
    xmlUrl: toAbsoluteUrl(makeFeedPath(path, 'atom')),
    htmlUrl: toAbsoluteUrl(path),
  });

const group = (text: string, pages: readonly { name: string; path: string }[]) =>
  pages.length > 0
    ? [
        x(
          'outline',
          { text },
          pages.map(({ name, path }) => createOutline(name, path)),
        ),
      ]
    : [];
