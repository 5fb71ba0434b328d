import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';
import { type Block, placeQuote } from '../pull-quotes/index.ts';
import { readElementWords } from './element-words.ts';
import type { MarkedQuote } from './mark-quotes.ts';
import type { PullQuote } from './rendered.ts';

/**
 * Sets an empty figure for each quote between the blocks of the text, where a reader meets it best.
 *
 * @returns Each figure with the quote that belongs in it.
 */
export function placeFigures(tree: Root, quotes: readonly MarkedQuote[]): Map<Element, PullQuote> {
  const figures = new Map<Element, PullQuote>();
  for (const { request, quote, verified, block } of quotes) {
    const blocks = tree.children.filter((child) => child.type === 'element');
    const place = blocks.indexOf(block.top);
    const before = countCharactersBefore(block.passage, block.top);
    const described = blocks.map((element) => describeBlock(element, figures.has(element)));
    const gap = placeQuote(described, {
      source: place,
      start: before + verified.start,
      end: before + verified.end,
      place: request.place,
    });
    // The article is too short for a fit gap: the quote stands right after its own paragraph, as the reader
    // has read it.
    const beside = blocks[gap ?? place + 1];
    const figure: Element = { type: 'element', tagName: 'figure', properties: {}, children: [] };
    figures.set(figure, quote);
    tree.children.splice(beside ? tree.children.indexOf(beside) : tree.children.length, 0, figure);
  }
  return figures;
}

/** A picture takes the room of some fifteen lines; of other blocks only the words are counted. */
const PICTURE = 1000;

function describeBlock(element: Element, isQuote: boolean): Block {
  const { tagName } = element;
  const block = { leadsIn: false, length: textOf(element).length };
  if (isQuote) return { ...block, kind: 'quote', length: 0 };
  if (tagName === 'p')
    return { ...block, kind: 'paragraph', leadsIn: /[:：]\s*$/.test(readElementWords(element)) };
  if (/^h[2-6]$/.test(tagName)) return { ...block, kind: 'heading', leadsIn: true };
  if (tagName === 'figure') return { ...block, kind: 'figure', length: PICTURE };
  return { ...block, kind: tagName === 'table' ? 'figure' : 'other' };
}

/** Counts the characters of a block's words before one of the passages in it. */
function countCharactersBefore(passage: Element, block: Element): number {
  let before = 0;
  visit(block, (node) => {
    if (node === passage) return EXIT;
    if (node.type === 'text') before += node.value.length;
    return undefined;
  });
  return before;
}
