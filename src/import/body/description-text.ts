import type { Root } from 'mdast';
import type { DraftFields } from '../draft.ts';
import { makeLink, makeParagraph, makeText } from './tree-building.ts';
import { writeMarkdown } from './write-markdown.ts';

/**
 * Writes the text of a piece that has none: what its archive says of it, and a link to where its text is.
 *
 * @returns undefined if the archive says nothing.
 */
export function writeDescription({ headline, standfirst, summary, link }: DraftFields): string | undefined {
  const words = standfirst ?? summary;
  if (words === undefined && link === undefined) return undefined;
  const tree: Root = {
    type: 'root',
    children: [
      ...(words === undefined ? [] : [makeParagraph([makeText(words)])]),
      ...(link === undefined ? [] : [makeParagraph([makeLink(link, [makeText(headline)])])]),
    ],
  };
  return writeMarkdown({ tree, source: '', extents: new WeakMap() }, 'safe');
}
