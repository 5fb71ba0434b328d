import type { Element, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './plugins.ts';
import { getProseData } from './prose-data.ts';
import type { Rendered } from './rendered.ts';
import { refuseOversizedText } from './size-limits.ts';
import { disableSyntax, listUnusedSyntax } from './unused-syntax.ts';

const mdxNodes = [
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
] as const;

const processors = new Map<string, ReturnType<typeof processorWithout>>();

function processorWithout(syntax: readonly string[]) {
  return unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(remarkPlugins)
    .use(disableSyntax, syntax)
    .use(remarkRehype, { ...remarkRehypeOptions, passThrough: [...mdxNodes] })
    .use(rehypePlugins)
    .use(removeCompilerNodes)
    .use(rehypeStringify)
    .freeze();
}

/** Returns the processor for a text: there is one for each set of constructs that a text may lack. */
function processorFor(text: string): ReturnType<typeof processorWithout> {
  const unused = listUnusedSyntax(text);
  const key = unused.join();
  let processor = processors.get(key);
  if (!processor) {
    processor = processorWithout(unused);
    processors.set(key, processor);
  }
  return processor;
}

/**
 * Renders an MDX text.
 *
 * @param text The text, without its frontmatter but with as many empty lines in its place.
 * @param frontmatter Its fields, as written; `pullQuotes` and `language` are read.
 * @param fieldLines Lines of the frontmatter's fields, for errors.
 * @returns What every page, feed, index and check reads. Where the text needs the MDX compiler,
 *   `needsCompiler` is true and `html` is the plain part: the children of foreign components take their
 *   place.
 * @throws VFileMessage with the line, if the text is malformed or a pull quote is not fair.
 */
export function render(
  text: string,
  frontmatter: Record<string, unknown>,
  fieldLines: Record<string, number> = {},
): Rendered {
  const file = new VFile({ value: text });
  file.data.astro = { frontmatter };
  getProseData(file).fieldLines = fieldLines;
  refuseOversizedText(text, file);
  const html = String(processorFor(text).processSync(file));
  const { language: _, fieldLines: __, ...data } = getProseData(file);
  return { html, ...data };
}

function removeCompilerNodes() {
  return (tree: Root) => replaceWithChildren(tree);
}

function replaceWithChildren(parent: Root | Element): void {
  for (let index = 0; index < parent.children.length; ) {
    const child = parent.children[index];
    if (child?.type === 'mdxJsxFlowElement' || child?.type === 'mdxJsxTextElement') {
      parent.children.splice(index, 1, ...child.children);
    } else if (
      child?.type === 'mdxjsEsm' ||
      child?.type === 'mdxFlowExpression' ||
      child?.type === 'mdxTextExpression'
    ) {
      parent.children.splice(index, 1);
    } else {
      if (child?.type === 'element') replaceWithChildren(child);
      index += 1;
    }
  }
}
