import type { Nodes, Parents } from 'mdast';

/** Spaces that make code of a line in Markdown. In MDX they make nothing, and the line is printed as prose. */
const CODE_INDENT = 4;

/** A node of a text, with what it is in and the text itself. */
export interface WrittenNode {
  node: Nodes;
  /** All that the node is in, outermost first. */
  ancestors: readonly Parents[];
  /** The whole text. */
  source: string;
}

/**
 * Returns true for a paragraph that is set in where Markdown would take it for code: by four spaces or a tab more than what
 * is around it.
 */
export function isIndentedCode({ node, ancestors, source }: WrittenNode): boolean {
  const start = node.position?.start;
  const parent = ancestors.at(-1);
  if (node.type !== 'paragraph' || start?.offset === undefined || !parent) return false;
  // What stands beside a bullet, a number or the label of a note begins where it can.
  const isBesideMark = parent.type === 'listItem' || parent.type === 'footnoteDefinition';
  if (isBesideMark && parent.position?.start.line === start.line) return false;
  const margin = findMargin(parent, source);
  return margin !== undefined && measureIndent(source, start.offset) - margin >= CODE_INDENT;
}

/** Returns how far the text of a block is set in; undefined within HTML, which may be set in as one likes. */
function findMargin(parent: Parents, source: string): number | undefined {
  const own = measureIndent(source, parent.position?.start.offset ?? 0);
  switch (parent.type) {
    case 'root':
      return 0;
    case 'blockquote':
      return own + '> '.length;
    case 'footnoteDefinition':
      return own + CODE_INDENT;
    case 'listItem': {
      const first = parent.children[0]?.position?.start.offset;
      return first === undefined ? own + '- '.length : measureIndent(source, first);
    }
    default:
      return undefined;
  }
}

/** Counts the columns before an offset in its line; a tab leads to the next multiple of four. */
function measureIndent(source: string, offset: number): number {
  let columns = 0;
  for (let at = source.lastIndexOf('\n', offset - 1) + 1; at < offset; at += 1) {
    columns += source.charAt(at) === '\t' ? CODE_INDENT - (columns % CODE_INDENT) : 1;
  }
  return columns;
}
