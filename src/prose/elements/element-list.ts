/** How an element of HTML in a text is read. */
type ElementRole =
  /** Words within a paragraph. */
  | 'phrase'
  /** A block of words: its words stand in it directly, or in paragraphs. */
  | 'leaf'
  /** A block that holds paragraphs and other blocks. */
  | 'container'
  /** A block that holds only certain elements, such as the rows of a table. */
  | 'frame'
  /** An element that holds nothing. */
  | 'void'
  /** An element that HTML has given up: its words are printed without it. */
  | 'obsolete';

/**
 * An element that an editor may write in a text, and the attributes it may have beside those of every
 * element.
 */
export interface AllowedElement {
  role: ElementRole;
  attributes?: readonly string[];
  /** The elements it may stand in, where not every one. */
  within?: readonly string[];
}

const phrase: AllowedElement = { role: 'phrase' };
const container: AllowedElement = { role: 'container' };
const obsolete: AllowedElement = { role: 'obsolete' };
const cell: AllowedElement = {
  role: 'leaf',
  attributes: ['colspan', 'rowspan', 'headers', 'scope'],
  within: ['tr'],
};
const rows: AllowedElement = { role: 'frame', within: ['table'] };

/**
 * All elements of HTML that a text may hold. An element that is not listed is refused: what is not known to
 * be harmless, and to print the same in the page, a feed and the search, has no place in a text.
 */
const listed: readonly (readonly [string, AllowedElement])[] = [
  ...[
    'abbr',
    'b',
    'bdi',
    'bdo',
    'cite',
    'code',
    'dfn',
    'em',
    'i',
    'kbd',
    'mark',
    'q',
    's',
    'samp',
    'small',
  ].map((name) => [name, phrase] as const),
  ...['span', 'strong', 'sub', 'sup', 'u', 'var', 'ruby'].map((name) => [name, phrase] as const),
  ...['rb', 'rp', 'rt'].map((name) => [name, { role: 'phrase', within: ['ruby'] }] as const),
  ['time', { role: 'phrase', attributes: ['datetime'] }],
  ...['del', 'ins'].map((name) => [name, { role: 'phrase', attributes: ['cite', 'datetime'] }] as const),
  ['p', { role: 'leaf' }],
  ...['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, { role: 'leaf' }] as const),
  ...['address', 'article', 'aside', 'div', 'footer', 'header', 'section'].map(
    (name) => [name, container] as const,
  ),
  ['blockquote', { role: 'container', attributes: ['cite'] }],
  ['details', { role: 'container', attributes: ['open'] }],
  ['summary', { role: 'leaf', within: ['details'] }],
  ['ul', { role: 'frame' }],
  ['ol', { role: 'frame', attributes: ['reversed', 'start', 'type'] }],
  ['li', { role: 'leaf', attributes: ['value'], within: ['ul', 'ol'] }],
  ['dl', { role: 'frame' }],
  ...['dt', 'dd'].map((name) => [name, { role: 'leaf', within: ['dl'] }] as const),
  ['table', { role: 'frame' }],
  ['caption', { role: 'leaf', within: ['table'] }],
  ...['thead', 'tbody', 'tfoot'].map((name) => [name, rows] as const),
  ['tr', { role: 'frame', within: ['table', 'thead', 'tbody', 'tfoot'] }],
  ...['td', 'th'].map((name) => [name, cell] as const),
  ...['br', 'hr', 'wbr'].map((name) => [name, { role: 'void' }] as const),
  ...['acronym', 'big', 'center', 'font', 'nobr', 'strike', 'tt'].map((name) => [name, obsolete] as const),
];
const allowed = new Map(listed);

/** Returns what is known of an element that a text may hold, or undefined if it may not. */
export function findAllowedElement(name: string): AllowedElement | undefined {
  return allowed.get(name);
}

/** Elements that never have words or a closing tag (https://html.spec.whatwg.org/#void-elements). */
export const voidElements: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source'],
  ...['track', 'wbr'],
]);
