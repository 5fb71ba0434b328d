import type { PassageMark } from '../../pull-quotes/index.ts';
import type { PrintedPassage } from '../read-printed.ts';
import { escapeStart, writeInline, writePicture } from './inline-markdown.ts';
import { type PrintedParts, readPrintedParts } from './printed-parts.ts';

/** A text as it is printed. */
export interface PrintedText {
  passages: readonly (Omit<PrintedPassage, 'marks'> & { marks?: readonly PassageMark[] | undefined })[];
  /** As the page has it. */
  html: string;
}

/** Where a text stands. */
export interface TextPlace {
  /** The full address of its page. */
  permalink: string;
  /** Makes an address as the text has it a full one. */
  toAbsolute: (address: string) => string;
}

/**
 * Writes a text as Markdown, a block for each passage, each with a link to the passage on the page. It is made from the
 * passages, so that its words are theirs; `verify` makes it again from the printed page and compares the two.
 */
export function writeBlocks({ passages, html }: PrintedText, place: TextPlace): string {
  const parts = readPrintedParts(html);
  const numbers: number[] = [];
  const blocks: string[] = [];
  let pictures = parts.pictures;
  const showPictures = (until: number) => {
    for (const { src, alt } of pictures.filter(({ at }) => at < until))
      blocks.push(writePicture(alt, place.toAbsolute(src)));
    pictures = pictures.filter(({ at }) => at >= until);
  };
  let lastNote = '';
  for (const passage of passages) {
    const isNote = passage.kind === 'footnote';
    showPictures(isNote ? html.length : (parts.places.get(passage.id) ?? 0));
    const note = isNote ? parts.noteOf.get(passage.id) : undefined;
    const link = `[¶](${place.permalink}#${passage.id})`;
    const block = writeBlock(passage, { parts, place, link, numbers, note });
    if (note === undefined) blocks.push(block);
    else blocks.push(note === lastNote ? `    ${block}` : `[^${note}]: ${block}`);
    lastNote = note ?? '';
  }
  showPictures(html.length);
  return blocks.map((block) => `${block}\n`).join('\n');
}

interface BlockContext {
  parts: PrintedParts;
  place: TextPlace;
  /** To the passage. */
  link: string;
  /** The last number of each list that is open, by its depth. */
  numbers: number[];
  /** The number of the note that the passage belongs to. */
  note: string | undefined;
}

function writeBlock(passage: PrintedText['passages'][number], context: BlockContext): string {
  const { parts, place, link, numbers, note } = context;
  const { id, kind, text, marks = [] } = passage;
  const nextNote = () =>
    (note === undefined ? parts.marks.shift() : parts.marksInNotes.get(note)?.shift()) ?? '?';
  const inline = { toAbsolute: place.toAbsolute, nextNote };
  const whole = (mark: string) => marks.find((one) => one.mark === mark)?.value;
  if (kind === 'code') return `${fenceCode(text)}\n\n${link}`;
  const cells = kind === 'table' ? parts.tables.get(id) : undefined;
  if (cells) {
    let at = 0;
    const rows = cells.map((row) =>
      row.map((words) => {
        const from = Math.max(at, text.indexOf(words, at));
        at = from + words.length;
        return writeInline({ text, marks, from, to: at }, { ...inline, isInCell: true });
      }),
    );
    return `${writeRows(rows)}\n\n${link}`;
  }
  const words = `${escapeStart(writeInline({ text, marks, from: 0, to: text.length }, inline))} ${link}`;
  const list = whole('list');
  if (list === undefined) numbers.length = 0;
  const item =
    list === undefined ? words : writeItem(words, list, { numbers, isFirst: parts.firstOfItem.has(id) });
  if (kind === 'heading') return `${'#'.repeat(Number(whole('heading') ?? 2))} ${words}`;
  if (kind === 'quotation') return `${'> '.repeat(Number(whole('quoted') ?? 1))}${item}`;
  return item;
}

/** Writes an item of a list; a further paragraph of an item stands below it. */
function writeItem(
  words: string,
  list: string,
  { numbers, isFirst }: { numbers: number[]; isFirst: boolean },
) {
  const depth = Number(/level (\d+)/.exec(list)?.[1] ?? 1);
  const indent = '    '.repeat(depth - 1);
  numbers.length = depth;
  if (!isFirst) return `${indent}    ${words}`;
  if (!list.startsWith('numbered')) return `${indent}- ${words}`;
  const start = /from (-?\d+)/.exec(list)?.[1];
  const number = start === undefined ? (numbers[depth - 1] ?? 0) + 1 : Number(start);
  numbers[depth - 1] = number;
  return `${indent}${number}. ${words}`;
}

function fenceCode(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}`;
}

function writeRows(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(({ length }) => length));
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => row[index] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(Array.from({ length: width }, () => '---')), ...body.map(line)].join('\n');
}
