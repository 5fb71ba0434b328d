import type { Element, ElementContent, Parents } from 'hast';
import { normalizeTypography } from '../languages/text/plain-words.ts';
import type { PassageMark } from '../pull-quotes/index.ts';
import { blockElements, isFootnoteMark, readElementWords } from './element-words.ts';
import { readNoteName } from './ids/note-ids.ts';

/** Elements that say something of the words within them, with the name of their mark. */
const inline: Readonly<Record<string, string>> = {
  sup: 'sup',
  sub: 'sub',
  del: 'del',
  s: 'del',
  ins: 'ins',
  em: 'em',
  i: 'em',
  strong: 'strong',
  b: 'strong',
  code: 'code',
  q: 'q',
  abbr: 'abbr',
};

/**
 * Returns what a passage says beside its words, in reading order: what is raised, lowered, struck, stressed or linked,
 * where notes are marked, the level of a heading, the numbering of a list, the borders of a table's cells, the language.
 *
 * @param ancestors The elements around it, outermost first.
 */
export function readStructureMarks(element: Element, ancestors: readonly Parents[]): PassageMark[] {
  const whole = readWholeMarks(element, ancestors);
  if (element.tagName === 'pre') return whole;
  if (element.tagName === 'table') return [...whole, ...readTableMarks(element)];
  return [...whole, ...readInlineMarks(element)];
}

/** The marks on a passage as a whole. */
function readWholeMarks(element: Element, ancestors: readonly Parents[]): PassageMark[] {
  const onWhole = (mark: string, value: string): PassageMark => ({ mark, from: 0, to: 0, value });
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level) return [onWhole('heading', level)];
  const around = ancestors.filter((node) => node.type === 'element');
  const chain = [...around, element];
  const quoted = around.filter(({ tagName }) => tagName === 'blockquote').length;
  const item = chain.findLast(({ tagName }) => tagName === 'li');
  const list = item && chain[chain.indexOf(item) - 1];
  const isNote = around.some(({ properties }) => properties['dataFootnotes'] !== undefined);
  const depth = chain.filter(({ tagName }) => tagName === 'li').length;
  return [
    ...(quoted > 1 ? [onWhole('quoted', String(quoted))] : []),
    ...(item && list && !isNote ? [onWhole('list', describeItem(item, list, depth))] : []),
  ];
}

/** `numbered`, `numbered from 3` for the first item of a list that begins with 3, or `bulleted`; with its depth. */
function describeItem(item: Element, list: Element, depth: number): string {
  const items = list.children.filter((child) => child.type === 'element');
  const start = list.properties['start'];
  const begins = items[0] === item && start !== undefined && start !== null ? ` from ${start}` : '';
  const kind = list.tagName === 'ol' ? `numbered${begins}` : 'bulleted';
  return depth > 1 ? `${kind}, level ${depth}` : kind;
}

/** The marks on words within a passage. */
function readInlineMarks(element: Element): PassageMark[] {
  const marks: PassageMark[] = [];
  let at = 0;
  const enter = (child: ElementContent) => {
    if (child.type === 'text') at += child.value.length;
    if (child.type !== 'element') return;
    if (isFootnoteMark(child)) {
      if (child.properties['dataFootnoteBackref'] === undefined)
        marks.push({ mark: 'note', from: at, to: at, ...nameNote(child) });
      return;
    }
    if (child.tagName === 'br') {
      marks.push({ mark: 'break', from: at, to: at });
      at += 1;
      return;
    }
    if (blockElements.has(child.tagName)) return;
    const own = describeInline(child);
    const place = marks.length;
    const from = at;
    child.children.forEach(enter);
    marks.splice(place, 0, ...own.map((mark) => ({ ...mark, from, to: at })));
  };
  element.children.forEach(enter);
  return trimMarks(marks, element);
}

/** The name of the note that a mark leads to, of which its ids are made. */
function nameNote({ children: [link] }: Element): Pick<PassageMark, 'value'> {
  const value = link?.type === 'element' ? readNoteName(link.properties['href']) : undefined;
  return value === undefined ? {} : { value };
}

function describeInline({ tagName, properties }: Element): Pick<PassageMark, 'mark' | 'value'>[] {
  const { href, title, lang } = properties;
  const name = inline[tagName];
  return [
    ...(name ? [{ mark: name, ...(typeof title === 'string' && { value: title }) }] : []),
    ...(tagName === 'a' && typeof href === 'string' ? [{ mark: 'link', value: href }] : []),
    ...(typeof lang === 'string' && lang !== '' ? [{ mark: 'language', value: lang }] : []),
  ];
}

/** Counts from the first letter of the passage, which has no space at either end. */
function trimMarks(marks: readonly PassageMark[], element: Element): PassageMark[] {
  const { length } = readElementWords(element);
  const lead = countLeadingSpaces(element.children);
  const clip = (at: number) => Math.max(0, Math.min(length, at - lead));
  return marks.map((mark) => ({ ...mark, from: clip(mark.from), to: clip(mark.to) }));
}

function countLeadingSpaces(children: readonly ElementContent[]): number {
  let words = '';
  const enter = (child: ElementContent) => {
    if (child.type === 'text') words += child.value;
    else if (child.type === 'element' && child.tagName === 'br') words += ' ';
    else if (child.type === 'element' && !blockElements.has(child.tagName) && !isFootnoteMark(child))
      child.children.forEach(enter);
  };
  children.forEach(enter);
  return words.length - words.trimStart().length;
}

/** How many letters each cell has, row by row, so that words that move to another cell are seen; and the marks in cells. */
function readTableMarks(table: Element): PassageMark[] {
  const text = readElementWords(table);
  const marks: PassageMark[] = [];
  let at = 0;
  const rows = listWithin(table, 'tr').map((row) =>
    row.children
      .filter((child) => child.type === 'element' && /^t[dh]$/.test(child.tagName))
      .flatMap((cell) => (cell.type === 'element' ? [cell] : []))
      .map((cell) => {
        const words = readElementWords(cell);
        const start = Math.max(at, text.indexOf(words, at));
        marks.push(
          ...readInlineMarks(cell).map((mark) => ({ ...mark, from: mark.from + start, to: mark.to + start })),
        );
        at = start + words.length;
        return normalizeTypography(words).length;
      })
      .join(','),
  );
  return [{ mark: 'cells', from: 0, to: 0, value: rows.join(';') }, ...marks];
}

function listWithin(element: Element, tagName: string): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === tagName ? [child] : listWithin(child, tagName);
  });
}
