import { fromHtml } from 'hast-util-from-html';
import { findTags } from './source-tags.ts';

/*
 * The words of a source, read by nothing that converts it: by pattern, without any parser of Markdown or of templates.
 * What is read twice here, once to be converted and once to be counted, has to agree.
 */

/** The words of a source. */
export interface SourceWords {
  /** What a reader sees. */
  words: string;
  /** What may be markup or may be seen: what stands in tags, addresses, numbers of lists. */
  markup: string;
}

/** The words of a Markdown text: of its paragraphs, of descriptions and titles, of code, comments and template tags. */
export function readMarkdownWords(text: string): SourceWords {
  const markup: string[] = [...(text.match(/&#?\w+;?/g) ?? [])];
  const spoken: string[] = [];
  const aside = (part: string) => {
    markup.push(part);
    return ' ';
  };
  // In code, `&eacute;` may be what it says or what it stands for, and a bracket begins no link.
  const bareCode = (code: string) =>
    code
      .replace(/&#?\w+;/g, (reference) => aside(`${reference} ${reference.replace(/^&/, '&amp;')}`))
      .replace(/[[\]]/g, JOINED);
  const labels = new Set<string>();
  const lines = text
    .replace(/\r/g, '')
    // What stands behind a comment begins a line of its own.
    .replace(/^( {0,3}<!--(?:(?!-->)[\s\S])*-->)[ \t]*(?=[^\s<])/gm, '$1\n')
    // Without its semicolon, a reference is one in HTML alone: `?one=1&copy=2`.
    .replace(/^[ \t]*<pre\b[\s\S]*?<\/pre>|^(?![ \t]*<(?!https?:)).*$/gim, (lines) =>
      /^[ \t]*<pre/i.test(lines) ? lines : lines.replace(/&(?=#?\w+(?![\w;]))/g, '&amp;'),
    )
    // A line of what stands in <pre> begins no block of code.
    .replace(
      fenceOrPre,
      (whole, _, info?: string, code = '', before = '', __ = '', inner = '', lines = '') =>
        whole.trimStart().startsWith('<')
          ? whole
          : `${before}${aside(info ?? inner)}\n${bareCode(code + lines)}`,
    )
    // In a block of HTML, ticks are ticks.
    .replace(htmlBlock, (lines) => lines.replaceAll('`', JOINED))
    // What stands in <pre> is code already.
    .replace(/<pre\b[\s\S]*?<\/pre>/gi, (block) => block.replaceAll('`', JOINED))
    .replace(
      /^([ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+)(\[[ xX]\])(?=\s)/gm,
      (_, before, box) => before + aside(box),
    )
    .replace(
      /^([ \t>]*)((?:[-*+][ \t]+)?\d{1,9}[.)])(?=[ \t]|$)/gm,
      (_, before, number) => before + aside(number),
    )
    .replace(/\[\^[^\]\s]+\]:?/g, aside)
    .replace(definition, (_, label: string, address: string, title = '') => {
      labels.add(fold(label));
      // Every link by this name shows the title again.
      return aside(`${label} ${address} ${`${title} `.repeat(20)}`);
    })
    // Within code nothing is a tag; a space at both of its ends is none.
    .replace(
      /(?<!(?<!\\)(?:\\\\)*\\)(?<!`)(`+)(?!`)((?:(?!\n[ \t]*\n)[\s\S])*?[^`])\1(?!`)/g,
      (_, __, code: string) => {
        const bare = /^ .*\S.* $/s.test(code) ? code.slice(1, -1) : code;
        markup.push(...(code.match(/<[^<>]*>/g) ?? []));
        return bareCode(bare).replace(/<[^<>]*>/g, (tag) => tag.replace('<', '&lt;'));
      },
    )
    .replace(/\][ ]?\[([^[\]]*)(?=\])/g, (whole, label: string, at: number, all: string) => {
      if ((label !== '' && !labels.has(fold(label))) || !isOpenAt(all, at)) return whole;
      markup.push(label);
      return JOINED;
    })
    // The address of a link or a picture, with a template in it or not; its words are joined to those beside it.
    .replace(link, (_, address: string, title = '') => {
      markup.push(address);
      spoken.push(decodeReferences(title));
      return JOINED;
    })
    .replace(/<((?:https?|ftp|mailto):[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/g, ' $1 ');
  const html = readTaggedWords(lines, false);
  return { words: [html.words, ...spoken].join(' '), markup: [...markup, html.markup].join(' ') };
}

/** True if a bracket that closes at a place was opened in the same paragraph. */
function isOpenAt(text: string, at: number): boolean {
  const [before = ''] =
    /(?:\n[ \t]*\n|^)((?:(?!\n[ \t]*\n)[\s\S])*)$/.exec(text.slice(Math.max(0, at - 2000), at)) ?? [];
  let depth = 0;
  for (const sign of before) depth = sign === '[' ? depth + 1 : sign === ']' ? Math.max(0, depth - 1) : depth;
  return depth > 0;
}

const rest = (indent: string, marks: string) =>
  `([^\\n]*)(?:\\n((?:(?!${indent}\\${marks}[\`~]*[ \\t]*(?:\\n|$))[^\\n]*\\n?)*)(?:${indent}\\${marks}[\`~]*[ \\t]*$)?)?`;
const marks = '(`{3,}(?=[^`\\n]*(?:\\n|$))|~{3,})';

/**
 * A block of code, up to its last line or that of the text: one at the beginning of lines, in which what is indented further
 * ends nothing, one in a list or a quotation; and what stands in <pre>, where no line begins one.
 */
const fenceOrPre = new RegExp(
  [
    `^${marks}${rest(' {0,3}', '1')}`,
    `^([ \\t>]+(?:[-*+][ \\t]+)?|[-*+][ \\t]+)${marks}${rest('[ \\t>]*', '5')}`,
    '^[ \\t]*<pre\\b[\\s\\S]*?</pre>',
  ].join('|'),
  'gim',
);

/** Lines that a tag of a box begins, up to an empty one. */
const htmlBlock =
  /^ {0,3}<\/?(?:address|article|aside|blockquote|center|dd|details|dialog|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|iframe|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)[\s/>](?:(?!\n[ \t]*\n)[\s\S])*/gim;

/** A sign that is no part of a word and parts none. */
const JOINED = '\u2060';

const fold = (label: string) =>
  label
    .replace(/[`\u2060]/g, '')
    .replaceAll('&lt;', '<')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

const definition =
  /^[ \t>]*\[([^\]\n]+)\]:[ \t]*\n?[ \t]*(<[^>\n]*>|\{\{[^\n]*?\}\}\S*|\{%[^\n]*?%\}\S*|mailto:[ \t]+\S+@\S+|[^ \t\n]+)(?:[ \t]*\n?[ \t]+("(?:[^"\n]|\n(?![ \t]*\n))*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/gm;

const link =
  /\]\(\s*(<[^>\n]*>|(?:\{\{[^{}]*?\}\}|\{%[^{}]*?%\}|[^()\s]|\((?:[^()\s]|\([^()\s]*\))*\))*)(?:\s+("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\([^()]*\)))?\s*\)/g;

/** Tags that part words. What is no tag of HTML parts none: a browser shows its words in a row. */
const block =
  /^<\/?(?:address|article|aside|blockquote|body|br|button|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|img|input|legend|li|main|nav|noscript|object|ol|option|p|pre|script|section|select|source|style|summary|svg|table|sub|sup|tbody|td|textarea|tfoot|th|thead|title|tr|ul|video|audio|embed|param|!)/i;

/** The words of an HTML text: all that is no tag, and the descriptions and titles in tags. */
export const readHtmlWords = (html: string): SourceWords => readTaggedWords(html, true);

function readTaggedWords(text: string, isHtml: boolean): SourceWords {
  const markup: string[] = [];
  let words = '';
  let end = 0;
  for (const { from, to, kind } of findTags(text, isHtml)) {
    words += text.slice(end, from);
    end = to;
    const tag = text.slice(from, to);
    if (kind === 'comment') words += ` ${tag.replace(/^<!--|--!?>$/g, '')} `;
    markup.push(tag);
    if (kind !== 'tag') continue;
    // Of an attribute that stands there twice, browsers read the first.
    const spoken = [...tag.matchAll(/\s(alt|title|label|summary)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].filter(
      ([, name], at, all) =>
        all.findIndex(([, other]) => other?.toLowerCase() === name?.toLowerCase()) === at,
    );
    if (spoken.length > 0) words += ` ${spoken.map(([, , one, other]) => one ?? other).join(' ')} `;
    else if (block.test(tag)) words += ' ';
  }
  words += text.slice(end);
  return { words: decodeReferences(words), markup: decodeReferences(markup.join(' ')) };
}

/** `&eacute;` is a letter; a sign that could begin a tag begins none any more. */
function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  const [only] = fromHtml(text.replace(/</g, '&lt;'), { fragment: true }).children;
  return only?.type === 'text' ? only.value : text;
}
