import type { Element, Root } from 'hast';
import rehypeSlug from 'rehype-slug';
import { visitElements } from '../visit-elements.ts';

/**
 * Gives every heading an id made from its words, as GitHub makes them (rehype-slug). The plugin is shown the
 * headings only, because its own walk through a whole text takes a twentieth of the rendering.
 */
export function rehypeHeadingIds() {
  const addIds = rehypeSlug();
  return (tree: Root) => {
    const headings: Element[] = [];
    visitElements(tree, (element) => {
      if (/^h[1-6]$/.test(element.tagName)) headings.push(element);
    });
    addIds({ type: 'root', children: headings });
  };
}
