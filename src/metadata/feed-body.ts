import type { Element, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';

/**
 * A body as it can stand away from its page, in a feed reader or a mail: every address is full, and
 * references lead to the notes at the end. Left out is what needs the site's own styles or scripts: pull
 * quotes (their words stand in the body already), notes in place (they are copies), heading links, classes.
 */
export const toFeedBody = (html: string, permalink: string): Root => {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, (node, index, parent) => {
    const place = index ?? 0;
    if (node.type === 'comment' || (node.type === 'element' && isFurniture(node))) {
      parent?.children.splice(place, 1);
      return [SKIP, place];
    }
    if (node.type !== 'element') return undefined;
    if (hasClass(node, 'section-link')) {
      parent?.children.splice(place, 1, ...node.children);
      return [SKIP, place];
    }
    // Drawings and formulas are made of attributes.
    if (node.tagName === 'svg' || node.tagName === 'math') return SKIP;
    if (node.properties['role'] === 'doc-noteref') leadToEnd(node.properties);
    node.properties = portable(node.properties, permalink);
    return undefined;
  });
  return tree;
};

const isFurniture = (node: Element): boolean =>
  furniture.has(node.tagName) ||
  hasClass(node, 'pull-quote') ||
  (node.tagName === 'img' && !node.properties['src']) ||
  ['dataCopy', 'dataQuote', 'popover', 'hidden'].some((name) => node.properties[name] !== undefined) ||
  node.properties['ariaHidden'] === 'true';

const furniture = new Set(['script', 'style', 'template', 'button', 'source', 'link', 'meta', 'noscript']);

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name);

/** On the page the first reference opens the copy in place, which is left out here. */
const leadToEnd = (properties: Properties): void => {
  properties['href'] = String(properties['href']).replace(/^#note-/, '#fn-');
};

const portable = (properties: Properties, permalink: string): Properties =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => kept.has(name))
      .map(([name, value]) => [
        name,
        addresses.has(name) && typeof value === 'string' ? full(value, permalink) : value,
      ]),
  );

const addresses = new Set(['href', 'src', 'cite', 'poster']);

const kept = new Set([
  ...addresses,
  ...['alt', 'colSpan', 'controls', 'dateTime', 'dir', 'headers', 'height', 'id', 'lang', 'open'],
  ...['reversed', 'rowSpan', 'scope', 'start', 'title', 'type', 'value', 'width'],
]);

/** An address that cannot be read is left as it stands, for the link check to report. */
const full = (address: string, permalink: string): string =>
  URL.canParse(address, permalink) ? new URL(address, permalink).href : address;
