import type { Element, Root } from 'hast';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { remarkPicturePaths } from './picture-paths.ts';
import { rehypeFigures } from './rehype-figures.ts';
import { rehypeFootnotes } from './rehype-footnotes.ts';
import { rehypePassages } from './rehype-passages.ts';
import { rehypePullQuotes } from './rehype-pull-quotes.ts';
import { rehypeSectionHeadings } from './rehype-section-headings.ts';
import { rehypeWideBlocks } from './rehype-wide-blocks.ts';
import { remarkHouseElements } from './remark-house-elements.ts';
import { visitElements } from './visit-elements.ts';

/** The one ordered list of what happens to a text, for our own renderer and for @astrojs/mdx alike. */
export const remarkPlugins = [remarkGfm, remarkHouseElements, remarkPicturePaths];

/** Passages are read before quotes and notes are set between them; headings become links last, when all has been read. */
export const rehypePlugins = [
  forHeadings(rehypeSlug),
  rehypeFigures,
  rehypePassages,
  rehypePullQuotes,
  rehypeFootnotes,
  rehypeSectionHeadings,
  rehypeWideBlocks,
];

/** Our pages hold one article each, so footnotes need no prefix against clashes. */
export const remarkRehypeOptions = { clobberPrefix: '' };

/** Shows a plugin that minds headings nothing else: its own walk of a whole text takes a twentieth of the rendering. */
function forHeadings(plugin: () => (tree: Root) => void) {
  return () => {
    const transform = plugin();
    return (tree: Root) => {
      const headings: Element[] = [];
      visitElements(tree, (element) => {
        if (/^h[1-6]$/.test(element.tagName)) headings.push(element);
      });
      transform({ type: 'root', children: headings });
    };
  };
}
