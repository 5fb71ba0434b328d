import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm, { singleTilde: false }).freeze();

/** Our own elements, which no code has to be run for. */
const house = new Set(['Pull', 'Words']);

/**
 * Finds where a text asks for code to be run: an import, an export, an expression, or a component that is not ours.
 *
 * @param text MDX, without its frontmatter.
 * @returns The line of the first, or undefined if there is none or the text is no MDX.
 */
export function findCode(text: string): number | undefined {
  const tree = parse(text);
  let line: number | undefined;
  if (tree) {
    visit(tree, (node) => {
      if (line === undefined && isCode(node)) line = node.position?.start.line;
    });
  }
  return line;
}

function isCode(node: { type: string }): boolean {
  if (node.type === 'mdxjsEsm') return true;
  if (/^mdx(?:Flow|Text)Expression$/.test(node.type)) {
    return 'value' in node && typeof node.value === 'string' && !/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value);
  }
  if (!/^mdxJsx/.test(node.type) || !('name' in node)) return false;
  return typeof node.name === 'string' && /^\p{Lu}/u.test(node.name) && !house.has(node.name);
}

function parse(text: string): Root | undefined {
  try {
    return parser.parse(text);
  } catch (error) {
    if (error instanceof VFileMessage) return undefined;
    throw error;
  }
}
