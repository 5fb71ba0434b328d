import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { built, read } from './built-site.ts';

/*
 * A browser puts right what a page gets wrong, and no parser reports all of it: an element behind </html> is moved into
 * the body without a word. So the tree that a parser makes is compared with the tags as they are written.
 */
describe('every page', () => {
  const pages = built('**/*.html');

  test('ends with </html>', () => {
    assert.ok(pages.length > 30);
    for (const page of pages) assert.match(read(page).slice(-40), /<\/body>\s*<\/html>\s*$/, page);
  });

  test('has every element where it is written', () => {
    for (const page of pages) {
      const html = read(page);
      assert.deepEqual(listElements(fromHtml(html)), listWrittenElements(html), page);
    }
  });
});

/** Every element of a tree in document order, like `body/main/p`. */
function listElements(node: Nodes, around = ''): string[] {
  const path = node.type === 'element' ? `${around}/${node.tagName}` : around;
  const inside = 'children' in node ? node.children.flatMap((child) => listElements(child, path)) : [];
  return node.type === 'element' ? [path, ...inside] : inside;
}

/** The same of the tags as they are written, which this site always closes. */
function listWrittenElements(html: string): string[] {
  const markup = html
    .replace(/<!--.*?-->/gs, '')
    .replace(/(<(script|style|title|textarea)\b[^>]*>).*?(?=<\/\2>)/gs, '$1');
  const open: string[] = [];
  const found: string[] = [];
  for (const [tag, name = ''] of markup.matchAll(/<\/?([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/gi)) {
    if (tag.startsWith('</')) {
      assert.equal(open.pop(), name);
      continue;
    }
    found.push(['', ...open, name].join('/'));
    if (!voidElements.has(name) && !tag.endsWith('/>')) open.push(name);
  }
  return found;
}

/** https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
