import type { Element, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { hasClass } from '../prose/has-class.ts';
import { restoreNotes } from '../prose/notes/restore-notes.ts';
import { recallFeedBody } from '../publication/cache/feed-body-cache.ts';
import { digestModules } from '../runtime/source-digest.ts';
import { toAbsoluteUrl } from './absolute-url.ts';

/**
 * Prints what `toFeedBody` returns, or takes it as it was printed for another build: feeds change more often than what stands in them.
 * The development server prints by itself, because its code may have changed since it started.
 */
export function printFeedBody(html: string, permalink: string, notes: string): string {
  const print = () => printer.stringify(toFeedBody(html, permalink, notes));
  if (import.meta.env?.DEV) return print();
  const rules = digestModules('metadata/feed-body.ts');
  return recallFeedBody([rules, toAbsoluteUrl('/'), html, permalink, notes], print);
}

const printer = unified().use(rehypeStringify);

/**
 * Returns a body that can be read away from its page, in a feed reader or a mail. Every address is full, and
 * notes stand at the end. What needs the site's own styles or scripts is left out: pull quotes (their words are in
 * the body already), heading links, classes.
 *
 * @param notes The heading of the notes, in the language of the text.
 */
export const toFeedBody = (html: string, permalink: string, notes: string): Root => {
  const tree = fromHtml(html, { fragment: true });
  restoreNotes(tree, notes);
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    if (node.type === 'comment' || (node.type === 'element' && isFurniture(node))) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type !== 'element') return undefined;
    if (hasClass(node, 'section-link')) {
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    }
    // Drawings and formulas consist of attributes.
    if (node.tagName === 'svg' || node.tagName === 'math') return SKIP;
    node.properties = { ...selectProperties(node.properties, permalink), ...alignCell(node) };
    return undefined;
  });
  return tree;
};

const isFurniture = (node: Element): boolean =>
  furniture.has(node.tagName) ||
  hasClass(node, 'pull-quote') ||
  (node.tagName === 'img' && !node.properties['src']) ||
  ['dataQuote', 'popover', 'hidden'].some((name) => node.properties[name] !== undefined) ||
  node.properties['ariaHidden'] === 'true';

const furniture = new Set(['script', 'style', 'template', 'button', 'source', 'link', 'meta', 'noscript']);

const selectProperties = (properties: Properties, permalink: string): Properties =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => portable.has(name))
      .map(([name, value]) => [
        name,
        addresses.has(name) && typeof value === 'string' ? makeFullAddress(value, permalink) : value,
      ]),
  );

/** On the page a class aligns the cells of a column. Feed readers drop classes and styles, and know the old attribute. */
const alignCell = ({ properties }: Element): Properties => {
  const [, align] = /\balign-(left|center|right)\b/.exec(String(properties['className'])) ?? [];
  return align ? { align } : {};
};

const addresses = new Set(['href', 'src', 'cite', 'poster']);

const portable = new Set([
  ...addresses,
  ...['alt', 'checked', 'colSpan', 'controls', 'dateTime', 'dir', 'disabled', 'headers', 'height', 'id'],
  ...['lang', 'open'],
  ...['reversed', 'rowSpan', 'scope', 'start', 'title', 'type', 'value', 'width'],
]);

/** An address that cannot be parsed stays as it is; the link check reports it. */
const makeFullAddress = (address: string, permalink: string): string =>
  address.startsWith('/') && !address.startsWith('//')
    ? toAbsoluteUrl(address)
    : URL.canParse(address, permalink)
      ? new URL(address, permalink).href
      : address;
