import type { Element, Nodes } from 'hast';
import type { Code } from 'mdast';
import type { Notes } from '../report/notes.ts';
import type { KeptNodes } from './kept-nodes.ts';

/** A block of code, its lines as a browser shows them, its language as highlighters mark it. */
export function readCode(node: Element, kept: KeptNodes, notes: Notes): Code {
  noteComments(node, notes);
  const value = readLines(node, kept).replace(/^\n/, '').replace(/\s+$/, '');
  const lang = findLanguage(node);
  return lang === undefined ? { type: 'code', value } : { type: 'code', lang, value };
}

/** A comment is read by nobody. @param into Elements that are looked into. */
export function noteComments({ children }: Element, notes: Notes, into = /./): void {
  for (const child of children) {
    if (child.type === 'comment') notes.lost('HTML comment', 'left out', { text: child.value });
    if (child.type === 'element' && into.test(child.tagName)) noteComments(child, notes, into);
  }
}

function readLines(node: Nodes, kept: KeptNodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return '\n';
  if (node.tagName === 'canvas') return kept.readElement(node);
  const inner = node.children.map((child) => readLines(child, kept)).join('');
  return /^(?:div|p|li|tr)$/.test(node.tagName) && !inner.endsWith('\n') ? `${inner}\n` : inner;
}

function findLanguage(node: Element): string | undefined {
  const names = [node.properties['className'] ?? []].flat().map(String);
  const own = names
    .map((name) => /^(?:language|lang|highlight-source|brush:?)-?:?(\w[\w+#-]*)$/.exec(name)?.[1])
    .find(Boolean);
  if (own) return own;
  for (const child of node.children) {
    const inner = child.type === 'element' && child.tagName === 'code' ? findLanguage(child) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
