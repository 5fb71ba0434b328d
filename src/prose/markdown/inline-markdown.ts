import type { PassageMark } from '../../pull-quotes/index.ts';

/** How addresses and notes within a text are written. */
export interface InlineContext {
  /** Makes an address of the site a full one. */
  toAbsolute: (address: string) => string;
  /** Returns the number of the next note that is marked. */
  nextNote: () => string;
  /** True within a table, where a bar would end the cell. */
  isInCell?: boolean;
}

/** Marks that Markdown has no sign for are written as HTML: without it, 10⁶ would be quoted as 106. */
const tags = new Map([
  ['sup', 'sup'],
  ['sub', 'sub'],
  ['del', 'del'],
  ['ins', 'ins'],
  ['q', 'q'],
]);
const signs = new Map([
  ['em', '*'],
  ['strong', '**'],
]);
const known = new Set([...tags.keys(), ...signs.keys(), 'code', 'link', 'note']);

/** A part of a passage: its words from one place to another. */
export interface PassagePart {
  text: string;
  marks: readonly PassageMark[];
  from: number;
  to: number;
}

/** Writes a part of a passage as Markdown: its words, with what is raised, struck, stressed, linked or noted. */
export function writeInline({ text, marks, from, to }: PassagePart, context: InlineContext): string {
  const rest = marks.filter((mark) => known.has(mark.mark) && mark.from >= from && mark.to <= to);
  let written = '';
  let at = from;
  for (let mark = rest.shift(); mark; mark = rest.shift()) {
    written += escapeWords(text.slice(at, mark.from), context);
    at = Math.max(at, mark.from);
    if (mark.mark === 'note') {
      written += `[^${context.nextNote()}]`;
      continue;
    }
    const inner: PassageMark[] = [];
    for (let next = rest[0]; next && next.from < mark.to && next.to <= mark.to; next = rest[0]) {
      inner.push(next);
      rest.shift();
    }
    if (mark.to === mark.from) continue;
    if (mark.mark === 'code') {
      for (const { mark: within } of inner) if (within === 'note') context.nextNote();
      written += writeCode(text.slice(mark.from, mark.to));
    } else {
      const words = writeInline({ text, marks: inner, from: mark.from, to: mark.to }, context);
      const around = { before: text.charAt(mark.from - 1), after: text.charAt(mark.to) };
      written += wrap(mark, words, { ...around, isAfterSign: written.endsWith('*'), context });
    }
    at = mark.to;
  }
  return written + escapeWords(text.slice(at, to), context);
}

interface Around {
  before: string;
  after: string;
  isAfterSign: boolean;
  context: InlineContext;
}

function wrap({ mark, value }: PassageMark, words: string, around: Around): string {
  if (mark === 'link') return `[${words}](${writeAddress(around.context.toAbsolute(value ?? ''))})`;
  const sign = signs.get(mark);
  if (sign !== undefined && canStand(words, around)) return `${sign}${words}${sign}`;
  const tag = tags.get(mark) ?? mark;
  return `<${tag}>${words}</${tag}>`;
}

/** True if stars around words are read as emphasis, by the rules of CommonMark made stricter. */
function canStand(words: string, { before, after, isAfterSign }: Around): boolean {
  const isOpen = (sign: string) => sign === '' || /[\s\p{P}]/u.test(sign);
  const isWord = /^[\p{L}\p{N}]/u.test(words) && /[\p{L}\p{N}]$/u.test(words);
  const isBound = /^[^\s*]/.test(words) && /[^\s*]$/.test(words) && isOpen(before) && isOpen(after);
  return !isAfterSign && after !== '*' && (isWord || isBound);
}

function writeAddress(address: string): string {
  return /[\s()<>]/.test(address) ? `<${address.replace(/[<>\n]/g, encodeURIComponent)}>` : address;
}

function writeCode(words: string): string {
  const longest = Math.max(0, ...Array.from(words.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^[\s`]|[\s`]$/.test(words) ? ' ' : '';
  return `${fence}${space}${words}${space}${fence}`;
}

/** Escapes what Markdown would read as a sign within a line. */
function escapeWords(words: string, { isInCell }: Pick<InlineContext, 'isInCell'>): string {
  if (!/[\\`*[\]<_~&|]/.test(words)) return words;
  const escaped = words
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/&(?=#?\w+;)/g, '\\&');
  return isInCell ? escaped.replaceAll('|', '\\|') : escaped;
}

/** Writes a picture on one line: what it shows, and its address. */
export const writePicture = (alt: string, address: string): string =>
  `![${alt.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' ')}](${address})`;

/** Escapes words that have no marks, as a block of their own or within one. */
export const escapeInMarkdown = (words: string): string =>
  escapeStart(escapeWords(words.replace(/\s+/g, ' '), { isInCell: false }));

/** Escapes what Markdown would read as a sign at the beginning of a block. */
export function escapeStart(block: string): string {
  return block.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^[#>+\-=~|:]/, '\\$&');
}
