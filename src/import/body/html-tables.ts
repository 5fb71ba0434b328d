import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { type BodyContext, findLine } from './body-context.ts';
import { noteComments } from './html-code.ts';
import type { KeptNodes } from './kept-nodes.ts';
import { contentOf } from './tree-building.ts';

/** A table of words and figures becomes one of Markdown; one that was only there to place things gives them up in order. */
export function handleTable(context: BodyContext, kept: KeptNodes): Handle {
  return (state, node) => {
    const line = findLine(context, kept.readElement(node).trim().split('\n', 1)[0] ?? '');
    if (state.inTable || isLayout(node)) {
      noteComments(node, context.notes, /^(?:thead|tbody|tfoot|tr)$/);
      context.notes.changed('table used for layout', 'its contents one after another', { line });
      return contentsOf(node).flatMap((part) => state.toFlow(contentOf(state.all(part))));
    }
    const captions = collect(node, (name) => name === 'caption');
    node.children = node.children.filter((child) => child.type !== 'element' || child.tagName !== 'caption');
    for (const cell of collect(node, (name) => name === 'td' || name === 'th')) flatten(cell);
    liftHead(node);
    const made = defaultHandlers.table(state, node);
    return [...captions.flatMap((caption) => state.toFlow(contentOf(state.all(caption)))), made];
  };
}

/** What a table holds, in order: its cells, and whatever stands between them because the table was never closed. */
function contentsOf(table: Element): Element[] {
  return table.children.flatMap((child): Element[] => {
    if (child.type !== 'element') return [];
    if (/^(?:tr|tbody|thead|tfoot)$/.test(child.tagName)) return contentsOf(child);
    return /^(?:td|th|caption)$/.test(child.tagName)
      ? [child]
      : [{ ...table, tagName: 'div', children: [child] }];
  });
}

/** Elements that no cell of a Markdown table can hold. */
const blocks = new Set([
  'table',
  'ul',
  'ol',
  'dl',
  'pre',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'figure',
  'iframe',
  'hr',
  'video',
  'object',
]);

function isLayout(table: Element): boolean {
  const rows = collect(table, (name) => name === 'tr');
  const widest = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  const isOpen = contentsOf(table).some(
    (part) => part.tagName === 'div' && !/^(?:colgroup|col)$/.test(nameOf(part)),
  );
  if (widest < 2 || isOpen) return true;
  let isBlock = false;
  visit(table, 'element', (node) => {
    if (node !== table && blocks.has(node.tagName)) isBlock = true;
    if (node.tagName === 'td' && node.children.filter((child) => isParagraph(child)).length > 1)
      isBlock = true;
  });
  return isBlock;
}

const nameOf = ({ children: [first] }: Element) => (first?.type === 'element' ? first.tagName : '');

const isParagraph = (node: ElementContent) =>
  node.type === 'element' && node.tagName === 'p' && textOf(node).trim() !== '';

const cellsOf = (row: Element) =>
  row.children.filter((child): child is Element => child.type === 'element' && /^t[dh]$/.test(child.tagName));

/** Elements of a name in a table, those of tables within it left out. */
function collect(within: Element, isWanted: (name: string) => boolean): Element[] {
  return within.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (isWanted(child.tagName)) return [child];
    return child.tagName === 'table' ? [] : collect(child, isWanted);
  });
}

/** A cell’s paragraphs and line breaks become spaces between its words. */
function flatten(cell: Element): void {
  const space: ElementContent = { type: 'text', value: ' ' };
  cell.children = cell.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    flatten(child);
    if (child.tagName === 'br') return [space];
    return child.tagName === 'p' || child.tagName === 'div' ? [space, ...child.children, space] : [child];
  });
}

/** Where no head is marked, a first row all in bold is one. */
function liftHead(table: Element): void {
  const [first, second] = collect(table, (name) => name === 'tr');
  if (!first || !second || cellsOf(first).some(({ tagName }) => tagName === 'th')) return;
  const isBold = cellsOf(first).every((cell) => {
    const visible = cell.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    const [only] = visible;
    return visible.length === 1 && only?.type === 'element' && /^(?:b|strong)$/.test(only.tagName);
  });
  if (!isBold) return;
  for (const cell of cellsOf(first)) {
    cell.tagName = 'th';
    cell.children = cell.children.flatMap((child) => (child.type === 'element' ? child.children : []));
  }
}
