import type { Nodes as HtmlNodes } from 'hast';
import type { Nodes } from 'mdast';

/*
 * A node of a Markdown tree that has a place in the source is written as the source has it. Whoever changes a node takes
 * its place away, and the places of all it stands in.
 */

/** Takes the places of a node and of all in it away. */
export function forgetPlaces(node: Nodes): void {
  delete node.position;
  if ('children' in node) for (const child of node.children) forgetPlaces(child);
}

export function forgetHtmlPlaces(node: HtmlNodes): void {
  delete node.position;
  if ('children' in node) for (const child of node.children) forgetHtmlPlaces(child);
}

/** Takes the places of all nodes away that something changed stands in: a node without a place. */
export function settlePlaces(node: Nodes): boolean {
  let isWhole = node.position !== undefined;
  if ('children' in node) {
    for (const child of node.children) if (!settlePlaces(child)) isWhole = false;
  }
  if (!isWhole) delete node.position;
  return isWhole;
}

/** Where the nodes of a tree stood when it was read, whatever has become of them since. */
export type Extents = WeakMap<Nodes, { start: number; end: number }>;

export function readExtents(tree: Nodes, extents: Extents = new WeakMap()): Extents {
  const [start, end] = [tree.position?.start.offset, tree.position?.end.offset];
  if (start !== undefined && end !== undefined) extents.set(tree, { start, end });
  if ('children' in tree) for (const child of tree.children) readExtents(child, extents);
  return extents;
}
