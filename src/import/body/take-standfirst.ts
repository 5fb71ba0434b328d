import { toString as textOf } from 'mdast-util-to-string';
import type { Draft } from '../draft.ts';
import type { Notes } from '../report/notes.ts';
import { parseMarkdown } from './parse-markdown.ts';

const mark = /<!--\s*(?:more|break|excerpt)\s*-->/;

/** Words: as long as a standfirst may be; an excerpt that is longer only says where lists broke off. */
const LONGEST = 60;

/**
 * Takes what a text sets before its mark `<!--more-->` for the standfirst, if it is one paragraph of plain words, is as
 * short as a standfirst, and the archive has no other.
 */
export function takeStandfirst(draft: Draft, notes: Notes): Pick<Draft, 'fields' | 'body'> {
  const { fields, body } = draft;
  const found = mark.exec(body.text);
  if (!found || fields.standfirst || body.format !== 'markdown') return { fields, body };
  const before = body.text.slice(0, found.index);
  const after = body.text.slice(found.index + found[0].length);
  const { children } = parseMarkdown(before);
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'paragraph' || after.trim() === '') return { fields, body };
  const words = textOf(only).replace(/\s+/g, ' ').trim();
  const isPlain = only.children.every(({ type }) => type === 'text') && !/[{<]/.test(before);
  if (!isPlain || words.split(' ').length > LONGEST || !/^\s*\n|^$/.test(after)) return { fields, body };
  notes.changed(`text before ${found[0]}`, 'the standfirst', { line: 1, text: found[0] });
  const { summary, ...rest } = fields;
  const isSame = summary !== undefined && words.startsWith(summary.replace(/…$|\.{3}$/, '').trim());
  return {
    fields: { ...rest, standfirst: words, ...(summary && !isSame && { summary }) },
    body: { ...body, text: after.replace(/^\s*\n/, '') },
  };
}
