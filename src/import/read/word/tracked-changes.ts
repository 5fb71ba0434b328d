import { strToU8, zipSync } from 'fflate';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { readZipText, type ZipFiles } from '../archive-files.ts';
import { findElement, readXml, type XmlParent } from '../xml-tree.ts';
import { changedPart, walkXml } from './docx-parts.ts';

/** What an editor says of tracked changes. */
export type ChangeDecision = 'accept' | 'reject';

/** The tracked changes of a Word file. */
export interface TrackedChanges {
  inserted: number;
  deleted: number;
  moved: number;
  authors: string[];
}

const marks = /^w:(?:ins|del|moveFrom|moveTo)$/;

/** Counts what was inserted, deleted and moved with the tracking of changes on; undefined if nothing was. */
export function countChanges(files: ZipFiles): TrackedChanges | undefined {
  const changes = { inserted: 0, deleted: 0, moved: 0 };
  const authors = new Set<string>();
  for (const [path] of files) {
    if (!changedPart.test(path)) continue;
    walkXml(readXml(readZipText(files, path)), (element) => {
      if (!marks.test(element.name)) return;
      if (element.name === 'w:ins') changes.inserted += 1;
      else if (element.name === 'w:del') changes.deleted += 1;
      else if (element.name === 'w:moveTo') changes.moved += 1;
      const author = element.attributes['w:author'];
      if (author) authors.add(author);
    });
  }
  const { inserted, deleted, moved } = changes;
  return inserted + deleted + moved === 0 ? undefined : { ...changes, authors: [...authors] };
}

/**
 * Accepts or rejects every tracked change.
 *
 * @returns The Word file without changes, and the words that are not in it any more.
 */
export function settleChanges(
  files: ZipFiles,
  decision: ChangeDecision,
): { bytes: Uint8Array; files: ZipFiles; dropped: string[] } {
  const dropped: string[] = [];
  const settled = new Map(files);
  for (const path of files.keys()) {
    if (!changedPart.test(path)) continue;
    const root = readXml(readZipText(files, path));
    settleWithin(root, decision, dropped);
    settled.set(path, strToU8(toXml(root)));
  }
  return { bytes: zipSync(Object.fromEntries(settled)), files: settled, dropped };
}

function settleWithin(parent: XmlParent, decision: ChangeDecision, dropped: string[]): void {
  const gone = decision === 'accept' ? /^w:(?:del|moveFrom)$/ : /^w:(?:ins|moveTo)$/;
  // What is left of a paragraph whose end is gone belongs to the next one.
  let left: Element['children'] = [];
  const children = parent.children.flatMap((child): Element['children'] => {
    if (child.type !== 'element') return isContent(child) ? [child] : [];
    if (gone.test(child.name) || isRowGone(child, gone)) {
      const words = readDeleted(child);
      if (words !== '') dropped.push(words);
      return [];
    }
    if (decision === 'reject') restoreFormat(child);
    const hasNoEnd = child.name === 'w:p' && isEndGone(child, gone);
    settleWithin(child, decision, dropped);
    if (child.name === 'w:p') {
      const inner = [...left, ...child.children.filter((part) => !isProperties(part))];
      child.children = [...child.children.filter(isProperties), ...inner];
      left = hasNoEnd ? inner : [];
      if (hasNoEnd) return [];
    }
    if (child.name === 'w:delText') return [{ ...child, name: 'w:t' }];
    return marks.test(child.name) ? child.children : [child];
  });
  Object.assign(parent, { children });
}

/** True of a row of a table that was inserted or deleted: its properties say so. */
function isRowGone(row: Element, gone: RegExp): boolean {
  const properties = row.name === 'w:tr' ? findElement(row, 'w:trPr') : undefined;
  return properties?.children.some((child) => child.type === 'element' && gone.test(child.name)) === true;
}

/** Gives words, paragraphs and tables the look they had before it was changed. */
function restoreFormat(properties: Element): void {
  if (!/^w:(?:r|p|tbl|tr|tc)Pr$/.test(properties.name)) return;
  const change = findElement(properties, `${properties.name}Change`);
  const before = change && findElement(change, properties.name);
  if (!before) return;
  // Whether the end of a paragraph was inserted is no matter of its look.
  const marked = properties.children.filter((child) => child.type === 'element' && marks.test(child.name));
  properties.children = [...marked, ...before.children];
}

const isProperties = (part: Element['children'][number]): boolean =>
  part.type === 'element' && part.name === 'w:pPr';

const isContent = (node: XmlParent['children'][number]): node is Element['children'][number] =>
  node.type !== 'doctype';

/** True if the end of a paragraph was inserted or deleted: its properties say so. */
function isEndGone(paragraph: Element, gone: RegExp): boolean {
  const properties = findElement(paragraph, 'w:pPr');
  const mark = properties && findElement(properties, 'w:rPr');
  return mark?.children.some((child) => child.type === 'element' && gone.test(child.name)) === true;
}

function readDeleted(element: Element): string {
  let text = '';
  walkXml(element, ({ name, children }) => {
    if (name === 'w:t' || name === 'w:delText')
      text += children.map((child) => ('value' in child ? child.value : '')).join('');
    else if (name === 'w:p') text += ' ';
  });
  return text.trim();
}
