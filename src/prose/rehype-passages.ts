import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { countWords } from '../languages/text/count-words.ts';
import type { PassageKind } from '../pull-quotes/index.ts';
import { describeBadCharacter } from '../runtime/bad-characters.ts';
import { reportFault } from './faults.ts';
import { findPassages } from './find-passages.ts';
import { makePassageIds } from './ids/passage-ids.ts';
import { readLanguage, readShiftedSpans } from './passage-marks.ts';
import { getProseData } from './prose-data.ts';
import { readSourcing } from './read-sourcing.ts';
import { visitElements } from './visit-elements.ts';

/** Signs that cannot be printed are refused before a text is read; only a reference, such as &#0;, can still make one. */
const UNPRINTABLE =
  'a character reference stands for no character that can be printed; write the sign itself, or take it out';

/**
 * Finds every passage of the body in reading order, and gives its element the passage's id. All words that a
 * reader meets are in a passage, and no word is in two.
 */
export function rehypePassages() {
  return (tree: Root, file: VFile) => {
    const data = getProseData(file);
    visitElements(tree, (element) => {
      if (element.tagName === 'a') collectLink(element, data.links);
      const isBad = Object.values(element.properties).some(
        (value) => typeof value === 'string' && describeBadCharacter(value) !== undefined,
      );
      if (isBad) reportFault(file, UNPRINTABLE, element);
    });
    const found = findPassages(tree).flatMap(({ element, ancestors, kind, text, marks }) => {
      if (kind === 'heading' && !/[^\s\p{Cf}\p{M}]/u.test(text))
        reportFault(file, 'a heading has no words; write them, or take it out', element);
      if (describeBadCharacter(text) !== undefined) reportFault(file, UNPRINTABLE, element);
      if (text === '') return [];
      const language = readLanguage(element, ancestors);
      return { element, kind, text, language, marks, sourcing: readSourcing(element, ancestors) };
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

function collectLink(element: Element, links: { href: string; line: number }[]): void {
  const { href } = element.properties;
  if (typeof href !== 'string' || element.properties['dataFootnoteRef'] !== undefined) return;
  if (element.properties['dataFootnoteBackref'] !== undefined) return;
  links.push({ href, line: element.position?.start.line ?? 1 });
}

const counted: ReadonlySet<PassageKind> = new Set(['paragraph', 'item', 'quotation', 'heading', 'table']);
