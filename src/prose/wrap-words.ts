import type { Element, ElementContent } from 'hast';
import { collectTextNodes } from './element-words.ts';

/**
 * Wraps the words from `start` to `end` (UTF-16 offsets into the passage's words, as `wordsOf` gives them) in one span,
 * splitting whatever emphasis or links one of the ends stands in.
 *
 * @returns The span, now part of the passage.
 */
export function wrapWords(
  passage: Element,
  start: number,
  end: number,
  properties: Element['properties'],
): Element {
  const unread = spacesBefore(passage);
  return wrapWithin(passage, start + unread, end + unread, properties);
}

function wrapWithin(
  element: Element,
  start: number,
  end: number,
  properties: Element['properties'],
): Element {
  let offset = 0;
  for (const child of element.children) {
    const length = lengthOf(child);
    const isRound = offset <= start && end <= offset + length;
    if (isRound && child.type === 'element' && length > end - start) {
      return wrapWithin(child, start - offset, end - offset, properties);
    }
    offset += length;
  }
  splitAt(element, end);
  splitAt(element, start);
  offset = 0;
  const isInside = (node: ElementContent): boolean => {
    const from = offset;
    offset += lengthOf(node);
    return offset > start && from < end;
  };
  const inside = element.children.map(isInside);
  const first = inside.indexOf(true);
  const last = inside.lastIndexOf(true);
  const span: Element = {
    type: 'element',
    tagName: 'span',
    properties,
    children: element.children.slice(first, last + 1),
  };
  element.children.splice(first, last - first + 1, span);
  return span;
}

/** Splits the element's children so that one of them begins at the offset. */
function splitAt(element: Element, at: number): void {
  let offset = 0;
  for (const [index, child] of element.children.entries()) {
    const length = lengthOf(child);
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
    offset += lengthOf(child);
    return reached;
  });
  const { id: _, ...rest } = node.properties;
  return [
    { ...node, children: node.children.slice(0, cut) },
    { ...node, properties: rest, children: node.children.slice(cut) },
  ];
}

/** Spaces that stand before a passage's first word, as after the box of a task, and are no part of its words. */
function spacesBefore(passage: Element): number {
  const text = collectTextNodes(passage)
    .map(({ value }) => value)
    .join('');
  return text.length - text.trimStart().length;
}

function lengthOf(node: ElementContent): number {
  return collectTextNodes({ type: 'element', tagName: 'span', properties: {}, children: [node] }).reduce(
    (sum, { value }) => sum + value.length,
    0,
  );
}
