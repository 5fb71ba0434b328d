import type { Element, ElementContent, Properties } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/**
 * A body as it can stand away from its page, in a feed reader or a mail: every address is full, so that
 * footnotes lead to the permalink. Left out is what needs the site's own styles or scripts: pull
 * quotes (their words stand in the body already), heading anchors, buttons, classes.
 */
export const detachedBody = (html: string, permalink: string): ElementContent[] => {
  const tree = parser.parse(html);
  visit(tree, (node, index, parent) => {
    if (node.type === 'comment' || (node.type === 'element' && isFurniture(node))) {
      parent?.children.splice(index ?? 0, 1);
      return [SKIP, index ?? 0];
    }
    if (node.type !== 'element') return undefined;
    // Drawings and formulas are made of attributes.
    if (node.tagName === 'svg' || node.tagName === 'math') return SKIP;
    node.properties = portable(node.properties, permalink);
    return undefined;
  });
  return tree.children.filter((node) => node.type !== 'doctype');
};

const parser = unified().use(rehypeParse, { fragment: true });

const isFurniture = ({ tagName, properties }: Element): boolean =>
  furniture.has(tagName) ||
  properties['dataQuote'] !== undefined ||
  properties['ariaHidden'] === 'true' ||
  properties['hidden'] === true ||
  properties['popover'] !== undefined;

const furniture = new Set(['script', 'style', 'template', 'button', 'source', 'link', 'meta', 'noscript']);

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
