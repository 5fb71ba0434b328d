import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../prose/frontmatter.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { site } from '../site.ts';
import {
  ABOUT_PATH,
  ACCESSIBILITY_PATH,
  CORRECTIONS_PATH,
  makePagePath,
  STANDARDS_PATH,
} from './addresses.ts';
import { listContentFiles, openContentFiles } from './content-files.ts';

/** A link at the foot of every page. */
export interface FooterLink {
  name: string;
  path: string;
}

/** Readers look for these first; other pages follow by name. */
const first = [ABOUT_PATH, STANDARDS_PATH, CORRECTIONS_PATH, ACCESSIBILITY_PATH];

let links: FooterLink[] | undefined;

/**
 * The links that the settings name, or every static page by its title, so that a page that is added is linked and a page that is
 * deleted leaves no dead link.
 */
export function listFooterLinks(): readonly FooterLink[] {
  links ??= site.navigation.footer ?? readPageLinks(resolveContentFolder());
  return links;
}

let pages: ReadonlySet<string> | undefined;

/** True if the publication has a static page at an address, such as `/standards/`: a link to it leads somewhere. */
export function hasPage(path: string): boolean {
  pages ??= new Set(
    listContentFiles(openContentFiles(resolveContentFolder()), 'pages').map(({ id }) => makePagePath(id)),
  );
  return pages.has(path);
}

function readPageLinks(root: string): FooterLink[] {
  const rank = ({ path }: FooterLink) => (first.indexOf(path) + first.length + 1) % (first.length + 1);
  return listContentFiles(openContentFiles(root), 'pages')
    .map(({ id, path }) => {
      const { title } = readSource(readFileSync(join(root, path), 'utf8')).data;
      return { name: typeof title === 'string' ? title : id, path: makePagePath(id) };
    })
    .sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, site.language));
}
