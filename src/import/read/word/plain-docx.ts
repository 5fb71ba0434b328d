import { strToU8 } from 'fflate';
import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { readZipText, type ZipFiles } from '../archive-files.ts';
import { findElement, listElements, readXml, type XmlParent } from '../xml-tree.ts';

const textPart = /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;

/** What the converter does not look into, though Word shows the words in it. */
const wrapper = /<w:(?:fldSimple|dir|bdo|ruby)\b|<wps:txbx\b/;

const main =
  /xmlns:(\w+)="http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main"/;

/**
 * Writes a Word file in the one form that its readers know: its parts under the names that Word gives them, their elements
 * with the prefix `w`, and no words within fields, directions, readings and drawings that the converter passes over.
 */
export function makePlain(files: ZipFiles): ZipFiles {
  const plain = new Map(nameParts(files));
  for (const path of plain.keys()) {
    if (!textPart.test(path)) continue;
    const source = readZipText(plain, path);
    const named = nameBoxes(usePrefix(source));
    if (wrapper.test(named)) {
      const root = readXml(named);
      openWrappers(root);
      plain.set(path, strToU8(toXml(root)));
    } else if (named !== source) plain.set(path, strToU8(named));
  }
  return plain;
}

/** Some programs keep the text elsewhere, as in `word/document2.xml`: the package says where. */
function nameParts(files: ZipFiles): ZipFiles {
  if (files.has('word/document.xml') || !files.has('_rels/.rels')) return files;
  const found = /<Relationship\b[^>]*\/officeDocument"[^>]*>/.exec(readZipText(files, '_rels/.rels'))?.[0];
  const target = /\bTarget="\/?([^"]+)"/.exec(found ?? '')?.[1];
  const [, folder = '', name] = /^(.*\/)?([^/]+)$/.exec(target ?? '') ?? [];
  if (name === undefined) return files;
  const rename = (path: string) =>
    path
      .replace(`${folder}${name}`, 'word/document.xml')
      .replace(`${folder}_rels/${name}`, 'word/_rels/document.xml')
      .replace(folder === '' ? /^$/ : new RegExp(`^${folder}`), 'word/');
  const named = [...files].map(([path, bytes]): [string, Uint8Array] => [rename(path), bytes]);
  const relations = readZipText(files, '_rels/.rels').replace(
    /(\bTarget=")\/?[^"]+(?=")/g,
    (whole, head: string) => (whole.endsWith(target ?? '') ? `${head}word/document.xml` : whole),
  );
  const types = readZipText(files, '[Content_Types].xml').replace(
    /(\bPartName=")\/([^"]+)/g,
    (_, head: string, path: string) => `${head}/${rename(path)}`,
  );
  return new Map([...named, ['_rels/.rels', strToU8(relations)], ['[Content_Types].xml', strToU8(types)]]);
}

function usePrefix(source: string): string {
  const prefix = main.exec(source.slice(0, 10_000))?.[1];
  if (prefix === undefined || prefix === 'w' || source.includes('xmlns:w=')) return source;
  return source
    .replaceAll(`xmlns:${prefix}=`, 'xmlns:w=')
    .replace(new RegExp(`(</?|\\s)${prefix}:(?=[\\w]+[\\s/>=])`, 'g'), '$1w:');
}

/** Drafts of the format had text boxes in names of their own: `wp:txbx`, `wne:txbxContent`. */
const nameBoxes = (source: string): string =>
  source
    .replace(/(<\/?)(?!w:)\w+:txbxContent\b/g, '$1w:txbxContent')
    .replace(/(<\/?)(?!wps:)\w+:txbx\b/g, '$1wps:txbx');

function openWrappers(parent: XmlParent): void {
  const children = parent.children.flatMap((child): XmlParent['children'] => {
    if (child.type !== 'element') return [child];
    openWrappers(child);
    if (/^w:(?:fldSimple|dir|bdo)$/.test(child.name)) return keepField(child);
    if (child.name === 'w:ruby') return readRuby(child);
    const isOnly = child.name === 'mc:AlternateContent' && !findElement(child, 'mc:Fallback');
    if (isOnly || child.name === 'w:drawing') {
      const boxes = findBoxes(child);
      return boxes.length > 0 ? [...(isOnly ? [] : [child]), ...boxes.map(makeBox)] : [child];
    }
    return [child];
  });
  Object.assign(parent, { children });
}

/** The words of a field; what it is made of is kept beside them, for the audit. */
const keepField = ({ name, attributes, children }: Element): ElementContent[] =>
  name === 'w:fldSimple'
    ? [
        {
          type: 'element',
          name: 'w:fldSimple',
          attributes: { 'w:instr': attributes['w:instr'] ?? '' },
          children: [],
        },
        ...children,
      ]
    : children;

/** A reading above a word stands behind it in brackets. */
function readRuby(ruby: Element): ElementContent[] {
  const words = (name: string) =>
    listElements(ruby, name)
      .flatMap((part) => listElements(part, 'w:r'))
      .flatMap((run) => run.children.filter((child) => child.type === 'element' && child.name !== 'w:rPr'));
  return [...words('w:rubyBase'), makeText('('), ...words('w:rt'), makeText(')')];
}

const makeText = (value: string): Element => ({
  type: 'element',
  name: 'w:t',
  attributes: {},
  children: [{ type: 'text', value }],
});

/** Boxes of a drawing of which there is no older form. */
function findBoxes(parent: XmlParent): Element[] {
  return parent.children.flatMap((child): Element[] => {
    if (child.type !== 'element') return [];
    return child.name === 'wps:txbx' ? listElements(child, 'w:txbxContent') : findBoxes(child);
  });
}

/** The older form of a text box. */
const makeBox = (content: Element): Element =>
  ['v:textbox', 'v:shape', 'w:pict'].reduce<Element>(
    (inner, name) => ({
      type: 'element',
      name,
      attributes: name === 'w:pict' ? { 'xmlns:v': 'urn:schemas-microsoft-com:vml' } : {},
      children: [inner],
    }),
    content,
  );
