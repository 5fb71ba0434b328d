import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { listFilesBelow } from '../../runtime/list-files.ts';

/** A page of the built site. */
export interface BuiltPage {
  /** Below the site's folder. */
  file: string;
  html: string;
  tree: Root;
}

/** A built site, as its files are. */
export interface BuiltSite {
  /** Absolute. */
  folder: string;
  /** Paths of all files below the folder. */
  files: ReadonlySet<string>;
  pages: readonly BuiltPage[];
}

/** Reads the pages of a built site. */
export function readBuiltSite(folder: string): BuiltSite {
  const files = listFilesBelow(folder).map((path) => path.slice(folder.length + 1).replaceAll('\\', '/'));
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { file, html, tree: fromHtml(html) };
    });
  return { folder, files: new Set(files), pages };
}

/** Lists every element of a page. */
export function listElements({ tree }: BuiltPage): Element[] {
  const elements: Element[] = [];
  visit(tree, 'element', (element) => {
    elements.push(element);
  });
  return elements;
}
