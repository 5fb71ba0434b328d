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
  const parent = ancestors.at(-1);
  // What stands beside a bullet, a number or the label of a note begins where it can.
  const isBesideMark = parent?.type === 'listItem' || parent?.type === 'footnoteDefinition';
  if (isBesideMark && parent.position?.start.line === node.position.start.line) return false;
  const margin = findMargin(parent);
  return margin !== undefined && node.position.start.column - margin >= CODE_INDENT;
}

/**
 * Returns the column that the text of a block begins in; undefined within HTML, which may be set in as one
 * likes.
 */
function findMargin(parent: Parents | undefined): number | undefined {
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
