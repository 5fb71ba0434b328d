import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { SEARCH_INDEX_FOLDER } from '../../publication/addresses.ts';
import { listFilesBelow } from '../../runtime/list-files.ts';

/** What of a page changes: words that readers see, how it looks, or only what machines are told. */
export type PageChange = 'words' | 'looks' | 'machines';

/** What a second build of a publication would change of the first. */
export interface SiteComparison {
  /** How many pages both have. */
  pages: number;
  /** Addresses of pages that change, by the first of the three that does. */
  changed: Record<PageChange, string[]>;
  /** Addresses that were answered and are not any more. */
  lost: string[];
  added: string[];
  /** Links to places within pages that lead nowhere any more, as `/2026/01/a-piece/#a-promise`. */
  lostPlaces: string[];
}

/** Compares two built sites of one publication, both absolute, by what readers and machines are given. */
export function compareSites(before: string, after: string): SiteComparison {
  const [old, present] = [listAddresses(before), listAddresses(after)];
  const lost = [...old.keys()].filter((address) => !present.has(address));
  const added = [...present.keys()].filter((address) => !old.has(address));
  const both = [...old].filter(([address, file]) => present.has(address) && file.endsWith('.html'));
  const comparison: SiteComparison = {
    ...{ pages: both.length, lost, added, lostPlaces: [] },
    changed: { words: [], looks: [], machines: [] },
  };
  for (const [address, file] of both) {
    const [was, is] = [before, after].map((folder) =>
      withoutHashes(readFileSync(join(folder, file), 'utf8')),
    );
    if (was === undefined || is === undefined || was === is) continue;
    const [then, now] = [describePage(was), describePage(is)];
    comparison.lostPlaces.push(
      ...[...then.ids].filter((id) => !now.ids.has(id)).map((id) => `${address}#${id}`),
    );
    if (then.words !== now.words) comparison.changed.words.push(address);
    else if (then.looks !== now.looks) comparison.changed.looks.push(address);
    else comparison.changed.machines.push(address);
  }
  return comparison;
}

/** The files of a site by their addresses, without those whose names are made from their bytes. */
function listAddresses(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = listFilesBelow(folder).map((path) => path.slice(folder.length + 1).replaceAll('\\', '/'));
  return new Map(
    files
      .filter((file) => !/^[._]/.test(file) && !file.startsWith(`${SEARCH_INDEX_FOLDER}/`))
      .map((file) => [`/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`, file]),
  );
}

/** Takes out what is named after paths and bytes: scopes of styles, built files and the policy that lists their digests. */
const withoutHashes = (html: string): string =>
  html
    .replace(/(?<=\bastro-)(?:cid-)?[a-z0-9]{8}\b/g, '')
    .replace(/(?<=\/_astro\/[^"'\s]*\.)[\w-]{6,}(?=\.\w+)/g, '')
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '');

interface PageDescription {
  words: string;
  /** The whole body but for scripts, and the styles. */
  looks: string;
  ids: Set<string>;
}

function describePage(html: string): PageDescription {
  const tree: Root = fromHtml(html);
  const ids = new Set<string>();
  const shown: Element[] = [];
  const styles: string[] = [];
  visit(tree, 'element', (element, index, parent) => {
    const { id } = element.properties;
    if (typeof id === 'string') ids.add(id);
    if (element.tagName === 'body') shown.push(element);
    if (element.tagName === 'style') styles.push(textOf(element));
    if (!['style', 'script'].includes(element.tagName) || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  const looks = JSON.stringify([shown, styles], (name, value: unknown) =>
    name === 'position' ? undefined : value,
  );
  return { words: shown.map((body) => textOf(body).replace(/\s+/g, ' ')).join(), looks, ids };
}
