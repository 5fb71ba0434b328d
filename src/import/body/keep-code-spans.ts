import { listCode } from './opaque-spans.ts';
import { parseMarkdown } from './parse-markdown.ts';

/**
 * Keeps code spans of several lines whole: a line of one that begins with a tag ends the paragraph in CommonMark, and the
 * code would be read as HTML. One that fills its lines becomes a block of code, another is set in one line.
 */
export function keepCodeSpans(source: string): string {
  if (!/`[^`]*\n[ \t>]*</.test(source)) return source;
  let text = '';
  let end = 0;
  for (const { index, raw } of listCode(source)) {
    const [ticks = ''] = /^`+/.exec(raw) ?? [];
    const isClosed = ticks !== '' && raw.length > ticks.length && raw.endsWith(ticks);
    const after = index + raw.length;
    if (isClosed && /\n[ \t>]*</.test(raw) && isTornApart(raw)) {
      const code = raw.slice(ticks.length, -ticks.length);
      text += source.slice(end, index) + writeCode(code, ticks, fillsLines(source, index, after));
    } else text += source.slice(end, after);
    end = after;
  }
  return text + source.slice(end);
}

function isTornApart(raw: string): boolean {
  const [first, ...others] = parseMarkdown(raw).children;
  if (first?.type === 'code') return false;
  const isOne = others.length === 0 && first?.type === 'paragraph' && first.children.length === 1;
  return !(isOne && first.children[0]?.type === 'inlineCode');
}

const fillsLines = (source: string, from: number, to: number): boolean =>
  (from === 0 || source.charAt(from - 1) === '\n') && /^[ \t]*(?:\n|$)/.test(source.slice(to));

function writeCode(code: string, ticks: string, isBlock: boolean): string {
  if (!isBlock) return ticks + code.replace(/[ \t]*\n[ \t>]*/g, ' ') + ticks;
  const fence = '`'.repeat(Math.max(3, ticks.length + 1));
  return `${fence}\n${code.replace(/^\n|\n$/g, '')}\n${fence}`;
}
