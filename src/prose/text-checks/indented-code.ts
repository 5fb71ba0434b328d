import type { Nodes, Parents } from 'mdast';

/**
 * Spaces that make code of a line in Markdown. In MDX they make nothing, and the line is printed as prose.
 */
const CODE_INDENT = 4;

/**
 * Returns true for a paragraph that stands in where Markdown has code: four spaces or more to the right of
 * what is around it.
 *
 * @param ancestors All that it is in, outermost first.
 */
export function isIndentedCode(node: Nodes, ancestors: readonly Parents[]): boolean {
  if (node.type !== 'paragraph' || !node.position) return false;
  const margin = findMargin(ancestors);
  return margin !== undefined && node.position.start.column - margin >= CODE_INDENT;
}

/**
 * Returns the column that the text of a block begins in; undefined within HTML, which may be set in as one
 * likes.
 */
function findMargin(ancestors: readonly Parents[]): number | undefined {
  const parent = ancestors.at(-1);
  const column = parent?.position?.start.column ?? 1;
  switch (parent?.type) {
    case 'root':
      return 1;
    case 'blockquote':
      return column + '> '.length;
    case 'footnoteDefinition':
      return column + CODE_INDENT;
    case 'listItem':
      return parent.children[0]?.position?.start.column ?? column;
    default:
      return undefined;
  }
}
