import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import type { Processor } from 'unified';

/**
 * Adds to Markdown what MDX adds: elements (`<Pull>words</Pull>`) and braces, of which only a comment is
 * printed (as nothing). In contrast to `remark-mdx` no code is read, in braces or as imports: a text runs
 * none.
 */
export function remarkTextSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(mdxExpression(), mdxJsx(), mdxMd());
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(mdxExpressionFromMarkdown(), mdxJsxFromMarkdown());
}
