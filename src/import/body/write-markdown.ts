import type { Break, Nodes, Parents, Root } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Extents } from './places.ts';
import { findFalseAddresses, guardLine, isEsm, writeText } from './write-text.ts';

/** A tree, and the text that the places of its nodes are places in. */
export interface PlacedTree {
  tree: Root;
  source: string;
  extents: Extents;
}

/** How a text is written. `source`: what has a place in the source is written as it stands there. */
export type WritingStyle = 'source' | 'plain words' | 'safe';

const gfm: readonly Options[] = [
  gfmFootnoteToMarkdown(),
  gfmStrikethroughToMarkdown(),
  gfmTableToMarkdown({ tablePipeAlign: false }),
  gfmTaskListItemToMarkdown(),
];
const handlers: Record<string, Handle> = { ...defaultHandlers };
for (const { handlers: own } of gfm) Object.assign(handlers, own);
for (const type of ['link', 'image', 'definition'] as const)
  handlers[type] = withPlainAddress(defaultHandlers[type]);

/** What the site takes for an address reaches to the next space: a backslash would be a part of it. */
const writeBreak: Handle = (node: Break, parent: Parents | undefined, state, info) => {
  const siblings: Nodes[] = parent?.children ?? [];
  const previous = siblings[siblings.indexOf(node) - 1];
  const written = defaultHandlers.break(node, parent, state, info);
  return previous?.type === 'text' && /(?:\bhttps?:\/\/|\bwww\.)\S+$/i.test(previous.value)
    ? written.replace('\\', '  ')
    : written;
};
handlers['break'] = writeBreak;

/** In an address no ampersand needs an escape, unless it begins a character reference, and no bracket that has its partner. */
function withPlainAddress(handle: Handle): Handle {
  const write: Handle = (node: Nodes, parent, state, info) => {
    const written = handle(node, parent, state, info).replace(
      /\\&(?!(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/gi,
      '&',
    );
    const url = 'url' in node ? node.url : '';
    return /^[^()\s\\<]*\([^()\s\\<]*\)[^()\s\\<]*$/.test(url)
      ? written.replace(url.replace(/[()]/g, '\\$&'), () => url)
      : written;
  };
  // What a node begins with is asked of its handler.
  return 'peek' in handle ? Object.assign(write, { peek: handle.peek }) : write;
}

/** Writes a tree as the site reads Markdown. */
export function writeMarkdown({ tree, source, extents }: PlacedTree, style: WritingStyle): string {
  const gapBetween = (one: Nodes, other: Nodes) => readGap(source, extents.get(one), extents.get(other));
  const options: Options = {
    ...marksOf(source),
    ...(style === 'source' && {
      // As many empty lines as the source has.
      join: [
        (one, other) => {
          const gap = gapBetween(one, other);
          return gap === undefined ? undefined : (gap.match(/\n/g)?.length ?? 1) - 1;
        },
      ],
    }),
    extensions: [...gfm, mdxToMarkdown(), { handlers: style === 'source' ? verbatim(source) : own(style) }],
  };
  if (style !== 'source') return toMarkdown(tree, options);
  let text = '';
  for (const [index, node] of tree.children.entries()) {
    const written = isWhole(node, source)
      ? sliceOf(node, source)
      : toMarkdown({ type: 'root', children: [node] }, options);
    const previous = tree.children[index - 1];
    const gap = previous ? (gapBetween(previous, node) ?? '\n\n') : '';
    text += gap + written.replace(/\n+$/, '');
  }
  return `${text}\n`;
}

/** The marks the source uses, so that what is written anew looks like what stands beside it. */
function marksOf(source: string): Options {
  const bullet = /^[ \t]*([-*+])[ \t]+\S/m.exec(source)?.[1];
  return {
    bullet: bullet === '*' || bullet === '+' ? bullet : '-',
    emphasis: /(?<![\p{L}\p{N}_])_[^\s_]/u.test(source) ? '_' : '*',
    fences: true,
    listItemIndent: 'one',
    rule: '-',
    ruleRepetition: 3,
    incrementListMarker: true,
    resourceLink: true,
    quote: '"',
  };
}

/** What stands between two nodes in the source, if it is nothing but line ends and the signs of what both stand in. */
function readGap(
  source: string,
  one: { end: number } | undefined,
  other: { start: number } | undefined,
): string | undefined {
  if (!one || !other || other.start <= one.end) return undefined;
  const gap = source.slice(one.end, other.start);
  return /^[\s>]*$/.test(gap) && gap.includes('\n') ? gap : undefined;
}

const sliceOf = (node: Nodes, source: string) =>
  source.slice(node.position?.start.offset, node.position?.end.offset);

/** True if the site reads the node’s source as the tree has it. */
function isWhole(node: Nodes, source: string): boolean {
  if (node.position === undefined) return false;
  if (node.type === 'text' && findFalseAddresses(sliceOf(node, source)).length > 0) return false;
  if (node.type === 'text' || node.type === 'image' || node.type === 'imageReference')
    return !holdsMark(sliceOf(node, source));
  if (node.type === 'link' && sliceOf(node, source).startsWith('<')) return false;
  if (node.type === 'code' && !/^[ \t>]*(?:`{3}|~{3})/.test(sliceOf(node, source))) return false;
  if (node.type === 'paragraph' && isEsm(sliceOf(node, source))) return false;
  return !('children' in node) || node.children.every((child: Nodes) => isWhole(child, source));
}

/** A sign that begins an element or an expression in MDX. */
const holdsMark = (slice: string) => /(?:^|[^\\])(?:\\\\)*[{<]/.test(slice);

function verbatim(source: string): Record<string, Handle> {
  const write =
    (type: string, handle: Handle): Handle =>
    (node: Nodes, parent: Parents | undefined, state, info) => {
      const slice = node.position === undefined ? '' : sliceOf(node, source);
      if (slice !== '') {
        if (node.type === 'text') return escapeMarks(continueLines(slice));
        const isOneLine = !slice.includes('\n');
        if (node.type === 'link' && /^<(?:https?:[^\s>]+|[\w.+-]+@[\w.-]+)>$/.test(slice) && isOneLine)
          return writeAddress(node.url, { slice, after: source.slice(node.position?.end.offset) });
        if (
          isWhole(node, source) &&
          (isOneLine || node.type === 'paragraph') &&
          type !== 'listItem' &&
          type !== 'tableCell' &&
          type !== 'tableRow'
        ) {
          return continueLines(slice);
        }
      }
      if (node.type === 'paragraph') return guardLine(handle(node, parent, state, info));
      return node.type === 'text' ? writeText(node, parent, state, info) : handle(node, parent, state, info);
    };
  return Object.fromEntries(Object.entries(handlers).map(([type, handle]) => [type, write(type, handle)]));
}

function own(style: WritingStyle): Record<string, Handle> {
  const paragraph: Handle = (node, parent, state, info) =>
    guardLine(defaultHandlers.paragraph(node, parent, state, info));
  const { link, image, definition } = handlers;
  const addresses = { ...(link && { link }), ...(image && { image }), ...(definition && { definition }) };
  const always = { paragraph, break: writeBreak, ...addresses };
  return style === 'safe' ? always : { ...always, text: writeText };
}

/**
 * An address in angle brackets: bare, as the site links it too, or as a link where signs in it would end it early, and where
 * what follows it would be taken for a part of it.
 */
function writeAddress(url: string, { slice, after }: { slice: string; after: string }): string {
  const words = slice.slice(1, -1);
  const isApart = /^[?!.,:;*_~'")]*(?:\s|$)/.test(after);
  return isApart && /^(?:https?:\/\/[\w./:?=&%#@+-]*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/.test(words)
    ? words
    : `[${words.replace(/[[\]*{<]/g, '\\$&')}](${url})`;
}

/** Lines after the first, without the signs of what they stand in: those are written again. */
const continueLines = (slice: string) => slice.replace(/\n[ \t>]*(?=\S)/g, '\n').replace(/\r/g, '');

function escapeMarks(slice: string): string {
  const colons = new Set(findFalseAddresses(slice).map(({ colon }) => colon));
  return slice
    .replace(/:/g, (colon, at: number) => (colons.has(at) ? '\\:' : colon))
    .replace(/\\[\s\S]|\{|<(?!\s)/g, (mark) => (mark === '{' || mark === '<' ? `\\${mark}` : mark));
}
