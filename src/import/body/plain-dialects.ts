import { visit } from 'unist-util-visit';
import type { Notes } from '../report/notes.ts';
import { listCode } from './opaque-spans.ts';
import { parseMarkdown } from './parse-markdown.ts';

/*
 * Signs that some engines add to Markdown and the site would print: notes within a line, boxes, abbreviations. They are
 * written as plain Markdown before anything is parsed.
 */

const any = /\^\[|^[ \t>]*:{3,}|^\*\[[^\]\n]+\]:|^[ \t]*>[ \t]*\[!\w+\]|\n {0,3}\[[^\]\n]+\]:|^ {0,3}<!--/m;

/** Writes what is no plain Markdown as such; code is left alone. */
export function writePlainDialect(written: string, notes: Notes): string {
  const source = setFencesApart(written, notes);
  if (!any.test(source)) return source;
  const { text, code } = hideCode(source);
  const boxed = openAlerts(openBoxes(dropAbbreviations(openInlineNotes(text, notes), notes), notes), notes);
  const plain = setWordsApart(setDefinitionsApart(boxed, notes), notes);
  const closed = plain === text ? plain : plain.replace(/\n{3,}/g, '\n\n');
  return showCode(closed, code);
}

function hideCode(source: string): { text: string; code: string[] } {
  const code: string[] = [];
  const hide = (raw: string) => `\uE010${code.push(raw) - 1}\uE011`;
  const open = source.replace(/<(pre|code)\b[^>]*>[\s\S]*?<\/\1>/gi, hide);
  let text = '';
  let end = 0;
  for (const { index, raw } of listCode(open)) {
    text += open.slice(end, index) + hide(raw);
    end = index + raw.length;
  }
  return { text: text + open.slice(end), code };
}

/** Puts the code back; what is marked up as code may hold other code. */
const showCode = (text: string, code: readonly string[]): string =>
  text.replace(/\uE010(\d+)\uE011/g, (_, index: string) => showCode(code[Number(index)] ?? '', code));

/** `^[words]`, as Pandoc and markdown-it have it, becomes a note below the text. */
function openInlineNotes(source: string, notes: Notes): string {
  const definitions: string[] = [];
  let text = '';
  let end = 0;
  for (const { index } of source.matchAll(/\^\[/g)) {
    // A note follows words: `/^[a-z]+/` is a pattern, whatever it stands in.
    if (index < end || !/[\p{L}\p{N}\p{M}.,;:!?)\]”’»*_]/u.test(source.charAt(index - 1))) continue;
    const close = findClose(source, index + 1);
    // What a link follows is a raised link.
    if (close === undefined || source.charAt(close + 1) === '(') continue;
    const words = source
      .slice(index + 2, close)
      .replace(/[ \t]*\n[ \t>]*/g, ' ')
      .trim();
    if (words === '') continue;
    const name = `inline-${definitions.length + 1}`;
    definitions.push(`[^${name}]: ${words}`);
    text += `${source.slice(end, index)}[^${name}]`;
    end = close + 1;
  }
  if (definitions.length === 0) return source;
  notes.changed('note within a line', 'a note below the text');
  return `${(text + source.slice(end)).trimEnd()}\n\n${definitions.join('\n\n')}\n`;
}

/** The bracket that closes one, in the same paragraph. */
function findClose(source: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    else if (sign === '\n' && /^\n[ \t>]*\n/.test(source.slice(at, at + 80))) return undefined;
    if (depth === 0) return at;
  }
  return undefined;
}

/** `*[HTML]: Hypertext` explains a word wherever a pointer rests on it. */
const dropAbbreviations = (source: string, notes: Notes): string =>
  source.replace(/^\*\[([^\]\n]+)\]:[ \t]*(.*)(?:\n|$)/gm, (_, word: string, words: string) => {
    notes.lost('explanation of an abbreviation', 'left out', { text: `${word} ${words}` });
    return '';
  });

/** `:::note Title` and `:::` begin and end a box; its title is set in bold. */
const openBoxes = (source: string, notes: Notes): string =>
  source.replace(
    /^([ \t>]*):{3,}[ \t]*\{?\.?([\w-]*)\}?[ \t]*(.*)$/gm,
    (whole, indent: string, kind: string, rest: string) => {
      const title = rest.replace(/^\[|\]$|:+$/g, '').trim();
      if (/^[{<]/.test(title)) return whole;
      notes.changed('box', 'the text in it', { text: kind });
      return title === '' ? indent : `${indent}**${title}**\n${indent}`;
    },
  );

/** Below a line of HTML, a fence is HTML for CommonMark up to the next empty line; for other engines it begins a block of code. */
function setFencesApart(source: string, notes: Notes): string {
  if (!/>[ \t]*\n {0,3}(?:`{3}|~{3})/.test(source)) return source;
  const places: number[] = [];
  for (const { type, value, position } of parseMarkdown(source).children.filter(
    (node) => node.type === 'html',
  )) {
    const start = position?.start.offset;
    if (type !== 'html' || start === undefined || /^\s*<(?:pre|script|style|textarea|!)/i.test(value))
      continue;
    const [fence] = value.matchAll(/(?<=>[ \t]*\n) {0,3}(?:`{3,}(?=[^`\n]*\n)|~{3,})/g);
    if (fence) places.push(start + fence.index);
  }
  for (const place of places)
    notes.changed('block of code right below HTML', 'set apart from it', { line: lineAt(source, place) });
  const apart = places.reduceRight((text, place) => `${text.slice(0, place)}\n${text.slice(place)}`, source);
  // Where one block of code ends, HTML may begin that another stands right below.
  return places.length > 0 ? setFencesApart(apart, notes) : apart;
}

/** A comment takes the rest of its line with it, where CommonMark is meant; other engines read that as words. */
const setWordsApart = (source: string, notes: Notes): string =>
  source.replace(/^( {0,3}<!--(?:(?!-->)[\s\S])*-->)[ \t]*(?=[^\s<])/gm, (_, comment: string) => {
    notes.changed('words behind a comment', 'set apart from it', { text: comment });
    return `${comment}\n\n`;
  });

const lineAt = (source: string, at: number): number => source.slice(0, at).split('\n').length;

const definition =
  /^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*(?:<[^>\n]*>|(?:[^\s()<]|\([^\s()]*\))+)(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/;

/**
 * The address of a link is no address for CommonMark if it stands right below other words, as below one that is misspelt:
 * `[1]: mailto: jane`. Other engines take it for one, and the text links to it.
 */
function setDefinitionsApart(source: string, notes: Notes): string {
  const lines = source
    .replace(/^( {0,3}\[[^\]\n]+\]:[ \t]*mailto:)[ \t]+(?=\S+@\S)/gm, '$1')
    // In CommonMark a bracket without its partner ends an address, and with it the definition.
    .replace(
      /^( {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*)(\w[^\s<>]*)(?=[ \t]*(?:["'(].*)?$)/gm,
      (line, label, address) =>
        countSigns(address, '(') === countSigns(address, ')') ? line : `${label}<${address}>`,
    )
    .split('\n');
  const isApart = (line: string | undefined) => line === undefined || line.trim() === '';
  const wanted = lines.map((line, at) => {
    const label = isApart(lines[at - 1]) ? undefined : definition.exec(line)?.[1];
    return label !== undefined && source.includes(`][${label}]`) ? label.toLowerCase() : undefined;
  });
  if (wanted.every((label) => label === undefined)) return lines.join('\n');
  const known = new Set<string>();
  visit(parseMarkdown(lines.join('\n')), 'definition', ({ identifier }) => void known.add(identifier));
  return lines
    .flatMap((line, at) => {
      const label = wanted[at];
      if (label === undefined || known.has(label)) return [line];
      notes.changed('address of a link below other words', 'set apart from them', { line: at + 1 });
      return ['', line];
    })
    .join('\n');
}

const countSigns = (text: string, sign: string): number => text.split(sign).length - 1;

/** `> [!NOTE]` begins a quotation that is a notice; the word is set in bold. */
const openAlerts = (source: string, notes: Notes): string =>
  source.replace(
    /^([ \t]*>[ \t]*)\[!(\w+)\][ \t]*([^\n]*)$/gm,
    (_, indent: string, kind: string, rest: string) => {
      const name = kind.charAt(0) + kind.slice(1).toLowerCase();
      notes.changed('notice', 'a quotation that begins with its name', { text: kind, added: name });
      const title = rest.trim() === '' ? name : `${name}: ${rest.trim()}`;
      return `${indent}**${title}**\n${indent.trimEnd()}`;
    },
  );
