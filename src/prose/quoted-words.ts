import type { Element, ElementContent } from 'hast';
import { textNodes } from './passage-words.ts';

/**
 * Wraps the words from `start` to `end` (UTF-16 offsets into the passage's words) in one span, splitting whatever
 * emphasis or links the ends stand in.
 *
 * @returns The span, now part of the passage.
 */
export function wrapWords(
  passage: Element,
  start: number,
  end: number,
  properties: Element['properties'],
): Element {
  splitAt(passage, end);
  splitAt(passage, start);
  let offset = 0;
  const isInside = (node: ElementContent): boolean => {
    const length = lengthOf(node);
    const from = offset;
    offset += length;
    return length > 0 && from >= start && from + length <= end;
  };
  const inside = passage.children.map(isInside);
  const first = inside.indexOf(true);
  const last = inside.lastIndexOf(true);
  const span: Element = {
    type: 'element',
    tagName: 'span',
    properties,
    children: passage.children.slice(first, last + 1),
  };
  passage.children.splice(first, last - first + 1, span);
  return span;
}

/** Splits the element's children so that one of them begins at the offset. */
function splitAt(element: Element, at: number): void {
  let offset = 0;
  for (const [index, child] of element.children.entries()) {
    const length = lengthOf(child);
    if (at > offset && at < offset + length) {
      const halves = splitNode(child, at - offset);
      element.children.splice(index, 1, ...halves);
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

function lengthOf(node: ElementContent): number {
  if (node.type === 'text') return node.value.length;
  if (node.type !== 'element') return 0;
  return textNodes({ type: 'element', tagName: 'span', properties: {}, children: [node] }).reduce(
    (sum, { value }) => sum + value.length,
    0,
  );
}
