import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { site } from '../../src/site.ts';
import '../fixtures/settings.ts';
import { testSite } from './test-site.ts';

assert.ok(existsSync(join(testSite, 'index.html')), `${testSite} holds no site: run npm run test:site first`);

/** Files of the site by pattern, paths from its root, in order. */
export const built = (pattern: string): string[] => globSync(pattern, { cwd: testSite }).sort();

export const read = (path: string): string => readFileSync(join(testSite, path), 'utf8');

/** Whether an address of this site, full or a path, leads to a file and to an element with its fragment. */
export function leadsSomewhere(address: string): boolean {
  const url = new URL(address, site.address);
  const path = decodeURIComponent(url.pathname);
  const file = join(testSite, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file)) return false;
  return url.hash === '' || idsOf(file).has(decodeURIComponent(url.hash.slice(1)));
}

/** Every element of a page that passes the test. */
export function elements(tree: Root, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (wanted(element)) found.push(element);
  });
  return found;
}

const ids = new Map<string, Set<string>>();

/** Every id of a page, by the path of its file. */
export function idsOf(file: string): Set<string> {
  const known = ids.get(file);
  if (known) return known;
  const tree = fromHtml(readFileSync(file, 'utf8'));
  const found = new Set(elements(tree, () => true).map(({ properties }) => String(properties['id'])));
  ids.set(file, found);
  return found;
}
