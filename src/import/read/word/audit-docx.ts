import type { Element } from 'xast';
import type { Note } from '../../report/notes.ts';
import { findElement, listElements, readText } from '../xml-tree.ts';
import { type DocxParts, readWordText, walkXml } from './docx-parts.ts';

/** What the XML of a Word file says beside its text. */
export interface DocxAudit {
  notes: Note[];
  /** Every word of the file, by a reader that shares nothing with the one that converts it. */
  words: string;
}

/** Elements that the conversion leaves out, each with its name for an editor. */
const lost: Readonly<Record<string, string>> = {
  'm:oMath': 'equation',
  'w:object': 'embedded object',
  'c:chart': 'chart',
  'dgm:relIds': 'diagram (SmartArt)',
};

/** Kinds of fields whose results are words of the text like any other. */
const silentField = /^(?:HYPERLINK|PAGE|NUMPAGES|PAGEREF|REF|NOTEREF)\b/i;

/** Finds everything in a Word file that its text alone does not show. */
export function auditDocx(parts: DocxParts): DocxAudit {
  const { document, notes: footnotes, comments, margins } = parts;
  const notes: Note[] = [];
  for (const part of comments) {
    for (const comment of findElement(part, 'w:comments')?.children ?? []) {
      if (comment.type !== 'element') continue;
      const author = comment.attributes['w:author'];
      notes.push({
        kind: 'lost',
        what: 'comment',
        how: author ? `left out; by ${author}` : 'left out',
        text: readWordText(comment),
      });
    }
  }
  for (const part of margins) {
    const text = readWordText(part);
    const isHeader = findElement(part, 'w:hdr') !== undefined;
    // A page number alone says nothing.
    if (/\p{L}/u.test(text))
      notes.push({ kind: 'lost', what: isHeader ? 'header' : 'footer', how: 'left out', text });
  }
  const aside = notes.map(({ text }) => text ?? '');
  for (const part of [document, ...footnotes]) walkXml(part, (element) => auditElement(element, notes));
  return {
    notes: mergeHighlights(notes),
    words: [...[document, ...footnotes].map(readWordText), ...aside].join(' '),
  };
}

function auditElement(element: Element, notes: Note[]): boolean | undefined {
  const { name } = element;
  const what = lost[name];
  if (what) {
    notes.push({ kind: 'lost', what, how: 'left out', text: readWordText(element) });
    return false;
  }
  if (name === 'w:txbxContent') {
    const text = readWordText(element);
    if (text !== '')
      notes.push({ kind: 'changed', what: 'text box', how: 'a paragraph where it is anchored', text });
  }
  if (name === 'w:instrText' || name === 'w:fldSimple') {
    const code = (
      name === 'w:fldSimple' ? String(element.attributes['w:instr'] ?? '') : readText(element)
    ).trim();
    if (/^[A-Z]{2,}\b/.test(code) && !silentField.test(code))
      notes.push({
        kind: 'changed',
        what: `field ${/^\w+/.exec(code)?.[0]}`,
        how: 'the words it showed last',
      });
  }
  if (/^w:(?:r|p|tbl|tr|tc)PrChange$/.test(name)) {
    notes.push({
      kind: 'changed',
      what: 'tracked change of a format',
      how: 'the format that the text has now',
    });
    return false;
  }
  if (name === 'w:r') {
    const properties = findElement(element, 'w:rPr');
    const mark = properties && listElements(properties, 'w:highlight')[0];
    if (mark && mark.attributes['w:val'] !== 'none')
      notes.push({
        kind: 'changed',
        what: 'highlighted words',
        how: 'words like any other',
        text: readWordText(element),
      });
  }
  return undefined;
}

/** Word parts what is highlighted into runs: one line says all. */
function mergeHighlights(notes: readonly Note[]): Note[] {
  const [first, ...more] = notes.filter(({ what }) => what === 'highlighted words');
  if (!first) return [...notes];
  const text = [first, ...more].map((note) => note.text).join(' … ');
  return [...notes.filter(({ what }) => what !== 'highlighted words'), { ...first, text }];
}
