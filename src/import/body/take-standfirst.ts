import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'mdast-util-to-string';
import type { Draft } from '../draft.ts';
import type { Notes } from '../report/notes.ts';
import type { RawBody } from './convert-body.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** `<!--more-->`, also with the words of its link; `break` is Drupal’s, `truncate` Docusaurus’s, `{/* … *​/}` MDX’s. */
const mark =
  /<!--\s*(?:more|break|excerpt|endexcerpt|end|truncate|teaser|readmore|read more)(?:\s[^>]*?)?\s*-->|\{\/\*\s*(?:more|truncate|excerpt)\s*\*\/\}/i;

/** Words: as long as a standfirst may be; an excerpt that is longer only says where lists broke off. */
const LONGEST = 60;

/**
 * Takes what a text sets before its mark `<!--more-->` for the standfirst, if it is one paragraph of plain words, is as
 * short as a standfirst, and the archive has no other.
 */
export function takeStandfirst(draft: Draft, notes: Notes): Pick<Draft, 'fields' | 'body'> {
  const { fields, body } = draft;
  const found = mark.exec(body.text);
  if (!found || fields.standfirst) return { fields, body };
  const [sign] = found;
  const before = body.text.slice(0, found.index);
  const after = body.text.slice(found.index + sign.length);
  const parted = body.format === 'html' ? partHtml(before, after) : partMarkdown(before, after);
  if (!parted || parted.rest.trim() === '' || parted.words.split(' ').length > LONGEST)
    return { fields, body };
  const { words, rest } = parted;
  notes.changed(`text before ${sign}`, 'the standfirst', { line: 1, text: sign });
  const { summary, ...others } = fields;
  const isSame = summary !== undefined && words.startsWith(summary.replace(/…$|\.{3}$/, '').trim());
  return {
    fields: { ...others, standfirst: words, ...(summary && !isSame && { summary }) },
    body: { ...body, text: rest },
  };
}

interface Parted {
  /** The only paragraph before the mark. */
  words: string;
  rest: RawBody['text'];
}

function partMarkdown(before: string, after: string): Parted | undefined {
  const { children } = parseMarkdown(before);
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'paragraph' || !/^\s*\n/.test(after)) return undefined;
  const isPlain = only.children.every(({ type }) => type === 'text') && !/[{<]/.test(before);
  return isPlain ? { words: asLine(textOf(only)), rest: after.replace(/^\s*\n/, '') } : undefined;
}

/** The mark may stand within the paragraph: WordPress’s classic editor sets no others. */
function partHtml(before: string, after: string): Parted | undefined {
  const { children } = fromHtml(before, { fragment: true });
  const [only, ...others] = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  if (!only || others.length > 0) return undefined;
  const inner = only.type === 'element' && only.tagName === 'p' ? only.children : [only];
  const words = inner.map((node) => (node.type === 'text' ? node.value : undefined));
  if (words.includes(undefined)) return undefined;
  const isWithin = /<p\b[^>]*>(?![\s\S]*<\/p>)/i.test(before);
  const rest = isWithin ? `<p>${after}`.replace(/^<p>\s*(?:<br\s*\/?>\s*)*<\/p>/i, '') : after;
  return { words: asLine(words.join('')), rest };
}

const asLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
