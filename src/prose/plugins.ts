import remarkGfm from 'remark-gfm';
import { rehypeHeadingIds } from './ids/heading-ids.ts';
import { remarkPicturePaths } from './picture-paths.ts';
import { rehypeFigures } from './rehype-figures.ts';
import { rehypeFootnotes } from './rehype-footnotes.ts';
import { rehypePassages } from './rehype-passages.ts';
import { rehypePullQuotes } from './rehype-pull-quotes.ts';
import { rehypeSectionHeadings } from './rehype-section-headings.ts';
import { rehypeWideBlocks } from './rehype-wide-blocks.ts';
import { remarkHouseElements } from './remark-house-elements.ts';

/** The one ordered list of what happens to a text, for our own renderer and for @astrojs/mdx alike. */
export const remarkPlugins = [remarkGfm, remarkHouseElements, remarkPicturePaths];

/**
 * Passages are read before quotes and notes are set between them; headings become links last, when all has
 * been read.
 */
export const rehypePlugins = [
  rehypeHeadingIds,
  rehypeFigures,
  rehypePassages,
  rehypePullQuotes,
  rehypeFootnotes,
  rehypeSectionHeadings,
  rehypeWideBlocks,
];

/** Our pages show one article each, so footnotes need no prefix against clashes. */
export const remarkRehypeOptions = { clobberPrefix: '' };
