import type { Data, Nodes, Parent, PhrasingContent, RootContent } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';

/**
 * An element of HTML as a node of Markdown, which has none of its own. `remark-rehype` makes an element of
 * any node that has `data.hName` (https://github.com/syntax-tree/mdast-util-to-hast#fields-on-nodes).
 */
export interface HtmlElement extends Parent {
  type: 'htmlElement';
  /** True if it stands among words, false if it is a block. */
  isPhrase: boolean;
  children: RootContent[];
  data: Data & { hName: string; hProperties: Record<string, string | true> };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    htmlElement: HtmlElement;
  }
  interface BlockContentMap {
    htmlElement: HtmlElement;
  }
  interface RootContentMap {
    htmlElement: HtmlElement;
  }
}

/** Returns true for what stands among the words of a paragraph. */
export function isPhrase(node: Nodes): node is PhrasingContent {
  return node.type === 'htmlElement' ? node.isPhrase : phrasing(node);
}

/** Returns true for white space between blocks. */
export function isBlank(node: Nodes): boolean {
  return (node.type === 'text' && node.value.trim() === '') || node.type === 'break';
}

/**
 * Sorts what stands together into blocks: words beside blocks become paragraphs, and white space between
 * blocks goes.
 *
 * @param nodes Words and blocks.
 */
export function groupIntoBlocks(nodes: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  let phrases: PhrasingContent[] = [];
  const close = () => {
    if (phrases.some((phrase) => !isBlank(phrase))) blocks.push(createParagraph(phrases));
    phrases = [];
  };
  for (const node of nodes) {
    if (isPhrase(node)) phrases.push(node);
    else {
      close();
      blocks.push(node);
    }
  }
  close();
  return blocks;
}

/**
 * Returns the words of a block that needs no paragraph for them: what stands in it directly, or in the only
 * paragraph that it has.
 *
 * @returns undefined if it has other blocks.
 */
export function findPhrases(nodes: readonly RootContent[]): PhrasingContent[] | undefined {
  const blocks = groupIntoBlocks(nodes);
  const [only] = blocks;
  if (!only) return [];
  return blocks.length === 1 && only.type === 'paragraph' ? only.children : undefined;
}

/** Returns the words of a node and of all that it holds, without the blocks around them. */
export function flattenToPhrases(node: RootContent): PhrasingContent[] {
  if (isPhrase(node)) return [node];
  return 'children' in node ? node.children.flatMap(flattenToPhrases) : [];
}

function createParagraph(phrases: readonly PhrasingContent[]): RootContent {
  const start = phrases.find((phrase) => !isBlank(phrase))?.position?.start;
  const end = phrases.findLast((phrase) => !isBlank(phrase))?.position?.end;
  const children = trimEnds(phrases);
  return { type: 'paragraph', children, ...(start && end && { position: { start, end } }) };
}

/** Takes away the white space at both ends of a paragraph, as the parser does. */
function trimEnds(phrases: readonly PhrasingContent[]): PhrasingContent[] {
  const first = phrases.findIndex((phrase) => !isBlank(phrase));
  const last = phrases.findLastIndex((phrase) => !isBlank(phrase));
  return phrases.slice(first, last + 1).map((phrase, index, all) => {
    if (phrase.type !== 'text') return phrase;
    let { value } = phrase;
    if (index === 0) value = value.trimStart();
    if (index === all.length - 1) value = value.trimEnd();
    return { ...phrase, value };
  });
}
