import type { Nodes, Parents } from 'mdast';

/** A node of a text with all that it is in, outermost first. */
export interface PlacedNode {
  node: Nodes;
  ancestors: readonly Parents[];
}

/** Lists all nodes of a text in its order. */
export function listNodes(root: Nodes): PlacedNode[] {
  const listed: PlacedNode[] = [];
  const add = (node: Nodes, ancestors: readonly Parents[]) => {
    listed.push({ node, ancestors });
    if (!('children' in node)) return;
    const inside = [...ancestors, node];
    for (const child of node.children) add(child, inside);
  };
  add(root, []);
  return listed;
}
