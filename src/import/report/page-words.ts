import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** The words a reader meets in a rendered body: its text, descriptions, titles and captions; each note once. */
export function readPageWords(html: string): string {
  const parts: string[] = [];
  collect(fromHtml(html, { fragment: true }), parts);
  return parts.join('');
}

/** What the page adds to a text: the buttons that open and close notes, and ways back. */
const isFurniture = ({ tagName, properties }: Element): boolean =>
  tagName === 'button' || hasClass(properties, 'back');

const hasClass = ({ className }: Element['properties'], name: string): boolean =>
  Array.isArray(className) && className.includes(name);

const inline = /^(?:a|abbr|cite|code|del|dfn|em|kbd|mark|q|small|span|strong|time|u|var)$/;

function collect(node: Nodes, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  if (node.type !== 'element' && node.type !== 'root') return;
  if (node.type === 'element' && isFurniture(node)) return;
  const isInline = node.type === 'element' && inline.test(node.tagName) && !hasClass(node.properties, 'note');
  if (!isInline) parts.push(' ');
  if (node.type === 'element') {
    for (const name of ['alt', 'title']) {
      const value = node.properties[name];
      if (typeof value === 'string') parts.push(` ${value} `);
    }
  }
  for (const child of node.children) collect(child, parts);
  if (!isInline) parts.push(' ');
}
