import type { InlineCode, Link, Nodes, Paragraph, Parents, PhrasingContent, RootContent, Text } from 'mdast';

/**
 * Gives a node its children. Between the reading of HTML and `hoistBlocks` a paragraph may hold blocks, which its type
 * does not allow.
 */
export function wrapIn<Parent extends Parents>(parent: Parent, children: readonly Nodes[]): Parent {
  return Object.assign(parent, { children });
}

export const makeParagraph = (children: readonly Nodes[]): Paragraph =>
  wrapIn({ type: 'paragraph', children: [] }, children);

export const makeText = (value: string): Text => ({ type: 'text', value });

export function makeLink(url: string, children: readonly Nodes[], title?: string): Link {
  const link: Link = { type: 'link', url, children: [], ...(title && { title }) };
  return wrapIn(link, children);
}

/** Emphasis around all of a paragraph, for what a source sets in bold: terms, summaries, titles of boxes. */
export const makeStrongParagraph = (children: readonly Nodes[]): Paragraph =>
  makeParagraph([wrapIn({ type: 'strong', children: [] }, children)]);

const phrases = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'inlineCode',
  'break',
  'footnoteReference',
  'mdxJsxTextElement',
  'html',
]);

export function isPhrase(node: Nodes): node is PhrasingContent {
  return phrases.has(node.type);
}

/** The phrases of nodes, however deep in blocks they stand; a space between those of two blocks. */
export function phrasesOf(nodes: readonly Nodes[]): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  for (const [index, node] of nodes.entries()) {
    if (isPhrase(node)) {
      const before = nodes[index - 1];
      if (before && !isPhrase(before) && found.length > 0) found.push(makeText(' '));
      found.push(node);
      continue;
    }
    const inner: PhrasingContent[] =
      'children' in node ? phrasesOf(node.children) : 'value' in node ? [makeText(node.value)] : [];
    if (inner.length > 0 && found.length > 0) found.push(makeText(' '));
    found.push(...inner);
  }
  return found;
}

/** Blocks as they are, and each run of phrases between them in a paragraph. */
export function wrapPhrases(nodes: readonly Nodes[]): Nodes[] {
  const blocks: Nodes[] = [];
  let run: Nodes[] = [];
  const flush = () => {
    if (!run.every(isEmpty)) blocks.push(makeParagraph(run));
    run = [];
  };
  for (const node of nodes) {
    if (isPhrase(node)) {
      run.push(node);
    } else {
      flush();
      blocks.push(node);
    }
  }
  flush();
  return blocks;
}

/** Nodes as content: a tree within a tree gives way to what it holds. */
export function contentOf(nodes: readonly Nodes[]): RootContent[] {
  return nodes.flatMap((node) => (node.type === 'root' ? node.children : [node]));
}

const anchor = /^\uE004(.*)\uE005$/s;

/** Stands in a tree for a place that links of the text lead to. */
export const makeAnchor = (name: string): InlineCode => ({
  type: 'inlineCode',
  value: `\uE004${name}\uE005`,
});

/** The name of the place a node stands for, if it stands for one. */
export function readAnchor(node: Nodes): string | undefined {
  return node.type === 'inlineCode' ? anchor.exec(node.value)?.[1] : undefined;
}

/** True for what shows nothing: no words, no picture, no code, no anchor. */
export function isEmpty(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type === 'break') return true;
  return 'children' in node && node.type !== 'table' && node.children.every(isEmpty);
}
