import type { Element, Nodes, Parents, Root } from 'hast';

/**
 * Calls `visit` for every element of a tree in document order, with its ancestors, outermost first (one list,
 * which is valid until the call returns). unist-util-visit creates a named function for every node, which
 * costs far more.
 */
export function visitElements(
  tree: Root | Element,
  visit: (element: Element, ancestors: readonly Parents[]) => void,
): void {
  const ancestors: Parents[] = [];
  const enter = (node: Nodes) => {
    if (node.type === 'element') visit(node, ancestors);
    if (!('children' in node)) return;
    ancestors.push(node);
    for (const child of node.children) enter(child);
    ancestors.pop();
  };
  enter(tree);
}
