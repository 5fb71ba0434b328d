import type { Element, ElementContent, Nodes, Root } from 'hast';
import { decodeAddress } from '../../runtime/decode-address.ts';
import type { BodyContext } from './body-context.ts';
import type { KeptNodes } from './kept-nodes.ts';
import { makePlaceholder } from './veil.ts';

/** A note of an HTML text: its name, and what it says. */
export interface HtmlNote {
  identifier: string;
  content: ElementContent[];
}

type Parent = Root | Element;

/** A link whose words are a number, a star or a dagger, in brackets or not, and the place it leads to. */
interface NoteMark {
  element: Element;
  parent: Parent;
  target: string;
}

const noteMark = /^[\s[(]*(?:\d{1,3}|[ivx]{1,5}|[a-z]|[*†‡§]+)[\s\])]*$/i;
const leading = /^\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.):\s]|\d{1,3}(?=\D)|[*†‡§]+)/;
const wayBack = /^[\s[\]()\d.*†‡↩↑⤴^]*(?:back|return)?\s*$/i;
const heading = /^h[1-6]$/;

/**
 * Takes the notes out of an HTML tree, as word processors, WordPress, Substack and Pandoc write them: a link whose words
 * are a number leads to a block of the same text that begins with that number, is a list item, or links back.
 */
export function takeHtmlNotes(tree: Root, kept: KeptNodes, context: BodyContext): HtmlNote[] {
  const places = new Map<string, { element: Element; parent: Parent }>();
  const order = new Map<Element, number>();
  const marks: NoteMark[] = [];
  walk(tree, (element, parent) => {
    order.set(element, order.size);
    const { id, name, href } = element.properties;
    for (const key of [id, name])
      if (typeof key === 'string' && !places.has(key)) places.set(key, { element, parent });
    const [, target] = /^#(.+)$/.exec(String(href ?? '')) ?? [];
    if (element.tagName === 'a' && target && noteMark.test(kept.readElement(element))) {
      marks.push({ element, parent, target: decodeAddress(target) });
    }
  });
  const notes = new Map<string, { block: Element; note: HtmlNote }>();
  for (const { element, parent, target } of marks) {
    const place = places.get(target);
    const known = notes.get(target);
    // A link to what stands before it is the way back.
    const isBehind = place && (order.get(place.element) ?? 0) > (order.get(element) ?? 0);
    const block = known?.block ?? (isBehind ? noteBlock(place, marks, kept) : undefined);
    if (!block || contains(block, element)) continue;
    if (!known) {
      const mark = kept.readElement(element);
      const number = leading.exec(kept.readElement(block))?.[0] ?? '';
      const titles: string[] = [];
      const content = clean(block, { number, titles }, kept);
      context.notes.changed('note in HTML', 'a note', { text: [mark, number, mark, ...titles].join(' ') });
      const identifier = kept.isEmpty ? String(notes.size + 1) : nameOf(target);
      notes.set(target, { block, note: { identifier, content } });
    }
    const { title } = element.properties;
    if (title) context.notes.changed('title of the mark of a note', 'left out', { text: String(title) });
    const name = notes.get(target)?.note.identifier ?? nameOf(target);
    replaceMark(parent, element, { name, kept });
  }
  for (const { block } of notes.values()) remove(tree, block, kept);
  return [...notes.values()].map(({ note }) => note);
}

/** The block that a mark leads to, if it is a note: it begins with a number, is a list’s item, or leads back. */
function noteBlock(
  { element, parent }: { element: Element; parent: Parent },
  marks: readonly NoteMark[],
  kept: KeptNodes,
): Element | undefined {
  if (heading.test(element.tagName)) return undefined;
  const isBlock = /^(?:li|p|div|dd|aside|tr)$/.test(element.tagName);
  const block = isBlock ? element : parent.type === 'element' ? parent : undefined;
  if (!block || !/^(?:li|p|div|dd|aside|tr|sup|span)$/.test(block.tagName)) return undefined;
  // What holds a heading, or the marks of several notes, is a part of the text.
  let isPart = false;
  walk({ type: 'root', children: [block] }, ({ tagName }) => {
    if (heading.test(tagName)) isPart = true;
  });
  if (isPart || marks.filter((mark) => contains(block, mark.element)).length > 2) return undefined;
  const leadsBack = marks.some((mark) => contains(block, mark.element));
  return block.tagName === 'li' || leadsBack || leading.test(kept.readElement(block)) ? block : undefined;
}

/** A note’s content without its number and the way back. */
function clean(
  block: Element,
  { number, titles }: { number: string; titles: string[] },
  kept: KeptNodes,
): ElementContent[] {
  const strip = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return [node];
      const isBack = node.tagName === 'a' && /^#/.test(String(node.properties['href'] ?? ''));
      if (isBack && wayBack.test(kept.readElement(node).replace(/\p{M}/gu, ''))) {
        titles.push(String(node.properties['title'] ?? ''));
        return [];
      }
      return [{ ...node, children: strip(node.children) }];
    });
  const content = strip(block.children);
  if (block.tagName !== 'li') dropLeading(content, number.replace(/[^\d*†‡§]/gu, ''), kept);
  return content;
}

/** @returns True once the first words have been reached. */
function dropLeading(nodes: ElementContent[], number: string, kept: KeptNodes): boolean {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'element' && node.tagName !== 'canvas' && dropLeading(node.children, number, kept))
      return true;
    const words =
      node.type === 'text' || (node.type === 'element' && node.tagName === 'canvas')
        ? kept.readElement(node)
        : '';
    if (words.trim() === '') continue;
    const escaped = number.replace(/\*/g, '\\*');
    const rest = words.replace(new RegExp(`^\\s*[[(]?${escaped}[\\]).:]*\\s*`, 'u'), '');
    if (number !== '' && rest !== words) nodes[index] = { type: 'text', value: rest };
    return true;
  }
  return false;
}

function replaceMark(parent: Parent, mark: Element, { name, kept }: { name: string; kept: KeptNodes }): void {
  const reference = makePlaceholder({ dataNote: name });
  const isAlone = kept.readElement(parent).trim() === kept.readElement(mark).trim();
  // The mark’s own `<sup>` goes with it: the site sets one.
  if (parent.type === 'element' && parent.tagName === 'sup' && isAlone) Object.assign(parent, reference);
  else parent.children.splice(parent.children.indexOf(mark), 1, reference);
}

/** Removes a block, and what held nothing else. */
function remove(tree: Parent, block: Element, kept: KeptNodes): boolean {
  for (const [index, child] of tree.children.entries()) {
    if (child.type !== 'element' || !contains(child, block)) continue;
    const isGone =
      child === block ||
      (remove(child, block, kept) && kept.readElement(child).trim() === '' && !showsSomething(child));
    if (isGone) tree.children.splice(index, 1);
    return true;
  }
  return false;
}

const showsSomething = (element: Element): boolean =>
  element.children.some(
    (child) =>
      child.type === 'element' &&
      (/^(?:img|iframe|canvas|video|audio)$/.test(child.tagName) || showsSomething(child)),
  );

const contains = (element: Element, other: Element): boolean =>
  element === other || element.children.some((child) => child.type === 'element' && contains(child, other));

function walk(parent: Parent, visit: (element: Element, parent: Parent) => void): void {
  for (const child of [...parent.children] satisfies Nodes[]) {
    if (child.type !== 'element') continue;
    visit(child, parent);
    walk(child, visit);
  }
}

/** A note’s name in Markdown: no spaces, nothing that the text’s own notes could be called. */
const nameOf = (target: string): string =>
  `n-${target.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')}`;
