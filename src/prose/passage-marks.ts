import type { Element, Parents, Text } from 'hast';
import { type ShiftedSpan, showShifted } from '../pull-quotes/index.ts';
import { collectTextNodes } from './element-words.ts';
import { visitElements } from './visit-elements.ts';

/**
 * Returns the language that an element's words are in, from `lang` on the element, on one around it, or on the one
 * element that has all of its words. Undefined if nothing says so, or the tag is malformed.
 */
export function readLanguage(element: Element, ancestors: readonly Parents[]): string | undefined {
  const inner = findSoleElement(element);
  const around = [...ancestors, element, ...(inner ? [inner] : [])];
  const tag = around
    .map((node) => (node.type === 'element' ? node.properties['lang'] : undefined))
    .findLast((lang) => typeof lang === 'string' && lang !== '');
  try {
    return typeof tag === 'string' ? Intl.getCanonicalLocales(tag)[0] : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the parts of an element's words that are above or below the line, in reading order. */
export function readShiftedSpans(element: Element): ShiftedSpan[] {
  const sides = new Map<Text, ShiftedSpan['side']>();
  visitElements(element, (child) => {
    if (child.tagName !== 'sup' && child.tagName !== 'sub') return;
    for (const node of collectTextNodes(child)) sides.set(node, child.tagName === 'sup' ? 'above' : 'below');
  });
  if (sides.size === 0) return [];
  const nodes = collectTextNodes(element);
  const words = nodes.map(({ value }) => value).join('');
  const trimmed = words.length - words.trimStart().length;
  const spans: ShiftedSpan[] = [];
  let start = -trimmed;
  for (const node of nodes) {
    const side = sides.get(node);
    const end = start + node.value.length;
    if (side && start >= 0) spans.push({ start, end, side });
    start = end;
  }
  return spans;
}

/** Returns an element's words as a quotation has them: what is above or below the line stays there. */
export function readQuotedWords(element: Element): string {
  const words = collectTextNodes(element).map(({ value }) => value);
  return showShifted(words.join('').trim(), readShiftedSpans(element)).trim();
}

/** Returns the one element within another that has all of its words. */
function findSoleElement(element: Element): Element | undefined {
  const children = element.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = children;
  return children.length === 1 && only?.type === 'element' ? only : undefined;
}
