import type { Element, ElementContent } from 'hast';
import { collectTextNodes } from './element-words.ts';

/** UTF-16 offsets into a passage's words, as `readElementWords` returns them: `[start, end)`. */
export interface WordRange {
  start: number;
  end: number;
}

/**
 * Wraps the words of a range in one span, and splits the emphasis or links that one of its ends is in.
 *
 * @returns The span, now part of the passage.
 */
export function wrapWords(passage: Element, { start, end }: WordRange): Element {
  const unread = countSpacesBefore(passage);
  return wrapWithin(passage, { start: start + unread, end: end + unread });
}

function wrapWithin(element: Element, { start, end }: WordRange): Element {
  let offset = 0;
  for (const child of element.children) {
    const length = measureLength(child);
    const holdsRange = offset <= start && end <= offset + length;
    if (holdsRange && child.type === 'element' && length > end - start) {
      return wrapWithin(child, { start: start - offset, end: end - offset });
    }
    offset += length;
  }
  splitAt(element, end);
  splitAt(element, start);
  offset = 0;
  const isInside = (node: ElementContent): boolean => {
    const from = offset;
    offset += measureLength(node);
    return offset > start && from < end;
  };
  const inside = element.children.map(isInside);
  const first = inside.indexOf(true);
  const last = inside.lastIndexOf(true);
  const span: Element = {
    type: 'element',
    tagName: 'span',
    properties: {},
    children: element.children.slice(first, last + 1),
  };
  element.children.splice(first, last - first + 1, span);
  return span;
}

/** Splits the element's children so that one of them begins at the offset. */
function splitAt(element: Element, at: number): void {
  let offset = 0;
  for (const [index, child] of element.children.entries()) {
    const length = measureLength(child);
    if (at > offset && at < offset + length) {
      element.children.splice(index, 1, ...splitNode(child, at - offset));
      return;
    }
    offset += length;
  }
}

function splitNode(node: ElementContent, at: number): ElementContent[] {
  if (node.type === 'text') {
    return [
      { type: 'text', value: node.value.slice(0, at) },
      { type: 'text', value: node.value.slice(at) },
    ];
  }
  // Two halves of a component would be two components.
  if (node.type !== 'element') return [node];
  splitAt(node, at);
  let offset = 0;
  const cut = node.children.findIndex((child) => {
    const reached = offset >= at;
    offset += measureLength(child);
    return reached;
  });
  const { id: _, ...rest } = node.properties;
  return [
    { ...node, children: node.children.slice(0, cut) },
    { ...node, properties: rest, children: node.children.slice(cut) },
  ];
}

/**
 * Counts the spaces before a passage's first word, as after the box of a task: they are no part of its words.
 */
function countSpacesBefore(passage: Element): number {
  const text = collectTextNodes(passage)
    .map(({ value }) => value)
    .join('');
  return text.length - text.trimStart().length;
}

function measureLength(node: ElementContent): number {
  return collectTextNodes({ type: 'element', tagName: 'span', properties: {}, children: [node] }).reduce(
    (sum, { value }) => sum + value.length,
    0,
  );
}
