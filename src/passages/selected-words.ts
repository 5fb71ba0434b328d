import { NOTE_SELECTOR, PASSAGE_SELECTOR } from './addressed.ts';
import { MARK, makeTextFragment } from './text-fragment.ts';

/** Selects what is on the page for a while only, or never searched by a browser that looks for words. */
const IGNORED = `script,style,noscript,details > :not(summary),[data-passing],button,${NOTE_SELECTOR}`;

/**
 * Returns a link to words selected on this page: to the passage they begin in and, if a link can tell them from every other
 * place, to the words themselves. Returns undefined if they are no words of an article. Words of a note get a link to the note, which
 * opens it: a browser looks for words before that, and finds none in a note that is closed.
 *
 * @param url The permalink.
 */
export function makeLinkToWords(range: Range, url: string): string | undefined {
  const { startContainer } = range;
  const start = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  if (start?.closest(NOTE_SELECTOR)) {
    const own = start.closest(PASSAGE_SELECTOR);
    return own ? `${url}#${own.id}` : undefined;
  }
  const { before, selected, after, passage } = splitWords(range);
  const fragment = 'Segmenter' in Intl ? makeTextFragment(before, selected, after) : undefined;
  if (passage) return `${url}#${passage.id}${fragment ?? ''}`;
  // The headline, the standfirst and the caption of the picture above have no address of their own.
  return start?.closest('[data-words]') && fragment ? `${url}#${fragment}` : undefined;
}

/** Returns selected words as they are read, without the marks of notes. */
export function readWords(range: Range): string {
  const { startContainer } = range;
  const start = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const words = start?.closest(NOTE_SELECTOR) ? range.toString() : splitWords(range).selected;
  return words.replaceAll(MARK, '').replace(/\s+/g, ' ').trim();
}

/** Returns all words of the page but those of notes, blocks separated by line ends, with `MARK` for each mark of a note. */
function splitWords(range: Range) {
  let [before, selected, after] = ['', '', ''];
  let passage: Element | null | undefined;
  let last: Element | undefined;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const blocks = new Map<Element, Element>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeName === 'BR') last = undefined;
    if (node instanceof Element && node.matches('.mark')) {
      const side = range.comparePoint(node, 0);
      if (side < 0) before += MARK;
      else if (side > 0) after += MARK;
      else selected += MARK;
    }
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
