/** What a printed text has beside its passages, read from its HTML. */
export interface PrintedParts {
  /** In the order of the page, each with its place in the HTML. */
  pictures: { at: number; src: string; alt: string }[];
  /** The numbers of the notes that the text marks, in order. */
  marks: string[];
  /** The same of the marks within each note, by the note's number. */
  marksInNotes: Map<string, string[]>;
  /** The number of the note that a passage belongs to, by the passage's id. */
  noteOf: Map<string, string>;
  /** Where each element with an id begins in the HTML. */
  places: Map<string, number>;
  /** Ids of passages with which an item of a list begins. */
  firstOfItem: Set<string>;
  /** The words of each cell of a table, row by row, by the table's id. */
  tables: Map<string, string[][]>;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)\b((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;

/** Reads what Markdown needs of a printed text and its passages do not say. One pass over the tags. */
export function readPrintedParts(html: string): PrintedParts {
  const parts: PrintedParts = {
    ...{ pictures: [], marks: [], marksInNotes: new Map(), noteOf: new Map(), places: new Map() },
    ...{ firstOfItem: new Set(), tables: new Map() },
  };
  /** The spans that are open, each with the number of its note if it is one. */
  const spans: (string | undefined)[] = [];
  let figures = 0;
  let end = 0;
  let isItemOpen = false;
  let table: { rows: string[][]; cell: string | undefined } | undefined;
  for (const { 0: tag, 1: slash, 2: rawName = '', 3: attributes = '', index } of html.matchAll(TAG)) {
    const name = rawName.toLowerCase();
    const between = html.slice(end, index);
    if (between.trim() !== '') isItemOpen = false;
    if (table?.cell !== undefined) table.cell += decode(between);
    end = index + tag.length;
    if (slash === '/') {
      if (name === 'span') spans.pop();
      if (name === 'figure' && figures > 0) figures -= 1;
      if (table && /^t[dh]$/.test(name)) {
        table.rows.at(-1)?.push((table.cell ?? '').replace(/\s+/g, ' ').trim());
        table.cell = undefined;
      }
      if (name === 'table') table = undefined;
      continue;
    }
    const id = read(attributes, 'id');
    if (id !== undefined && !parts.places.has(id)) parts.places.set(id, index);
    const note = spans.findLast((number) => number !== undefined);
    if (name === 'span') {
      const isNote = /\bclass="note\b/.test(attributes);
      spans.push(isNote ? read(attributes, 'data-number') : undefined);
    }
    if (id !== undefined && note !== undefined) parts.noteOf.set(id, note);
    if (name === 'button' && /\bclass="mark"/.test(attributes)) {
      const number = html.slice(end, html.indexOf('<', end));
      if (note === undefined) parts.marks.push(number);
      else parts.marksInNotes.set(note, [...(parts.marksInNotes.get(note) ?? []), number]);
    }
    if (name === 'figure' && (figures > 0 || /\bclass="pull-quote"/.test(attributes))) figures += 1;
    if (name === 'img' && figures === 0) {
      const [src, alt] = [read(attributes, 'src'), read(attributes, 'alt')];
      if (src !== undefined) parts.pictures.push({ at: index, src, alt: alt ?? '' });
    }
    if (name === 'li' || read(attributes, 'data-b') === 'li') isItemOpen = true;
    if (isItemOpen && id !== undefined) {
      parts.firstOfItem.add(id);
      isItemOpen = name === 'li';
    }
    if (name === 'table' && !table) {
      table = { rows: [], cell: undefined };
      if (id !== undefined) parts.tables.set(id, table.rows);
    }
    if (table && name === 'tr') table.rows.push([]);
    if (table && /^t[dh]$/.test(name)) table.cell = '';
    if (table?.cell !== undefined && /^(?:br|p|li|ul|ol)$/.test(name)) table.cell += ' ';
  }
  return parts;
}

/** Reads an attribute as our own printer and Astro write it: in double quotation marks, without any if it is one word. */
function read(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(` ${name}=`);
  if (start < 0) return undefined;
  const from = start + name.length + 2;
  const mark = attributes.charAt(from);
  const isQuoted = mark === '"' || mark === "'";
  const end = isQuoted ? attributes.indexOf(mark, from + 1) : attributes.slice(from).search(/\s|$/) + from;
  return decode(attributes.slice(isQuoted ? from + 1 : from, end));
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** Decodes the character references that our own printer writes. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, digits, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return digits === undefined ? (named[name] ?? whole) : String.fromCodePoint(Number(digits));
  });
}
