import type { Element } from 'xast';
import { type Raw, toXml } from 'xast-util-to-xml';

/** A part that several documents share, written once. */
export const renderXmlPart = (part: Element): Raw => ({ type: 'raw', value: markup(part) });

/**
 * An XML document as text. Characters that XML 1.0 (section 2.2) has no way to write, halves of
 * surrogate pairs among them, are dropped or become U+FFFD: one of them makes readers refuse it all.
 */
export const renderXml = (root: Element): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${markup(root)}\n`;

const markup = (element: Element): string =>
  // Raw are only the parts written here.
  toXml(element, { closeEmptyElements: true, tightClose: true, allowDangerousXml: true })
    .toWellFormed()
    .replace(/[\uFFFE\uFFFF]/g, '')
    // It may not stand in text (section 2.4), and the serialiser leaves `>` as it is.
    .replaceAll(']]>', ']]&gt;');
