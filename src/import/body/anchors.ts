import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isEmpty, readAnchor, wrapIn } from './tree-building.ts';

/**
 * Takes the anchors out of a tree.
 *
 * @returns The words of the block that each stood in, or before: by them the block is found again once it has an id.
 */
export function settleAnchors(tree: Root): Map<string, string> {
  const words = new Map<string, string>();
  let waiting: string[] = [];
  const blocks: RootContent[] = [];
  for (const block of tree.children) {
    const names = takeAnchors(block);
    if (isEmpty(block)) {
      if (names.length === 0) blocks.push(block);
      waiting.push(...names);
      continue;
    }
    for (const name of [...waiting, ...names]) words.set(name, firstWords(block));
    waiting = [];
    blocks.push(block);
  }
  const last = blocks.at(-1);
  for (const name of waiting) if (last) words.set(name, firstWords(last));
  if (blocks.length < tree.children.length) tree.children = blocks;
  return words;
}

/** A list or a quotation has no id of its own: its first block has. */
function firstWords(block: Nodes): string {
  if (
    block.type === 'list' ||
    block.type === 'listItem' ||
    block.type === 'blockquote' ||
    block.type === 'footnoteDefinition'
  ) {
    const [first] = block.children;
    return first ? firstWords(first) : '';
  }
  return textOf(block);
}

function takeAnchors(node: Nodes): string[] {
  if (!('children' in node)) return [];
  const names = node.children.flatMap((child: Nodes) => readAnchor(child) ?? takeAnchors(child));
  const rest = node.children.filter((child: Nodes) => readAnchor(child) === undefined);
  if (rest.length < node.children.length) {
    delete node.position;
    wrapIn(node satisfies Parents, rest);
  }
  return names;
}
