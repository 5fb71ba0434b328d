import type { Nodes, Root } from 'hast';

/** Takes the elements of `<Words>` out around their words: where they stood has been read, and readers see the words alone. */
export function rehypeOwnWords() {
  return (tree: Root) => unwrap(tree);
}

function unwrap(node: Nodes): void {
  if (!('children' in node)) return;
  for (let at = node.children.length - 1; at >= 0; at--) {
    const child = node.children[at];
    if (child?.type !== 'element') continue;
    unwrap(child);
    if (child.properties['dataWords'] !== undefined) node.children.splice(at, 1, ...child.children);
  }
}
