import type { Element } from 'xast';
import { type Raw, toXml } from 'xast-util-to-xml';
import type { HeadTag } from './head.ts';
import type { JsonLd } from './json-ld.ts';

/*
 * Escapes text from outside for each kind of document: head tags, JSON, JSON-LD, XML.
 */

/**
 * Returns head tags as HTML. Astro would render a tag whose name is a variable as a component, which for the
 * twenty tags of a head takes a tenth of the time of a page.
 */
export const renderHeadTags = (tags: readonly HeadTag[]): string =>
  tags
    .map(({ tag, attributes }) => `<${tag}${Object.entries(attributes).map(renderAttribute).join('')}/>`)
    .join('');

const renderAttribute = ([name, value]: [string, string]): string =>
  ` ${name}="${value.replaceAll('&', '&#38;').replaceAll('"', '&#34;')}"`;

/**
 * Returns JSON without lone surrogates, which a faulty editor can leave in a text. They are not characters,
 * and parsers disagree about them.
 */
export function stringifyWellFormed(value: object): string {
  const text = JSON.stringify(value);
  // JSON.stringify writes a lone surrogate as an escape. Checking every string takes longer than writing all
  // of them.
  return text.includes('\\ud') ? JSON.stringify(value, toWellFormed) : text;
}

const toWellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

/**
 * Returns JSON-LD for `<script type="application/ld+json">`. No text in it can close the element, open a
 * comment or end a line of script. JSON parsers read the escapes as the characters they represent.
 */
export const renderJsonLd = (data: JsonLd): string =>
  stringifyWellFormed(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Returns a part that several XML documents share, serialised once. */
export const renderXmlPart = (part: Element): Raw => ({ type: 'raw', value: serializeXml(part) });

/**
 * Returns an XML document as text. Characters that XML 1.0 does not allow (section 2.2), such as lone
 * surrogates, are removed or become U+FFFD, because a single one of them makes feed readers refuse the whole
 * document.
 */
export const renderXml = (root: Element): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${serializeXml(root)}\n`;

const serializeXml = (element: Element): string =>
  // All raw nodes come from `renderXmlPart`.
  toXml(element, { closeEmptyElements: true, tightClose: true, allowDangerousXml: true })
    .toWellFormed()
    .replace(/[\uFFFE\uFFFF]/g, '')
    // XML forbids `]]>` in text (section 2.4), and the serialiser does not escape `>`.
    .replaceAll(']]>', ']]&gt;');
