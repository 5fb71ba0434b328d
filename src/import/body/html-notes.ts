import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { BodyContext } from './body-context.ts';
import { makePlaceholder } from './veil.ts';

/** A note of an HTML text: its name, and what it says. */
export interface HtmlNote {
  identifier: string;
  content: ElementContent[];
}

interface Place {
  element: Element;
  parent: Root | Element;
}

/** What a mark of a note looks like: a number, a star, a dagger, in brackets or not. */
const noteMark = /^[\s[(]*(?:\d{1,3}|[ivx]{1,5}|[a-z]|[*†‡§]+)[\s\])]*$/i;

/**
 * Takes the notes out of an HTML tree, as word processors, WordPress, Substack and Pandoc write them: a link whose words
 * are a number leads to a block of the same text that begins with that number, is a list item, or links back.
 */
export function takeHtmlNotes(tree: Root, context: BodyContext): HtmlNote[] {
  const places = new Map<string, Place>();
  const marks: (Place & { target: string })[] = [];
  walk(tree, tree, (element, parent) => {
    const { id, name, href } = element.properties;
    for (const key of [id, name])
      if (typeof key === 'string' && !places.has(key)) places.set(key, { element, parent });
    const [, target] = /^#(.+)$/.exec(String(href ?? '')) ?? [];
    if (element.tagName === 'a' && target && noteMark.test(textOf(element)))
      marks.push({ element, parent, target: decode(target) });
  });
  const blocks = new Map<string, Place | undefined>();
  for (const { target } of marks) {
    if (!blocks.has(target)) blocks.set(target, noteBlock(target, places, marks));
  }
  const notes: HtmlNote[] = [];
  const taken = new Set<Element>();
  for (const { element, parent, target } of marks) {
    const block = blocks.get(target);
    if (!block || contains(block.element, element)) continue;
    if (!notes.some(({ identifier }) => identifier === nameOf(target))) {
      taken.add(block.element);
      context.notes.changed('note in HTML', 'a note', {
        text: `${textOf(element)} ${leadingMark(block.element)} ${textOf(element)}`,
      });
      notes.push({ identifier: nameOf(target), content: cleaned(block.element) });
    }
    replaceMark(parent, element, nameOf(target));
  }
  for (const block of taken) remove(tree, block);
  return notes;
}

/** The block that a mark leads to, if it is a note. */
function noteBlock(
  target: string,
  places: ReadonlyMap<string, Place>,
  marks: readonly Place[],
): Place | undefined {
  const place = places.get(target);
  if (!place) return undefined;
  const isBlock = /^(?:li|p|div|dd|aside|tr|section)$/.test(place.element.tagName);
  const parentElement = place.parent.type === 'element' ? place.parent : undefined;
  const element = isBlock ? place.element : (blockAround(place, places) ?? parentElement);
  if (!element || /^(?:body|article|section|main)$/.test(element.tagName)) return undefined;
  const isNote =
    element.tagName === 'li' ||
    leadingMark(element) !== '' ||
    marks.some(
      (mark) =>
        contains(element, mark.element) && /ref|anchor/i.test(String(mark.element.properties['href'])),
    );
  return isNote ? { element, parent: place.parent } : undefined;
}

/** Substack’s notes stand in a box beside their number. */
function blockAround({ parent }: Place, places: ReadonlyMap<string, Place>): Element | undefined {
  void places;
  return parent.type === 'element' && /^(?:li|p|div|dd|aside)$/.test(parent.tagName) ? parent : undefined;
}

function leadingMark(block: Element): string {
  return (
    /^\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.):\s]|\d{1,3}(?=\D)|[*†‡§]+)/.exec(textOf(block))?.[0].trim() ??
    ''
  );
}

/** A note’s content without its number and the way back. */
function cleaned(block: Element): ElementContent[] {
  const mark = leadingMark(block);
  const strip = (nodes: ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return [node];
      const isBack =
        node.tagName === 'a' &&
        /^#/.test(String(node.properties['href'] ?? '')) &&
        /^[\s[\]()\d.*†↩↑⤴^]*(?:back|return)?\s*$/iu.test(textOf(node).replace(/\p{M}/gu, ''));
      if (isBack) return [];
      return [{ ...node, children: strip(node.children) }];
    });
  const content = strip(block.children);
  if (mark !== '' && block.tagName !== 'li') dropLeading(content, mark);
  return content;
}

function dropLeading(nodes: ElementContent[], mark: string): boolean {
  for (const node of nodes) {
    if (node.type === 'element' && dropLeading(node.children, mark)) return true;
    if (node.type !== 'text' || node.value.trim() === '') continue;
    const bare = mark.replace(/[^\d*†‡§]/gu, '');
    node.value = node.value.replace(
      new RegExp(`^\\s*[[(]?${bare.replace(/[*]/g, '\\*')}[\\]).:]*\\s*`, 'u'),
      '',
    );
    return true;
  }
  return false;
}

function replaceMark(parent: Root | Element, mark: Element, name: string): void {
  const reference = makePlaceholder({ dataNote: name });
  const index = parent.children.indexOf(mark);
  // The mark’s own `<sup>` goes with it: the site sets one.
  if (
    parent.type === 'element' &&
    parent.tagName === 'sup' &&
    textOf(parent).trim() === textOf(mark).trim()
  ) {
    Object.assign(parent, reference);
  } else {
    parent.children.splice(index, 1, reference);
  }
}

/** Removes a block, and what held nothing but notes. */
function remove(tree: Root | Element, block: Element): boolean {
  for (const [index, child] of tree.children.entries()) {
    if (child.type !== 'element') continue;
    const isGone =
      child === block || (remove(child, block) && textOf(child).trim() === '' && !holdsContent(child));
    if (!isGone && child !== block && !contains(child, block)) continue;
    if (isGone) tree.children.splice(index, 1);
    return true;
  }
  return false;
}

const holdsContent = (element: Element): boolean =>
  element.children.some(
    (child) =>
      child.type === 'element' && (/^(?:img|iframe|canvas|hr)$/.test(child.tagName) || holdsContent(child)),
  );

const contains = (element: Element, other: Element): boolean =>
  element === other || element.children.some((child) => child.type === 'element' && contains(child, other));

function walk(
  node: Nodes,
  parent: Root | Element,
  visit: (element: Element, parent: Root | Element) => void,
): void {
  if (node.type === 'element') visit(node, parent);
  if (node.type !== 'element' && node.type !== 'root') return;
  for (const child of [...node.children]) walk(child, node, visit);
}

/** A note’s name in Markdown: no spaces, nothing that the text’s own notes could be called. */
const nameOf = (target: string): string =>
  `n-${target.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')}`;

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
