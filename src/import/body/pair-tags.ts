import { makeSign } from './template-signs.ts';
import type { TemplateTag } from './template-tag.ts';

/** Tags that stand between the two of a pair and belong to neither. */
const MIDDLE = new Set(['else', 'elsif', 'elseif', 'elif', 'when', 'case', 'break']);

/** Finds which tags open a pair, by the ones that close it. */
export function pairTags(tags: TemplateTag[]): void {
  const open: number[] = [];
  for (const [index, tag] of tags.entries()) {
    if (tag.role !== 'closes') {
      if (tag.syntax !== 'value' && tag.syntax !== 'attributes' && !MIDDLE.has(tag.name)) open.push(index);
      continue;
    }
    // A bare `{% end %}` (Zola) closes the last that is open.
    const at = open.findLastIndex((other) => {
      const { name, syntax } = tags[other] ?? {};
      return syntax === tag.syntax && (name === tag.name || tag.name === '');
    });
    const opening = tags[open[at] ?? -1];
    if (!opening) continue;
    opening.role = 'opens';
    opening.partner = index;
    tag.partner = open[at];
    open.splice(at);
  }
}

/**
 * Sets each pair that holds whole lines apart from them, so that its two tags become paragraphs of their own: `{{% note %}}`
 * in the line before a text opens a block as if an empty line stood between them.
 */
export function separatePairs(text: string, tags: readonly TemplateTag[]): string {
  let parted = text;
  for (const [index, { role, partner }] of tags.entries()) {
    if (role !== 'opens' || partner === undefined) continue;
    const [opening, closing] = [makeSign(index), makeSign(partner)];
    const from = parted.indexOf(opening);
    const to = parted.indexOf(closing);
    if (from < 0 || to < from || !parted.slice(from, to).includes('\n')) continue;
    parted = setApart(setApart(parted, to, closing.length), from, opening.length);
  }
  return parted;
}

function setApart(text: string, at: number, length: number): string {
  const before = text.slice(0, at);
  const after = text.slice(at + length);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  // In a list, a quotation or a tag of HTML it stays where it is.
  if (/^[ \t]*(?:[-*+>|]|\d+[.)])/.test(line) || /<[^>]*$/.test(line)) return text;
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const head =
    line.trim() === '' ? before.replace(/\n?([ \t]*)$/, '\n\n$1') : `${before.trimEnd()}\n\n${indent}`;
  const tail = /^[ \t]*(?:\n|$)/.test(after)
    ? after.replace(/^[ \t]*\n/, '\n\n')
    : `\n\n${indent}${after.trimStart()}`;
  return head + text.slice(at, at + length) + tail;
}
