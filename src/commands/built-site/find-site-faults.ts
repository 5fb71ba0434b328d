import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locateFile } from '../../publication/addresses.ts';
import { decodeAddress } from '../../runtime/decode-address.ts';
import type { Problem } from '../../runtime/problem.ts';
import { type BuiltPage, type BuiltSite, listElements } from './read-built-site.ts';

/** An article that no reader may see yet. */
export interface HiddenArticle {
  slug: string;
  headline: string;
}

/** Bytes of a page before compression. The longest op-ed of ours has a sixth; a page of this size takes seconds on a phone. */
const LARGEST_PAGE = 500_000;

/**
 * Finds what must hold for every publication and does not hold in a built site: one heading of the first rank on each page, no
 * id twice, every link and anchor within the site leads somewhere, no page is too large, and no draft shows.
 *
 * @param base The path that the site stands under, from slash to slash.
 */
export function findSiteFaults(site: BuiltSite, base: string, hidden: readonly HiddenArticle[]): Problem[] {
  const ids = new Map(site.pages.map((page) => [page.file, listIds(page)]));
  return [
    ...site.pages.flatMap((page) => [...findPageFaults(page), ...findBrokenLinks(page, site, { base, ids })]),
    ...hidden.flatMap((article) => findLeaks(article, site)),
  ];
}

const listIds = (page: BuiltPage): string[] =>
  listElements(page).flatMap(({ properties: { id } }) => (id === undefined ? [] : String(id)));

function findPageFaults(page: BuiltPage): Problem[] {
  const { file, html } = page;
  const headings = listElements(page).filter(({ tagName }) => tagName === 'h1').length;
  const ids = listIds(page);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return [
    ...(headings === 1 ? [] : [{ file, message: `has ${headings} headings of the first rank, not one` }]),
    ...(twice === undefined ? [] : [{ file, message: `has the id “${twice}” twice` }]),
    ...(html.length <= LARGEST_PAGE
      ? []
      : [
          {
            file,
            message: `has ${html.length.toLocaleString('en')} letters, more than ${LARGEST_PAGE.toLocaleString('en')}`,
          },
        ]),
  ];
}

interface Targets {
  base: string;
  /** Of every page, by its file. */
  ids: ReadonlyMap<string, readonly string[]>;
}

function findBrokenLinks(page: BuiltPage, { files }: BuiltSite, { base, ids }: Targets): Problem[] {
  const written = listElements(page).flatMap(({ properties }) =>
    [properties['href'], properties['src'], properties['action']].filter((link) => typeof link === 'string'),
  );
  return [...new Set(written)].flatMap((link) => {
    if (!/^[/#]/.test(link) || link.startsWith('//')) return [];
    const [address = '', anchor = ''] = link.split('#', 2);
    const path = decodeAddress(address.replace(/\?.*/s, ''));
    if (path !== '' && !path.startsWith(base))
      return [{ file: page.file, message: `links to ${link}, outside ${base}` }];
    const below = path === '' ? page.file : path.slice(base.length);
    const file = locateFile(below);
    if (!files.has(file)) return [{ file: page.file, message: `links to ${link}, which leads nowhere` }];
    const isThere = anchor === '' || anchor.startsWith(':~:') || !ids.has(file);
    return isThere || ids.get(file)?.includes(decodeAddress(anchor))
      ? []
      : [{ file: page.file, message: `links to ${link}, which is no place on that page` }];
  });
}

/** A slug may be a common word and a headline another's too, so that both must show. */
function findLeaks({ slug, headline }: HiddenArticle, { files, folder }: BuiltSite): Problem[] {
  const own = [...files].filter((file) => file.split('/').includes(slug));
  const told = [...files]
    .filter((file) => /\.(?:html|xml|json|opml)$/.test(file))
    .filter((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return text.includes(`/${slug}/`) && text.includes(headline);
    });
  return [...new Set([...own, ...told])].map((file) => ({
    file,
    message: `shows ${slug}, which no reader may see yet`,
  }));
}
