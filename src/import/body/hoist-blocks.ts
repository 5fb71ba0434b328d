import type { Nodes, Parents } from 'mdast';
import { isPhrase, phrasesOf, wrapIn } from './tree-building.ts';

const blocks = new Set([
  'paragraph',
  'list',
  'listItem',
  'blockquote',
  'code',
  'table',
  'heading',
  'thematicBreak',
  'footnoteDefinition',
]);
const wrappers = new Set(['strong', 'emphasis', 'delete', 'link', 'mdxJsxTextElement']);

/**
 * Puts right what HTML may nest and Markdown may not: a paragraph, heading or emphasis around blocks is parted among
 * them, and an item outside of a list gets one.
 */
export function hoistBlocks(parent: Parents): void {
  const children: Nodes[] = parent.children;
  for (const child of children) if ('children' in child) hoistBlocks(child);
  const settled = children.flatMap((child) => {
    const isPhrasing = child.type === 'paragraph' || child.type === 'heading' || wrappers.has(child.type);
    return isPhrasing && 'children' in child && child.children.some(({ type }) => blocks.has(type))
      ? split(child)
      : [child];
  });
  if (parent.type === 'tableCell') wrapIn(parent, settled.every(isPhrase) ? settled : phrasesOf(settled));
  else wrapIn(parent, parent.type === 'list' ? settled : wrapItems(settled));
}

/** A phrase, paragraph or heading around blocks: one copy of it around each run of phrases, and within each block. */
function split(parent: Parents): Nodes[] {
  const parts: Nodes[] = [];
  const own: Nodes[] = parent.children;
  // A paragraph in a heading is the heading's words.
  const children =
    parent.type === 'heading'
      ? own.flatMap((child) => (child.type === 'paragraph' ? child.children : child))
      : own;
  let run: Nodes[] = [];
  const flush = () => {
    const isBlank = run.every((node) => node.type === 'text' && node.value.trim() === '');
    if (!isBlank) parts.push(around(parent, run));
    run = [];
  };
  for (const child of children) {
    if (!blocks.has(child.type)) {
      run.push(child);
      continue;
    }
    flush();
    parts.push(wrappers.has(parent.type) ? pushDown(parent, child) : child);
  }
  flush();
  return parts;
}

function around(parent: Parents, children: Nodes[]): Nodes {
  const { position: _, ...copy } = parent;
  return wrapIn(copy, children);
}

/** Emphasis around a block becomes emphasis around its words; around code it is dropped. */
function pushDown(wrapper: Parents, block: Nodes): Nodes {
  if (!('children' in block)) return block;
  delete block.position;
  const children: Nodes[] = block.children;
  const isPhrasing = block.type === 'paragraph' || block.type === 'heading';
  const inner = isPhrasing
    ? children.length > 0
      ? [around(wrapper, children)]
      : []
    : block.type === 'table'
      ? children
      : children.map((child) => pushDown(wrapper, child));
  return wrapIn(block, inner);
}

function wrapItems(nodes: Nodes[]): Nodes[] {
  const settled: Nodes[] = [];
  for (const node of nodes) {
    const last = settled.at(-1);
    if (node.type !== 'listItem') settled.push(node);
    else if (last?.type === 'list' && last.position === undefined) last.children.push(node);
    else settled.push({ type: 'list', ordered: false, spread: false, children: [node] });
  }
  return settled;
}
