import type { Element, ElementContent, Text } from 'hast';

/** Elements whose words are passages of their own, not words of the passage around them. */
export const blockElements: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'dd', 'details', 'div', 'dl', 'dt', 'figure', 'footer'],
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'ol',
    'p',
    'pre',
    'section',
    'summary',
    'table',
    'ul',
  ],
]);

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

/** Returns true if an element has words of its own, and not only blocks that have. */
export function hasOwnWords({ children }: Element): boolean {
  return children.some((child) => {
    if (child.type === 'text') return child.value.trim() !== '';
    return (
      child.type === 'element' &&
      !blockElements.has(child.tagName) &&
      !isFootnoteMark(child) &&
      hasOwnWords(child)
    );
  });
}

/** Returns a passage's words as a reader meets them. Code is returned as it is, a table cell by cell. */
export function readElementWords(element: Element): string {
  if (element.tagName === 'pre') return readRawText(element);
  return element.tagName === 'table' ? readBlocks(element).join(' ') : joinWords(element);
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
    } else if (child.type === 'element' && !blockElements.has(child.tagName) && !isFootnoteMark(child)) {
      collect(child.children, nodes);
    }
  }
}

function readRawText(element: Element): string {
  return element.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? readRawText(child) : '',
    )
    .join('');
}

/** Elements that hold rows or items and no words of their own. */
const frames = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'ul', 'ol', 'dl']);
const cells = new Set(['td', 'th', 'caption', 'li']);

/**
 * Returns the words of each block within an element, in order: of each cell, and of each paragraph in a cell.
 */
function readBlocks(element: Element): string[] {
  if (element.tagName === 'pre') return [readRawText(element).trim()];
  const own = frames.has(element.tagName) ? '' : joinWords(element);
  const nested = element.children.flatMap((child) =>
    child.type === 'element' && isBlock(child) ? readBlocks(child) : [],
  );
  return [own, ...nested].filter((words) => words !== '');
}

function isBlock({ tagName }: Element): boolean {
  return frames.has(tagName) || cells.has(tagName) || blockElements.has(tagName);
}

function joinWords(element: Element): string {
  return collectTextNodes(element)
    .map(({ value }) => value)
    .join('')
    .trim();
}
