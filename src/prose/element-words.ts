import type { Element, ElementContent, Text } from 'hast';

const blocks = new Set(['p', 'ul', 'ol', 'table', 'pre', 'blockquote', 'figure', 'div', 'section']);

/**
 * Takes the place of what code in braces will print: nobody can quote across it, since nobody knows what it
 * says.
 */
const UNKNOWN = '\uFFFC';

/**
 * Collects the text nodes that make up a passage's words, in order, without the marks of footnotes and the
 * blocks nested in it. Line ends and runs of spaces are folded to one space, in the nodes themselves, as a
 * browser would.
 */
export function collectTextNodes(element: Element): Text[] {
  const nodes: Text[] = [];
  collect(element.children, nodes);
  return nodes;
}

/** Returns a passage's words as a reader meets them. Code is returned as it is, a table cell by cell. */
export function readElementWords(element: Element): string {
  if (element.tagName === 'pre') return readRawText(element);
  const words =
    element.tagName === 'table'
      ? readCells(element)
      : collectTextNodes(element)
          .map(({ value }) => value)
          .join('');
  return words.trim();
}

/** Returns true for the marks of footnotes and the links back from them, which are no words of the text. */
export function isFootnoteMark(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  if (node.properties['dataFootnoteBackref'] !== undefined) return true;
  const [only] = node.children;
  return (
    node.tagName === 'sup' && only?.type === 'element' && only.properties['dataFootnoteRef'] !== undefined
  );
}

/** White space that is not already the one space between two words. */
const foldable = /[ \t\r\n]{2,}|[\t\r\n]/g;

function collect(children: ElementContent[], nodes: Text[]): void {
  for (const child of children) {
    if (child.type === 'text') {
      child.value = child.value.replace(foldable, ' ');
      nodes.push(child);
    } else if (child.type === 'element' && child.tagName === 'br') {
      nodes.push({ type: 'text', value: ' ' });
    } else if (child.type === 'mdxJsxTextElement') {
      collect(child.children, nodes);
    } else if (child.type === 'mdxTextExpression' && !isComment(child.value)) {
      nodes.push({ type: 'text', value: UNKNOWN });
    } else if (child.type === 'element' && !blocks.has(child.tagName) && !isFootnoteMark(child)) {
      collect(child.children, nodes);
    }
  }
}

function isComment(expression: string): boolean {
  return /^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(expression);
}

function readRawText(element: Element): string {
  return element.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? readRawText(child) : '',
    )
    .join('');
}

function readCells(table: Element): string {
  const cells: string[] = [];
  for (const child of table.children) {
    if (child.type !== 'element') continue;
    cells.push(child.tagName === 'td' || child.tagName === 'th' ? readElementWords(child) : readCells(child));
  }
  return cells.filter(Boolean).join(' ');
}
