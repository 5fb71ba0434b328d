import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { mdxjs } from 'micromark-extension-mdxjs';

/*
 * Bare addresses stay words here: GFM finds them in the finished tree, where it takes the places of the words around
 * them away, and whoever renders the text finds them again.
 */
const syntax = [gfmFootnote(), gfmStrikethrough({ singleTilde: false }), gfmTable(), gfmTaskListItem()];
const trees = [
  gfmFootnoteFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  gfmTableFromMarkdown(),
  gfmTaskListItemFromMarkdown(),
];

/** Reads Markdown as the world writes it: CommonMark with GFM's tables, notes, strikethrough and tasks, and HTML. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: syntax, mdastExtensions: trees });
}

/** Reads Markdown as the site does: no HTML, no indented code, `<` and `{` are syntax. */
export function parseMdx(text: string): Root {
  return fromMarkdown(text, {
    extensions: [...syntax, mdxjs()],
    mdastExtensions: [...trees, mdxFromMarkdown()],
  });
}
