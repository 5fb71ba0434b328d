import type { Nodes, Parents } from 'mdast';
import { isEmpty, isPhrase, makeText, readAnchor, wrapIn } from './tree-building.ts';

const attention = new Set(['strong', 'emphasis', 'delete']);

/**
 * Puts phrases that were made into a form that Markdown can write: no emphasis within the same emphasis, none around
 * nothing, no space at its edges, no line break at the end of a paragraph. What has a place in the source is left alone.
 */
export function tidyPhrases(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) tidyPhrases(child);
  if (parent.position !== undefined && !parent.children.some((child) => child.position === undefined)) return;
  const settled = parent.children.flatMap((child: Nodes) => settle(child, parent));
  const children = moveSigns(merge(settled.map(trimAtBreaks)));
  const inBlock = parent.type === 'paragraph' || parent.type === 'heading' || parent.type === 'tableCell';
  wrapIn(parent, inBlock ? trimEnds(children) : children.filter((child) => !isSpent(child)));
}

/** Blocks that hold nothing. */
function isSpent(node: Nodes): boolean {
  const isBlock =
    node.type === 'paragraph' ||
    node.type === 'heading' ||
    node.type === 'blockquote' ||
    node.type === 'list' ||
    node.type === 'listItem';
  return isBlock && isEmpty(node) && node.position === undefined;
}

/** Three or more stars or dashes alone, as typists part sections. */
const ornament = /^(?:\s*[*•·#~–—_-]){3,}\s*$/;

function settle(node: Nodes, parent: Parents): Nodes[] {
  if (node.position !== undefined) return [node];
  const [only] = node.type === 'paragraph' ? node.children : [];
  if (
    node.type === 'paragraph' &&
    node.children.length === 1 &&
    only?.type === 'text' &&
    ornament.test(only.value)
  ) {
    return [{ type: 'thematicBreak' }];
  }
  if (node.type === 'break' && (parent.type === 'heading' || parent.type === 'tableCell'))
    return [makeText(' ')];
  if (node.type === 'link' && (parent.type === 'link' || parent.type === 'linkReference'))
    return node.children;
  const isWrapper = attention.has(node.type) || node.type === 'link' || node.type === 'mdxJsxTextElement';
  if (!isWrapper || !('children' in node)) return [node];
  if (node.children.every(isEmpty)) return node.children;
  if (attention.has(node.type) && (parent.type === node.type || isPunctuation(node))) return node.children;
  if (
    attention.has(node.type) &&
    node.children.every((child) => child.type === 'image' || readAnchor(child) !== undefined)
  )
    return node.children;
  return moveSpaces(node);
}

/** Emphasis on a comma shows nothing, and Markdown cannot write it beside a word. */
const isPunctuation = ({ children }: Parents): boolean =>
  children.every((child) => child.type === 'text' && /^[\s\p{P}]*$/u.test(child.value));

/** A line break is a line’s end already: no space and no other line end stands beside it. */
function trimAtBreaks(node: Nodes, index: number, nodes: readonly Nodes[]): Nodes {
  if (node.type !== 'text') return node;
  const isAfter = nodes[index - 1]?.type === 'break' && /^\s/.test(node.value);
  const isBefore = nodes[index + 1]?.type === 'break' && /\s$/.test(node.value);
  if (!isAfter && !isBefore) return node;
  const value = isAfter ? node.value.trimStart() : node.value;
  return makeText(isBefore ? value.trimEnd() : value);
}

/** Spaces and breaks at the edges of emphasis go outside. */
function moveSpaces(node: Parents): Nodes[] {
  const children: Nodes[] = [...node.children];
  const before: Nodes[] = [];
  const after: Nodes[] = [];
  for (let first = children[0]; first; first = children[0]) {
    if (first.type === 'break') before.push(first);
    else if (first.type === 'text' && /^\s/.test(first.value)) {
      before.push(makeText(first.value.trim() === '' ? first.value : (/^\s+/.exec(first.value)?.[0] ?? '')));
      if (first.value.trim() !== '') {
        children[0] = makeText(first.value.trimStart());
        break;
      }
    } else break;
    children.shift();
  }
  for (let last = children.at(-1); last; last = children.at(-1)) {
    if (last.type === 'break') after.unshift(last);
    else if (last.type === 'text' && /\s$/.test(last.value)) {
      after.unshift(makeText(last.value.trim() === '' ? last.value : (/\s+$/.exec(last.value)?.[0] ?? '')));
      if (last.value.trim() !== '') {
        children[children.length - 1] = makeText(last.value.trimEnd());
        break;
      }
    } else break;
    children.pop();
  }
  return [...before, wrapIn(node, children), ...after];
}

/** Two texts as one; where both have a space at their edge, one is enough. */
const joinTexts = (one: string, other: string): string =>
  /\s$/.test(one) && other.startsWith(' ')
    ? one + other.slice(1)
    : one.replace(/ $/, /^\n/.test(other) ? '' : ' ') + other;

/** Texts side by side are one, and so is emphasis of one kind. */
function merge(nodes: readonly Nodes[]): Nodes[] {
  const merged: Nodes[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    const isMade = last && last.position === undefined && node.position === undefined;
    if (isMade && last.type === 'text' && node.type === 'text')
      merged[merged.length - 1] = makeText(joinTexts(last.value, node.value));
    else if (
      isMade &&
      last.type === node.type &&
      attention.has(node.type) &&
      'children' in last &&
      'children' in node
    ) {
      wrapIn(last, [...last.children, ...node.children]);
    } else merged.push(node);
  }
  return merged;
}

/**
 * A sign at the edge of emphasis that a letter follows or precedes goes outside: Markdown does not take `**word,**next`
 * for emphasis.
 */
function moveSigns(nodes: Nodes[]): Nodes[] {
  const moved: Nodes[] = [];
  for (const [index, node] of nodes.entries()) {
    if (!attention.has(node.type) || node.position !== undefined || !('children' in node)) {
      moved.push(node);
      continue;
    }
    const previous = moved.at(-1);
    const next = nodes[index + 1];
    const [first] = node.children;
    if (previous?.type === 'text' && /[\p{L}\p{N}]$/u.test(previous.value) && first?.type === 'text') {
      const [signs = ''] = /^[\p{P}\p{S}]+/u.exec(first.value) ?? [];
      if (signs !== '' && signs !== first.value) {
        moved.push(makeText(signs));
        wrapIn(node, [makeText(first.value.slice(signs.length)), ...node.children.slice(1)]);
      }
    }
    const last = node.children.at(-1);
    moved.push(node);
    if (next?.type === 'text' && /^[\p{L}\p{N}]/u.test(next.value) && last?.type === 'text') {
      const [signs = ''] = /[\p{P}\p{S}]+$/u.exec(last.value) ?? [];
      if (signs !== '' && signs !== last.value) {
        wrapIn(node, [...node.children.slice(0, -1), makeText(last.value.slice(0, -signs.length))]);
        moved.push(makeText(signs));
      }
    }
  }
  return merge(moved);
}

function trimEnds(nodes: Nodes[]): Nodes[] {
  const trimmed = [...nodes];
  while (trimmed.length > 0 && isSpace(trimmed[0])) trimmed.shift();
  while (trimmed.length > 0 && isSpace(trimmed.at(-1))) trimmed.pop();
  const first = trimmed[0];
  if (first?.type === 'text' && /^\s/.test(first.value)) trimmed[0] = makeText(first.value.trimStart());
  const last = trimmed.at(-1);
  if (last?.type === 'text' && /\s$/.test(last.value))
    trimmed[trimmed.length - 1] = makeText(last.value.trimEnd());
  return trimmed;
}

const isSpace = (node: Nodes | undefined): boolean =>
  node !== undefined &&
  isPhrase(node) &&
  (node.type === 'break' || (node.type === 'text' && node.value.trim() === ''));
