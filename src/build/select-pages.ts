import { createHash } from 'node:crypto';
import { globSync } from 'tinyglobby';
import { locateCachedCard } from '../cards/card-cache.ts';

/** A page that is to be in the site, as Astro describes it. */
export interface PlannedPage {
  pathname: string;
  /** Of all that it shows; undefined for a page that is always rendered. */
  cacheKey?: string | undefined;
  route: {
    /** The file of its template. */
    component: string;
    type: string;
  };
}

/** The pages of a site. Files are named by their paths below the site's folder. */
export interface PageKeys {
  /** Files of the last good site with their keys; empty if nothing may be reused. */
  oldKeys: ReadonlyMap<string, string>;
  /** Files of this site with their keys, whether reused or rendered. */
  keys: Map<string, string>;
  /** Files of this site that are cards, with the cached files that they are to be second names of. */
  cards: Map<string, string>;
  /** Those files of the last good site that need no rendering. */
  reused: Set<string>;
  /** Of the names of the site's scripts and styles; undefined until they are bundled. */
  scripts: string | undefined;
}

/**
 * Returns the pages that have to be rendered, and notes the keys of all. A page is reused if it shows what it
 * showed in the last site, by the same template and with the same scripts. A card that was drawn before is
 * noted.
 */
export function selectChangedPages<Page extends PlannedPage>(
  pages: readonly Page[],
  { oldKeys, keys, cards, reused, scripts }: PageKeys,
): Page[] {
  return pages.filter(({ pathname, route, cacheKey }) => {
    if (cacheKey === undefined) return true;
    const file = findFile(pathname, route.type);
    const key = `${route.component} ${scripts} ${cacheKey}`;
    keys.set(file, key);
    if (oldKeys.get(file) === key) {
      reused.add(file);
      return false;
    }
    const card = file.endsWith('/card.png') ? locateCachedCard(cacheKey) : undefined;
    if (card === undefined) return true;
    cards.set(file, card);
    return false;
  });
}

/**
 * Notes that pages and files are reused, if the first of them shows what it showed in the last site, and returns whether they are:
 * before they are planned, which for all of a large archive takes longer than printing those that changed. Their templates are
 * those of the last site, because these are part of its edition.
 *
 * @param files One of them at least. If the last site has not all of them whole, none is reused.
 * @param cacheKey Of all that the first of them shows; the others show no more.
 */
export function reusePages(
  { oldKeys, keys, reused, scripts }: PageKeys,
  files: readonly string[],
  cacheKey: string,
): boolean {
  const known: [file: string, key: string][] = [];
  for (const file of files) {
    const key = oldKeys.get(file);
    const isSame = known.length > 0 || key?.endsWith(` ${scripts} ${cacheKey}`);
    if (scripts === undefined || key === undefined || !isSame) return false;
    known.push([file, key]);
  }
  for (const [file, key] of known) {
    keys.set(file, key);
    reused.add(file);
  }
  return true;
}

/** Returns the file of a page, as `build.format: 'directory'` names it. */
export function findFile(pathname: string, type: string): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return path === '404' ? '404.html' : `${path === '' ? '' : `${path}/`}index.html`;
}

/**
 * Digests the names of the site's scripts and styles, which change with what is in them.
 *
 * @param folder The folder that Astro builds into, with a slash at its end; they are there already.
 */
export function digestScriptNames(folder: string): string {
  const names = globSync('_astro/*.{js,css}', { cwd: folder }).toSorted();
  return createHash('sha256').update(names.join()).digest('base64url').slice(0, 10);
}
