import type { Notes } from '../report/notes.ts';
import type { OpaqueSpan } from './opaque-spans.ts';

/**
 * Adds what an opaque span says to the text before it: code as a fenced block with an empty line around it, a comment as
 * nothing, the rest as it stands.
 *
 * @param after The two characters that follow the span.
 * @param isHtml True of a text in HTML, where code stands in an element.
 */
export function addOpaque(
  before: string,
  span: OpaqueSpan,
  { after, isHtml }: { after: string; isHtml: boolean },
): string {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const isAlone = line.trim() === '';
  if (span.kind === 'comment') {
    const endsLine = after === '' || after.startsWith('\n');
    return isAlone && endsLine ? before.replace(/\n?[ \t]*$/, '') : before;
  }
  if (span.kind !== 'code') return before + span.text;
  if (isHtml) return before + writeHtmlCode(span);
  const indent = isAlone ? line : '';
  const head = before.trim() === '' ? '' : `${before.replace(/[ \t]*$/, '').replace(/\n*$/, '')}\n\n`;
  const tail = after === '' || after === '\n\n' ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  return head + fence(span, indent) + tail;
}

/** What is a tag in it is meant to be seen; what is escaped already is left so. */
function writeHtmlCode({ text, language }: OpaqueSpan): string {
  const name = /^[\w+#-]+$/.test(language) ? ` class="language-${language}"` : '';
  const code = text
    .replace(/^[ \t]*\n/, '')
    .trimEnd()
    .replaceAll('<', '&lt;');
  return `<pre><code${name}>${code}</code></pre>`;
}

function fence({ text, language }: OpaqueSpan, indent: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  const lines = text.replace(/^[ \t]*\n/, '').replace(/\n?[ \t]*$/, '');
  return `${indent}${marks}${language}\n${lines}\n${indent}${marks}`;
}

export function noteOpaque(span: OpaqueSpan, line: number, notes: Notes): void {
  if (span.kind === 'code') notes.changed(`${span.name} tag`, 'a block of code', { line, text: span.tags });
  if (span.kind === 'unescaped') {
    notes.changed('escaped template tag', 'as its readers saw it', { line, text: span.tags });
  }
  if (span.kind === 'comment') notes.lost('template comment', 'left out', { line, text: span.raw });
}
