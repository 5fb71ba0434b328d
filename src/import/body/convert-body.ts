import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { decodeAddress } from '../../runtime/decode-address.ts';
import type { Notes } from '../report/notes.ts';
import { settleAnchors } from './anchors.ts';
import type { BodyContext } from './body-context.ts';
import { convertHtml, convertHtmlWithin } from './convert-html.ts';
import { shapeDefinitionLists } from './definition-lists.ts';
import { keepCodeSpans } from './keep-code-spans.ts';
import { keepConflicts } from './keep-conflicts.ts';
import { markTemplates, type TemplateDialect } from './mark-templates.ts';
import { parseMarkdown, parseMdx } from './parse-markdown.ts';
import { type Extents, readExtents, settlePlaces } from './places.ts';
import { writePlainDialect } from './plain-dialects.ts';
import { resolveTemplates } from './resolve-templates.ts';
import { isSameTree } from './same-tree.ts';
import { shapeCodeLines } from './shape-code-lines.ts';
import { shapeHeadings } from './shape-headings.ts';
import { shapeLinks } from './shape-links.ts';
import { shapeNotes } from './shape-notes.ts';
import { shapePictures } from './shape-pictures.ts';
import { replaceSigns } from './template-signs.ts';
import { tidyPhrases } from './tidy-phrases.ts';
import { widenTables } from './widen-tables.ts';
import { type WritingStyle, writeMarkdown } from './write-markdown.ts';

/** A text as its archive has it. */
export interface RawBody {
  format: 'markdown' | 'html';
  text: string;
  dialect: TemplateDialect;
}

/** What the conversion needs to know beside the text; the rest of its context it makes itself. */
export type Surroundings = Omit<BodyContext, 'source' | 'anchors' | 'restoreTags'>;

/**
 * Turns a text of an archive into one that the site reads. What the site reads as it is stays as it is, letter for letter;
 * what it does not is written in Markdown, and the notes say what became of it.
 *
 * @param readIds Renders a text and says which id each of its blocks has; undefined if the site refuses it.
 */
export function convertBody(body: RawBody, surroundings: Surroundings): ConvertedBody {
  const lines = body.text.replace(/\r\n?/g, '\n');
  const text =
    body.format === 'html' ? lines : widenTables(keepCodeSpans(writePlainDialect(lines, surroundings.notes)));
  const isHtml = body.format === 'html';
  const marked = markTemplates(text, { ...body.dialect, isHtml }, surroundings.notes);
  const context: BodyContext = {
    ...surroundings,
    source: marked.text,
    anchors: findAnchorNames(marked.text),
    restoreTags: (words) => replaceSigns(words, (index) => marked.tags[index]?.raw ?? ''),
  };
  const tree = body.format === 'html' ? convertHtml(marked.text, context) : parseMarkdown(marked.text);
  const extents: Extents = body.format === 'html' ? new WeakMap() : readExtents(tree);
  if (body.format === 'markdown') shapeCodeLines(tree, body.dialect, surroundings.notes);
  convertHtmlWithin(tree, context);
  resolveTemplates(tree, marked.tags, context);
  shapeHeadings(tree, context, isHtml);
  shapeDefinitionLists(tree, context);
  shapePictures(tree, context);
  shapeLinks(tree, context);
  shapeNotes(tree, context);
  noteIndentedCode(tree, marked.text, surroundings.notes);
  dropLastRule(tree);
  const anchors = settleAnchors(tree);
  settlePlaces(tree);
  tidyPhrases(tree);
  settlePlaces(tree);
  return { tree, source: marked.text, extents, anchors, original: body };
}

/** A line that parted a text from its notes parts it from nothing once they are notes. */
function dropLastRule(tree: Root): void {
  const isNote = ({ type }: Root['children'][number]) => type === 'footnoteDefinition';
  const last = tree.children.findLast((node) => !isNote(node));
  if (last?.type === 'thematicBreak' && last.position === undefined && tree.children.some(isNote))
    tree.children = tree.children.filter((node) => node !== last);
}

/** A text that has been read and shaped, to be written. */
export interface ConvertedBody {
  tree: Root;
  /** The text that the places of the tree’s nodes are places in. */
  source: string;
  extents: Extents;
  /** The words of the block that each place of the text named was in. */
  anchors: ReadonlyMap<string, string>;
  original: RawBody;
}

/** The text for the site: the most faithful writing that the site reads as the tree has it. */
export const writeBody = (converted: ConvertedBody, style?: WritingStyle): string =>
  keepConflicts(writeFaithfully(converted, style));

function writeFaithfully(converted: ConvertedBody, style?: WritingStyle): string {
  const { tree, original } = converted;
  if (style) return writeMarkdown(converted, style);
  const first = writeMarkdown(converted, 'source');
  if (original.format === 'markdown' && first.trim() === original.text.replace(/\r\n?/g, '\n').trim())
    return original.text;
  for (const own of ['source', 'plain words', 'safe'] as const) {
    const text = own === 'source' ? first : writeMarkdown(converted, own);
    if (isRead(text, tree)) return text;
  }
  return first;
}

function isRead(text: string, tree: Root): boolean {
  try {
    return isSameTree(parseMdx(text), tree);
  } catch {
    return false;
  }
}

function findAnchorNames(text: string): Set<string> {
  const names = new Set<string>();
  for (const [, one, other] of text.matchAll(/\]\(#([^)\s]+)\)|href=["']?#([^"'\s>]+)/g))
    names.add(decodeAddress(one ?? other ?? ''));
  return names;
}

function noteIndentedCode(tree: Root, source: string, notes: Notes): void {
  visit(tree, 'code', (node) => {
    if (node.position === undefined) return;
    const slice = source.slice(node.position.start.offset, node.position.end.offset);
    if (/^[ \t>]*(?:`{3}|~{3})/.test(slice)) return;
    notes.changed('indented code', 'fenced', { line: node.position.start.line });
    delete node.position;
  });
}
