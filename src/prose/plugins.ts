import remarkGfm from 'remark-gfm';
import type { PluggableList } from 'unified';
import { remarkElements } from './elements/remark-elements.ts';
import { rehypeFootnotes } from './notes/rehype-footnotes.ts';
import { rehypeFigures } from './rehype-figures.ts';
import { rehypeOwnWords } from './rehype-own-words.ts';
import { rehypePassages } from './rehype-passages.ts';
import { rehypePullQuotes } from './rehype-pull-quotes.ts';
import { rehypeSectionHeadings } from './rehype-section-headings.ts';
import { rehypeWideBlocks } from './rehype-wide-blocks.ts';
import { remarkTextSyntax } from './syntax/text-syntax.ts';
import { remarkBareAddresses } from './text-checks/remark-bare-addresses.ts';
import { remarkCode } from './text-checks/remark-code.ts';
import { remarkMisreadings } from './text-checks/remark-misreadings.ts';
import { remarkNotes } from './text-checks/remark-notes.ts';

/**
 * What is read as syntax: Markdown, the elements and comments of MDX, and GFM. A single tilde is a sign like
 * any other, as in 5~7 million; two strike words through.
 */
export const syntaxPlugins = [remarkTextSyntax, [remarkGfm, { singleTilde: false }]] satisfies PluggableList;

/** What happens to the tree of a text, in this order: first what is said of it as it is written. */
export const remarkPlugins = [
  remarkMisreadings,
  remarkCode,
  remarkNotes,
  remarkElements,
  remarkBareAddresses,
] satisfies PluggableList;

/**
 * Passages are read before quotes are set between them; headings become links when all has been read. Notes are moved into
 * their paragraphs last, when nothing reads words any more.
 */
export const rehypePlugins = [
  rehypeFigures,
  rehypePassages,
  rehypeOwnWords,
  rehypePullQuotes,
  rehypeSectionHeadings,
  rehypeWideBlocks,
  rehypeFootnotes,
] satisfies PluggableList;

/** Our pages show one article each, so footnotes need no prefix against clashes. */
export const remarkRehypeOptions = { clobberPrefix: '' };
