import type { Element, Parents, Root } from 'hast';
import type { VFile } from 'vfile';
import { countWords } from '../languages/text/count-words.ts';
import type { PassageKind, PassageMark, Sourcing } from '../pull-quotes/index.ts';
import { hasOwnWords, readElementWords } from './element-words.ts';
import { reportFault } from './faults.ts';
import { NOTES_LABEL_ID } from './ids/note-ids.ts';
import { makePassageIds } from './ids/passage-ids.ts';
import { readLanguage, readShiftedSpans } from './passage-marks.ts';
import { getProseData } from './prose-data.ts';
import { readSourcing } from './read-sourcing.ts';
import { readStructureMarks } from './structure-marks.ts';
import { visitElements } from './visit-elements.ts';

interface FoundPassage {
  element: Element;
  kind: PassageKind;
  text: string;
  /** BCP 47 tag; undefined for the text's own language. */
  language: string | undefined;
  marks: PassageMark[];
  sourcing: Sourcing | undefined;
}

/**
 * Finds every passage of the body in reading order, and gives its element the passage's id. All words that a
 * reader meets are in a passage, and no word is in two.
 */
export function rehypePassages() {
  return (tree: Root, file: VFile) => {
    const data = getProseData(file);
    const found: FoundPassage[] = [];
    visitElements(tree, (element, ancestors) => {
      if (element.tagName === 'a') collectLink(element, data.links);
      const kind = findKind(element, ancestors);
      if (!kind) return;
      const text = readElementWords(element);
      if (text === '' && kind === 'heading')
        reportFault(file, 'a heading has no words; write them, or take it out', element);
      if (text.includes('\uFFFD'))
        reportFault(file, 'a character reference stands for no character; write the sign itself', element);
      if (text === '') return;
      const language = readLanguage(element, ancestors);
      const marks = readStructureMarks(element, ancestors);
      found.push({ element, kind, text, language, marks, sourcing: readSourcing(element, ancestors) });
    });
    const ids = makePassageIds(found, { register: data.ids, recorded: data.recordedHeadings });
    let section: string | undefined;
    data.passages = found.map(({ element, kind, text, language, marks, sourcing }, index) => {
      const id = ids[index];
      if (id === undefined) throw new Error(`no id was made for the passage “${text}”`);
      element.properties['id'] = id;
      if (kind === 'heading') section = id;
      const line = element.position?.start.line ?? 1;
      const shifted = kind === 'table' || kind === 'code' ? [] : readShiftedSpans(element);
      return {
        id,
        kind,
        text,
        line,
        ...(language !== undefined && language !== data.language && { language }),
        ...(shifted.length > 0 && { shifted }),
        ...(marks.length > 0 && { marks }),
        ...(section && { section }),
        ...(sourcing && { sourcing }),
      };
    });
    data.words = data.passages
      .filter(({ kind }) => counted.has(kind))
      .reduce((words, { text }) => words + countWords(text, data.language), 0);
  };
}

/** Returns what kind of passage an element is; undefined for one that is none, or only part of one. */
function findKind(element: Element, ancestors: readonly Parents[]): PassageKind | undefined {
  const within = (...names: readonly string[]) =>
    ancestors.some((node) => node.type === 'element' && names.includes(node.tagName));
  const { tagName } = element;
  if (within('table', 'pre')) return undefined;
  if (/^h[1-6]$/.test(tagName)) return element.properties['id'] === NOTES_LABEL_ID ? undefined : 'heading';
  if (tagName === 'pre') return 'code';
  if (tagName === 'table') return 'table';
  if (tagName === 'figcaption') return 'caption';
  if (!['p', 'li', 'dt', 'dd', 'summary'].includes(tagName) || !hasOwnWords(element)) return undefined;
  if (ancestors.some(isNotes)) return 'footnote';
  if (within('blockquote')) return 'quotation';
  return within('li', 'dd') || ['li', 'dt', 'dd'].includes(tagName) ? 'item' : 'paragraph';
}

/** The notes at the end, as GFM sets them. */
function isNotes(node: Parents): boolean {
  return node.type === 'element' && node.properties['dataFootnotes'] !== undefined;
}

function collectLink(element: Element, links: { href: string; line: number }[]): void {
  const { href } = element.properties;
  if (typeof href !== 'string' || element.properties['dataFootnoteRef'] !== undefined) return;
  if (element.properties['dataFootnoteBackref'] !== undefined) return;
  links.push({ href, line: element.position?.start.line ?? 1 });
}

const counted: ReadonlySet<PassageKind> = new Set(['paragraph', 'item', 'quotation', 'heading', 'table']);
