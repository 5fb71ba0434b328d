import type { Element, Root } from 'xast';
import { readZipText, type ZipFiles } from '../archive-files.ts';
import { readXml, type XmlParent } from '../xml-tree.ts';

/** The parts of a Word file that hold words. */
export interface DocxParts {
  document: Root;
  /** Footnotes and endnotes. */
  notes: Root[];
  comments: Root[];
  /** Headers and footers. */
  margins: Root[];
  /** Properties: title, creator, dates. */
  properties: Root | undefined;
}

/** The file of a Word document that holds its text. */
export const DOCUMENT = 'word/document.xml';

/** Parts that may hold tracked changes. */
export const changedPart = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/;

/** True of a Word file, wherever in it its text lies. */
export const isDocx = (files: ZipFiles): boolean =>
  files.has(DOCUMENT) ||
  (files.has('[Content_Types].xml') &&
    readZipText(files, '[Content_Types].xml').includes('wordprocessingml.document.main+xml'));

/** @throws VFileMessage if a part is no XML. */
export function readDocxParts(files: ZipFiles): DocxParts {
  const read = (pattern: RegExp) =>
    [...files.keys()].filter((path) => pattern.test(path)).map((path) => readXml(readZipText(files, path)));
  return {
    document: readXml(readZipText(files, DOCUMENT)),
    notes: read(/^word\/(?:footnotes|endnotes)\.xml$/),
    comments: read(/^word\/comments\.xml$/),
    margins: read(/^word\/(?:header|footer)\d*\.xml$/),
    properties: read(/^docProps\/core\.xml$/)[0],
  };
}

/** Calls a function with every element, outer ones first. What is drawn in two ways is visited once. */
export function walkXml(parent: XmlParent, visit: (element: Element) => boolean | undefined): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (child.name === 'mc:Choice' && hasFallback(parent)) continue;
    if (visit(child) !== false) walkXml(child, visit);
  }
}

const hasFallback = ({ children }: XmlParent): boolean =>
  children.some((child) => child.type === 'element' && child.name === 'mc:Fallback');

const symbols = {
  from: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  to: 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ',
};

/** A letter of the font “Symbol” (Adobe’s encoding of it); other signs are no words. */
function readSymbol({ attributes }: Element): string {
  if (attributes['w:font'] !== 'Symbol') return '';
  const code = Number.parseInt(attributes['w:char'] ?? '', 16) % 0xf000;
  const at = Number.isNaN(code) ? -1 : symbols.from.indexOf(String.fromCodePoint(code));
  return symbols.to.charAt(at);
}

/** Returns the words of a part as Word shows them; a space between paragraphs, cells and lines. */
export function readWordText(part: XmlParent): string {
  let text = '';
  walkXml(part, (element) => {
    const { name } = element;
    if (name === 'w:t' || name === 'm:t')
      text += element.children.map((child) => ('value' in child ? child.value : '')).join('');
    else if (name === 'w:sym') text += readSymbol(element);
    else if (/^w:(?:p|br|cr|tab|tc|footnote|endnote|comment)$/.test(name) || name === 'm:oMath') text += ' ';
    else if (name === 'w:txbxContent') {
      text += ` ${readWordText(element)} `;
      return false;
    } else if (name === 'w:noBreakHyphen') text += '\u2011';
    // Word hides what separates notes from the text, and what is deleted.
    if (name === 'w:del' || name === 'w:moveFrom') return false;
    return (name === 'w:footnote' || name === 'w:endnote') && element.attributes['w:type'] !== undefined
      ? false
      : undefined;
  });
  return text.replace(/\s+/g, ' ').trim();
}
