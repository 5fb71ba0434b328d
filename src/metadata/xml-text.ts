import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

/**
 * An XML document as text. Characters that XML 1.0 (section 2.2) has no way to write, halves of
 * surrogate pairs among them, are dropped or become U+FFFD: one of them makes readers refuse it all.
 */
export const xmlText = (root: Element): string => {
  const markup = toXml(root, { closeEmptyElements: true, tightClose: true });
  // `]]>` may not stand in text (section 2.4), and the serialiser leaves `>` as it is.
  const allowed = markup
    .toWellFormed()
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="utf-8"?>\n${allowed}\n`;
};
