import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { reportFault, throwFaults } from './faults.ts';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions, syntaxPlugins } from './plugins.ts';
import { createProseData, type RenderContext } from './prose-data.ts';
import type { Rendered } from './rendered.ts';
import { parseText } from './syntax/parse-text.ts';
import { refuseOversizedText } from './syntax/size-limits.ts';
import { disableSyntax, listUnusedSyntax } from './syntax/unused-syntax.ts';

const processors = new Map<string, ReturnType<typeof createProcessor>>();

function createProcessor(unusedSyntax: readonly string[]) {
  return unified()
    .use(remarkParse)
    .use(syntaxPlugins)
    .use(disableSyntax, unusedSyntax)
    .use(remarkPlugins)
    .use(remarkRehype, remarkRehypeOptions)
    .use(rehypePlugins)
    .use(rehypeStringify)
    .freeze();
}

/** Returns the processor for a text: there is one for each set of constructs that a text may lack. */
function getProcessor(text: string): ReturnType<typeof createProcessor> {
  const unused = listUnusedSyntax(text);
  const key = unused.join();
  let processor = processors.get(key);
  if (!processor) {
    processor = createProcessor(unused);
    processors.set(key, processor);
  }
  return processor;
}

/**
 * Renders an MDX text.
 *
 * @param text The text, without its frontmatter but with as many empty lines in its place.
 * @param frontmatter Its fields, as written; `pullQuotes` and `language` are read.
 * @returns What every page, feed, index and check reads.
 * @throws TextError with all that is wrong, if the text is malformed or a pull quote is not fair.
 */
export function render(
  text: string,
  frontmatter: Record<string, unknown>,
  { fieldLines = {}, recordedHeadings = [] }: Partial<RenderContext> = {},
): Rendered {
  const file = new VFile({ value: text });
  const data = createProseData({ frontmatter, fieldLines, recordedHeadings });
  file.data.prose = data;
  const html = printText(file, text);
  throwFaults(file);
  const { headings, passages, quotes, links, pictures, words, warnings } = data;
  return { html, headings, passages, quotes, links, pictures, words, warnings };
}

/**
 * Returns the HTML of a text; where it has faults, they are reported on the file and the HTML is not
 * complete.
 */
function printText(file: VFile, text: string): string {
  if (refuseOversizedText(text, file)) return '';
  const processor = getProcessor(text);
  try {
    const tree = parseText(processor, file);
    return tree ? processor.stringify(processor.runSync(tree, file)) : '';
  } catch (error) {
    // The functions that walk a tree call themselves for what is within each node.
    if (!(error instanceof RangeError)) throw error;
    reportFault(
      file,
      'the text is nested too deeply to be read; take out lists, quotations or elements within one another',
      {},
    );
    return '';
  }
}
