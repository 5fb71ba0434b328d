import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/**
 * Returns why a drawing (SVG) cannot be published, as the end of a sentence that begins with its name;
 * undefined if it can. A drawing in a page runs nothing, but readers may open it by its own address, where it
 * would be a page of this site: with scripts, and with whatever it fetches from elsewhere.
 */
export function explainUnusableDrawing(bytes: Uint8Array): string | undefined {
  const source = decode(bytes);
  if (source === undefined) return `is not saved as UTF-8; ${saveAgain}`;
  const danger = explainUnsafeDrawing(source);
  if (danger) return danger;
  return explainMissingSize(source);
}

const saveAgain = 'save it again as plain SVG in a drawing program, or with npx svgo';

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Elements that run code, show another page, or bring sound and moving pictures; all names in lower case. */
const refusedElements = new Set([
  'script',
  'handler',
  'listener',
  'foreignobject',
  'iframe',
  'embed',
  'object',
  'audio',
  'video',
  'canvas',
]);
const XHTML = 'http://www.w3.org/1999/xhtml';

function explainUnsafeDrawing(source: string): string | undefined {
  // It may give every element attributes that are not written there (ATTLIST), and hide words (ENTITY).
  if (/<!DOCTYPE[^>]*\[/i.test(source))
    return `has a document type with definitions of its own; ${saveAgain}`;
  const encoding = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/i.exec(source)?.[1];
  if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding))
    return `says that it is written in ${encoding}, not UTF-8; ${saveAgain}`;
  let tree: ReturnType<typeof fromXml>;
  try {
    tree = fromXml(source);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return `is no well-formed drawing: something is wrong in its line ${error.line}; ${saveAgain}`;
  }
  const [root] = tree.children.filter((node) => node.type === 'element');
  if (root?.name !== 'svg') return `holds no <svg> element; ${saveAgain}`;
  let danger: string | undefined;
  visit(tree, (node) => {
    if (node.type === 'instruction' && node.name !== 'xml') danger ??= `holds <?${node.name}?>`;
    if (node.type === 'element') danger ??= findDanger(node);
  });
  return danger && `${danger}, which a drawing here may not have; take it out`;
}

/** Returns what is dangerous in an element itself, such as `has an event handler (onload)`. */
function findDanger(element: Element): string | undefined {
  const name = getLocalName(element.name);
  if (refusedElements.has(name)) return `holds <${element.name}>`;
  for (const [written, value] of Object.entries(element.attributes)) {
    const attribute = getLocalName(written);
    if (typeof value !== 'string') continue;
    if (attribute.startsWith('on')) return `has an event handler (${written})`;
    if (value.trim() === XHTML) return 'holds elements of HTML';
    if (isReference(attribute) && !isInside(value)) return `refers to ${shorten(value)}`;
    if (attribute === 'attributename' && (isReference(getLocalName(value)) || /^\s*on/i.test(value)))
      return `changes ${value} by itself`;
    const outside = findOutsideUrl(value);
    if (outside) return `refers to ${shorten(outside)}`;
    if (/\\[^(]*\(/.test(value)) return `hides a word of its styles behind \\ (${written})`;
  }
  if (name !== 'style') return undefined;
  const style = element.children.map((child) => ('value' in child ? child.value : '')).join('');
  if (/@import|\\/i.test(style))
    return 'fetches styles from elsewhere, or may hide that it does (@import or \\)';
  const outside = findOutsideUrl(style);
  return outside && `refers to ${shorten(outside)}`;
}

function getLocalName(name: string): string {
  return name.replace(/^.*:/, '').toLowerCase();
}

function isReference(attribute: string): boolean {
  return ['href', 'src', 'base', 'action', 'formaction', 'ping'].includes(attribute);
}

/** True for a place in the drawing itself, or a picture that is written into it. */
function isInside(reference: string): boolean {
  return /^\s*(?:#|data:image\/(?:png|jpe?g|gif|webp|avif)[;,]|$)/i.test(reference);
}

/** Returns the first `url(…)` of a style or a presentation attribute that leads outside the drawing. */
function findOutsideUrl(style: string): string | undefined {
  for (const [, , url] of style.matchAll(/(?:url|image|image-set|src)\(\s*(["']?)([^)]*)/gi)) {
    if (url !== undefined && !isInside(url)) return url;
  }
  return undefined;
}

function shorten(value: string): string {
  const plain = value.trim();
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}

/*
 * What Astro reads of a drawing's size: the first <svg> tag, whole within the first 1,000 bytes; `width` and
 * `height` in these units, or `viewBox` with its numbers set apart by single spaces
 * (assets/utils/vendor/image-size/types/svg.js of Astro 7.3). It ends a build without a line if it finds
 * none. A test verifies that this and Astro agree.
 */
const svgTag = /<svg\s(?:[^>"']|"[^"]*"|'[^']*')*>/;
const length = /^[0-9.]+(?:e\d+)?(?:in|cm|em|ex|m|mm|pc|pt|px)?$/;

function explainMissingSize(source: string): string | undefined {
  const [tag] = svgTag.exec(Buffer.from(source).toString('utf8', 0, 1000)) ?? [];
  if (!tag) return `has its <svg> tag too far from its beginning, or it is too long; ${saveAgain}`;
  const width = readLength(/\swidth=(['"])([^%]+?)\1/.exec(tag)?.[2]);
  const height = readLength(/\sheight=(['"])([^%]+?)\1/.exec(tag)?.[2]);
  const [boxWidth, boxHeight] = (/\sviewBox=(['"])(.+?)\1/i.exec(tag)?.[2] ?? '').split(' ').slice(2, 4);
  const ratio = readLength(boxWidth) / readLength(boxHeight);
  const sides = [
    Number.isNaN(width) ? (Number.isNaN(height) ? readLength(boxWidth) : height * ratio) : width,
    Number.isNaN(height) ? (Number.isNaN(width) ? readLength(boxHeight) : width / ratio) : height,
  ];
  if (sides.every((side) => side >= 1)) return undefined;
  return 'does not say how large it is; write its width and height into its <svg> tag, like viewBox="0 0 800 600"';
}

/** Returns the number of a length; NaN if Astro cannot read it. Every other unit is longer than a pixel. */
function readLength(written: string | undefined): number {
  return written !== undefined && length.test(written) ? Number.parseFloat(written) : Number.NaN;
}
