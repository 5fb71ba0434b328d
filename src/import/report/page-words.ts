import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** The words a reader meets in a rendered body: its text, descriptions, titles and captions; each note once. */
export function readPageWords(html: string): string {
  const parts: string[] = [];
  collect(fromHtml(html, { fragment: true }), parts);
  return parts.join('');
}

/** What the page adds to a text: copies of notes, marks of notes, ways back, the heading over the notes. */
function isFurniture({ properties }: Extract<Nodes, { type: 'element' }>): boolean {
  return (
    properties['dataCopy'] !== undefined ||
    properties['dataFootnoteRef'] !== undefined ||
    properties['dataFootnoteBackref'] !== undefined ||
    properties['id'] === 'footnote-label'
  );
}

const inline = /^(?:a|abbr|cite|code|del|dfn|em|kbd|mark|q|small|span|strong|time|u|var)$/;

function collect(node: Nodes, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  if (node.type !== 'element' && node.type !== 'root') return;
  if (node.type === 'element' && isFurniture(node)) return;
  const isInline = node.type === 'element' && inline.test(node.tagName);
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
