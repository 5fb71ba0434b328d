import type { Nodes, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { blockElements } from '../prose/element-words.ts';

/** Elements whose words no reader meets. */
const UNSEEN = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
]);
/** Elements that end a line, beside the blocks of a text. */
const LINES = new Set([
  'br',
  'tr',
  'td',
  'th',
  'caption',
  'main',
  'nav',
  'center',
  'option',
  'body',
  'dt',
  'h1',
]);

/**
 * Returns the words of a page as a reader meets them: a line for each block. The marks of notes are left out.
 *
 * @param html Any HTML, sound or not.
 */
export function readHtml(html: string): string {
  const parts: string[] = [];
  const enter = (node: Nodes, isPreformatted: boolean): void => {
    if (node.type === 'text') parts.push(isPreformatted ? node.value : node.value.replace(/\s+/gu, ' '));
    if (!('children' in node)) return;
    if (node.type === 'element') {
      if (UNSEEN.has(node.tagName) || node.properties['hidden'] === true || isNoteMark(node)) return;
      const isBlock = blockElements.has(node.tagName) || LINES.has(node.tagName) || node.tagName === 'li';
      if (isBlock) parts.push('\n');
      for (const child of node.children) enter(child, isPreformatted || node.tagName === 'pre');
      if (isBlock) parts.push('\n');
      return;
    }
    for (const child of node.children) enter(child, isPreformatted);
  };
  enter(fromHtml(html), false);
  return parts.join('');
}

/** A raised number, with or without brackets. */
function isNoteMark(node: Parents): boolean {
  return (
    node.type === 'element' &&
    node.tagName === 'sup' &&
    /^[[(]?(?:\d{1,3}|[*†‡a-z])[\])]?$/u.test(readText(node).trim())
  );
}

function readText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(readText).join('') : '';
}
