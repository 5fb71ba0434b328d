import type { Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { raw } from 'hast-util-raw';
import { type Options, toMdast } from 'hast-util-to-mdast';
import type {
  BlockContent,
  Definition,
  DefinitionContent,
  FootnoteDefinition,
  Root,
  RootContent,
} from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { BodyContext } from './body-context.ts';
import { hoistBlocks } from './hoist-blocks.ts';
import { createHandlers } from './html-handlers.ts';
import { takeHtmlNotes } from './html-notes.ts';
import { keepOpenTags } from './keep-open-tags.ts';
import { KeptNodes } from './kept-nodes.ts';
import { markAnchors } from './mark-anchors.ts';
import { readMarkdownInHtml } from './markdown-in-html.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { forgetHtmlPlaces, forgetPlaces } from './places.ts';
import { noteSilentAttributes } from './silent-attributes.ts';
import { markHtmlQuotes } from './source-quotes.ts';
import { holdsHtml, readableHtml, showKept, veil } from './veil.ts';

/**
 * Reads the HTML in a Markdown text as a browser would and turns it into Markdown. What holds no HTML stays the node it
 * was, with its place in the source.
 */
export function convertHtmlWithin(tree: Root, context: BodyContext): void {
  if (!holdsHtml(tree)) return;
  keepOpenTags(tree, context.notes);
  openIndentedHtml(tree);
  openBoxes(tree);
  const kept = new KeptNodes();
  const [definitions, others] = part(tree.children);
  const addresses = listAddresses(tree);
  const veiled: Root = { type: 'root', children: others.map((node) => veil(node, kept, tree)) };
  const parsed = raw(toHast(veiled, { allowDangerousHtml: true }));
  const html: HtmlRoot = parsed.type === 'root' ? parsed : { type: 'root', children: [] };
  readMarkdownInHtml(html, kept, (words) => parseWithin(words, tree));
  const notes = definitions.map((definition) => convertDefinition(definition, context));
  tree.children = [...convert(html, kept, context), ...notes];
  const left = new Set(listAddresses(tree));
  tree.children.push(...addresses.filter((address) => !left.has(address)));
}

/** Reads a part of a text whose links may lead to addresses that stand elsewhere in it. */
function parseWithin(words: string, tree: Root): Root {
  const addresses = listAddresses(tree).map(({ label, identifier }) => `[${label ?? identifier}]: /`);
  const inner = parseMarkdown([words, '', ...addresses].join('\n'));
  inner.children = inner.children.filter(({ position }) => (position?.start.offset ?? 0) < words.length);
  forgetPlaces(inner);
  return inner;
}

/** The addresses that links lead to by name hold for the whole text, even if an element swallows the lines they stand in. */
function listAddresses(tree: Root): Definition[] {
  const found: Definition[] = [];
  visit(tree, 'definition', (node) => void found.push(node));
  return found;
}

/** Reads an HTML text and turns it into Markdown. */
export function convertHtml(source: string, context: BodyContext): Root {
  return {
    type: 'root',
    children: convert(fromHtml(readableHtml(source), { fragment: true }), new KeptNodes(), context),
  };
}

function convert(html: HtmlRoot, kept: KeptNodes, context: BodyContext): RootContent[] {
  forgetHtmlPlaces(html);
  showKept(html, kept);
  markHtmlQuotes(html);
  const notes = takeHtmlNotes(html, kept, context);
  noteSilentAttributes(html, context.notes);
  markAnchors(html, context);
  const settings = createHandlers(kept, context);
  return [
    ...toMarkdownTree(html, settings, kept),
    ...notes.map(({ identifier, content }): FootnoteDefinition => {
      const children = toMarkdownTree({ type: 'root', children: content }, settings, kept);
      return { type: 'footnoteDefinition', identifier, label: identifier, children: children.filter(isFlow) };
    }),
  ];
}

function toMarkdownTree(html: HtmlRoot, settings: Options, kept: KeptNodes): RootContent[] {
  const tree = toMdast(html, settings);
  if (tree.type !== 'root') return [];
  kept.restore(tree);
  hoistBlocks(tree);
  return tree.children;
}

function convertDefinition(definition: FootnoteDefinition, context: BodyContext): FootnoteDefinition {
  if (!holdsHtml(definition)) return definition;
  const own: Root = { type: 'root', children: definition.children };
  convertHtmlWithin(own, context);
  const { position: _, ...rest } = definition;
  return { ...rest, children: own.children.filter(isFlow) };
}

function part(nodes: readonly RootContent[]): [FootnoteDefinition[], RootContent[]] {
  const isNote = (node: RootContent) => node.type === 'footnoteDefinition';
  return [nodes.filter(isNote), nodes.filter((node) => !isNote(node))];
}

const flow = new Set(['paragraph', 'list', 'blockquote', 'code', 'table', 'heading', 'thematicBreak']);

function isFlow(node: RootContent): node is BlockContent | DefinitionContent {
  return flow.has(node.type);
}

const box =
  /^((?:<(?:div|section|center|aside|article|header|footer|main|figure)\b[^<>]*>\s*)+)([^<]+?)((?:<\/\w+>\s*)+)$/;

/** Lines in a box that hold no tag are Markdown, as their authors meant them and most engines can be told to read them. */
function openBoxes(tree: Root): void {
  tree.children = tree.children.flatMap((node): RootContent[] => {
    const [, open, words, close] = (node.type === 'html' && box.exec(node.value)) || [];
    if (open === undefined || words === undefined || close === undefined) return [node];
    if (!/[*_`[\]#>]/.test(words)) return [node];
    const inner = parseWithin(words.trim(), tree);
    return [{ type: 'html', value: open }, ...inner.children, { type: 'html', value: close }];
  });
}

const openTag =
  /<(?:div|section|article|aside|main|ul|ol|li|table|tr|td|dl|dd|center|figure|header|footer)\b[^>]*>/gi;
const closeTag =
  /<\/(?:div|section|article|aside|main|ul|ol|li|table|tr|td|dl|dd|center|figure|header|footer)>/gi;

/** Lines that are indented because they stand in a box of HTML are no code. */
function openIndentedHtml(tree: Root): void {
  let depth = 0;
  tree.children = tree.children.flatMap((node): RootContent[] => {
    const inner =
      node.type === 'code' && depth > 0 && !node.lang ? parseWithin(outdent(node.value), tree) : undefined;
    const nodes = inner?.children ?? [node];
    for (const html of nodes) {
      if (html.type !== 'html') continue;
      depth += (html.value.match(openTag)?.length ?? 0) - (html.value.match(closeTag)?.length ?? 0);
    }
    return nodes;
  });
}

function outdent(code: string): string {
  const lines = code.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const least = Math.min(...indents);
  return lines.map((line) => line.slice(least)).join('\n');
}
