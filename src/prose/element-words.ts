import type { Element, ElementContent, Text } from 'hast';

const blocks = new Set(['p', 'ul', 'ol', 'table', 'pre', 'blockquote', 'figure', 'div', 'section']);

/** Stands for what code in braces will print: nobody can quote across it, for nobody knows what it says. */
const UNKNOWN = '\uFFFC';

/**
 * The text nodes that make up a passage's words, in order: footnote marks and the blocks nested in it left out, line
 * ends and runs of spaces folded to one space (in place, as a browser would).
 */
export function collectTextNodes(element: Element): Text[] {
  const nodes: Text[] = [];
  collect(element.children, nodes);
  return nodes;
}

/** The passage's words as a reader meets them. */
export function readElementWords(element: Element): string {
  if (element.tagName === 'pre') return rawText(element);
  const words =
    element.tagName === 'table'
      ? cellsOf(element)
      : collectTextNodes(element)
          .map(({ value }) => value)
          .join('');
  return words.trim();
}

/** True for the marks of footnotes and the links back from them, which are no words of the text. */
export function isFootnoteMark(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  if (node.properties['dataFootnoteBackref'] !== undefined) return true;
  const [only] = node.children;
  return (
    node.tagName === 'sup' && only?.type === 'element' && only.properties['dataFootnoteRef'] !== undefined
  );
}

/** What is not one space already: that stands between any two words. */
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

function rawText(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? rawText(child) : ''))
    .join('');
}

function cellsOf(table: Element): string {
  const cells: string[] = [];
  for (const child of table.children) {
    if (child.type !== 'element') continue;
    cells.push(child.tagName === 'td' || child.tagName === 'th' ? readElementWords(child) : cellsOf(child));
  }
  return cells.filter(Boolean).join(' ');
}
