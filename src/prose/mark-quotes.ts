import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Passage } from '../pull-quotes/index.ts';
import { collectTextNodes } from './element-words.ts';
import { claimQuoteId } from './ids/quote-ids.ts';
import type { FairQuote } from './judge-quotes.ts';
import { visitElements } from './visit-elements.ts';
import { wrapWords } from './wrap-words.ts';

/** A quote whose words are marked in the text. */
export interface MarkedQuote extends FairQuote {
  /** The passage that its words are in, and the block at the top of the text that holds the passage. */
  block: { top: Element; passage: Element };
}

/**
 * Marks the words of each quote where the writer wrote them, so that a link can lead there. A quote whose
 * passage is within a foreign component is left out: nothing is known of where that prints it.
 *
 * @returns The quotes that are marked, in the order given.
 * @throws VFileMessage for an id that cannot be had, and for a `<Pull>` around other words than it asks for.
 */
export function markQuotes(tree: Root, quotes: readonly FairQuote[], file: VFile): MarkedQuote[] {
  const taken = collectIds(tree);
  return quotes.flatMap((fair) => {
    const { request, quote, verified } = fair;
    const { line, span: marked, at = 0 } = request;
    const { source, start, end } = verified;
    const block = findBlock(tree, source);
    if (!block) return [];
    const fault = claimQuoteId(quote, taken);
    if (fault) file.fail(fault, { line, column: 1 });
    if (marked && (end <= at || start >= at + lengthOf(marked))) {
      const message = `<Pull text="${request.text}"> stands around other words than these; set it around the words they are taken from`;
      file.fail(message, { line, column: 1 });
    }
    const span = marked ?? wrapWords(block.passage, { start, end });
    span.properties = { id: quote.id, className: ['quoted'], tabIndex: -1 };
    return [{ ...fair, block }];
  });
}

function findBlock(tree: Root, source: Passage): MarkedQuote['block'] | undefined {
  let found: MarkedQuote['block'] | undefined;
  visitElements(tree, (passage, [, top = passage]) => {
    if (passage.properties['id'] === source.id && top.type === 'element') found ??= { top, passage };
  });
  return found;
}

function lengthOf(span: Element): number {
  return collectTextNodes(span).reduce((sum, { value }) => sum + value.length, 0);
}

function collectIds(tree: Root): Set<string> {
  const ids = new Set<string>();
  visitElements(tree, ({ properties }) => {
    if (typeof properties['id'] === 'string') ids.add(properties['id']);
  });
  return ids;
}
