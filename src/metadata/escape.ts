import { createHash } from 'node:crypto';
import type { Element } from 'xast';
import { type Raw, toXml } from 'xast-util-to-xml';
import type { HeadTag } from './head.ts';
import type { JsonLd } from './json-ld.ts';

/*
 * How text from outside is written into each kind of document: head tags, JSON, JSON-LD, XML, the Content-Security-Policy.
 */

/**
 * Head tags as HTML. Astro would treat a tag whose name is a variable as a component, which for the twenty tags of a head costs
 * a tenth of rendering a page.
 */
export const renderHeadTags = (tags: readonly HeadTag[]): string =>
  tags
    .map(({ tag, attributes }) => `<${tag}${Object.entries(attributes).map(renderAttribute).join('')}/>`)
    .join('');

const renderAttribute = ([name, value]: [string, string]): string =>
  ` ${name}="${value.replaceAll('&', '&#38;').replaceAll('"', '&#34;')}"`;

/**
 * JSON without lone surrogates, which a broken editor can leave in a text: they are not characters, and parsers disagree about
 * them.
 */
export function stringifyWellFormed(value: object): string {
  const text = JSON.stringify(value);
  // JSON.stringify writes a lone surrogate as an escape. Checking every string costs more than all the writing.
  return text.includes('\\ud') ? JSON.stringify(value, toWellFormed) : text;
}

const toWellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

/**
 * JSON-LD for `<script type="application/ld+json">`: no text in it can close the element, open a comment or end a line of
 * script. JSON parsers read the escapes back as the characters they stand for.
 */
export const renderJsonLd = (data: JsonLd): string =>
  stringifyWellFormed(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A part that several XML documents share, serialised once. */
export const renderXmlPart = (part: Element): Raw => ({ type: 'raw', value: serializeXml(part) });

/**
 * An XML document as text. Characters that XML 1.0 (section 2.2) cannot hold, lone surrogates among them, are dropped or become
 * U+FFFD: a single one of them makes feed readers refuse the whole document.
 */
export const renderXml = (root: Element): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${serializeXml(root)}\n`;

const serializeXml = (element: Element): string =>
  // The only raw nodes are those that `renderXmlPart` made.
  toXml(element, { closeEmptyElements: true, tightClose: true, allowDangerousXml: true })
    .toWellFormed()
    .replace(/[\uFFFE\uFFFF]/g, '')
    // `]]>` may not stand in text (section 2.4), and the serialiser leaves `>` as it is.
    .replaceAll(']]>', ']]&gt;');

/** The source expression that allows one inline script or style in the Content-Security-Policy. */
export function hashForCsp(text: string): `sha256-${string}` {
  const known = hashes.get(text);
  if (known) return known;
  const hash = `sha256-${createHash('sha256').update(text).digest('base64')}` as const;
  hashes.set(text, hash);
  return hash;
}

/** Every page has the same few. */
const hashes = new Map<string, ReturnType<typeof hashForCsp>>();
