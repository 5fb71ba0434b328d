import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { ElementReader } from './element-reader.ts';

/**
 * Turns the elements of a text into nodes that the rehype plugins know: `<Pull>words</Pull>` into a `<span
 * data-pull>`, `<Words>words</Words>` into a `<span data-words>`, an element of HTML that a text may hold into itself. Everything else that stands in angle
 * brackets or braces is reported; comments are taken out.
 */
export function remarkElements() {
  return (tree: Root, file: VFile) => {
    if (hasElements(tree)) new ElementReader(file).readTree(tree);
  };
}

function hasElements(node: Nodes): boolean {
  return node.type.startsWith('mdx') || ('children' in node && node.children.some(hasElements));
}
