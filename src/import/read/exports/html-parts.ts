import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';
import { plain } from '../markdown/read-fields.ts';

/** A page of HTML, and what it was read from. */
export interface HtmlPage {
  tree: Root;
  source: string;
}

export const readPage = (source: string): HtmlPage => ({ tree: fromHtml(source), source });

/** Returns the first element that a test holds for, in reading order. */
export function findPart(
  { tree }: { tree: Root | Element },
  test: (element: Element) => boolean,
): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (element) => {
    if (!test(element)) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

export const hasClass = (element: Element, name: string): boolean => {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
};

export const readWords = (element: Element | undefined): string | undefined =>
  element && plain(textOf(element).replaceAll('<', '&lt;'));

/** Returns every element that a test holds for, but none within another. */
export function listParts(
  { tree }: { tree: Root | Element },
  test: (element: Element) => boolean,
): Element[] {
  return tree.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return test(child) ? [child] : listParts({ tree: child }, test);
  });
}

/** Returns what is written within an element, letter for letter, without some of its parts. */
export function sliceInner(
  { source }: HtmlPage,
  element: Element | Root,
  without: readonly Element[] = [],
): string {
  const start = element.children[0]?.position?.start.offset;
  const end = element.children.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return '';
  let text = '';
  let from = start;
  for (const { position } of without) {
    if (position?.start.offset === undefined || position.end.offset === undefined) continue;
    text += source.slice(from, position.start.offset);
    from = position.end.offset;
  }
  return text + source.slice(from, end);
}
