import { PASSAGE_SELECTOR } from './addressed.ts';
import { makeTextFragment } from './text-fragment.ts';

/** Selects what is on the page for a while only, or never searched by a browser that looks for words. */
const IGNORED = 'script,style,noscript,details > :not(summary),[data-passing]';

/**
 * Returns a link to words selected on this page: to the passage they begin in and, if a link can tell them from every other
 * place, to the words themselves. Returns undefined if they begin in no passage.
 *
 * @param url The permalink.
 */
export function makeLinkToWords(range: Range, url: string): string | undefined {
  const { before, selected, after, passage } = splitWords(range);
  if (!passage) return undefined;
  const fragment = 'Segmenter' in Intl ? makeTextFragment(before, selected, after) : undefined;
  return `${url}#${passage.id}${fragment ?? ''}`;
}

/**
 * Returns all words of the page, blocks separated by line ends. Hidden ones count: a footnote's copy beside the text shows in wide
 * windows, and a link is for readers of any.
 */
function splitWords(range: Range) {
  let [before, selected, after] = ['', '', ''];
  let passage: Element | null | undefined;
  let last: Element | undefined;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const blocks = new Map<Element, Element>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeName === 'BR') last = undefined;
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || parent.closest(IGNORED)) continue;
    const { data, length } = node;
    const block = findBlock(parent, blocks);
    const from =
      node === range.startContainer ? range.startOffset : range.comparePoint(node, 0) < 0 ? length : 0;
    const to =
      node === range.endContainer ? range.endOffset : range.comparePoint(node, length) > 0 ? 0 : length;
    const words = data.slice(from, to);
    if (block !== last) {
      if (from) before += '\n';
      else if (words) selected += '\n';
      else after += '\n';
    }
    last = block;
    before += data.slice(0, from);
    selected += words;
    after += data.slice(Math.max(from, to));
    if (words.trim()) passage ??= parent.closest(PASSAGE_SELECTOR);
  }
  return { before, selected, after, passage };
}

function findBlock(element: Element, known: Map<Element, Element>): Element {
  const found = known.get(element);
  if (found) return found;
  const isInline = /^(?:inline|contents)$/.test(getComputedStyle(element).display);
  const parent = element.parentElement;
  const block = isInline && parent ? findBlock(parent, known) : element;
  known.set(element, block);
  return block;
}
