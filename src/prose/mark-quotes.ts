import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Passage } from '../pull-quotes/index.ts';
import { collectTextNodes } from './element-words.ts';
import { reportFault } from './faults.ts';
import { QuoteIds } from './ids/quote-ids.ts';
import type { FairQuote } from './judge-quotes.ts';
import { getProseData } from './prose-data.ts';
import { visitElements } from './visit-elements.ts';
import { wrapWords } from './wrap-words.ts';

/** A quote whose words are marked in the text. */
export interface MarkedQuote extends FairQuote {
  /** The passage that its words are in, and the block at the top of the text that holds the passage. */
  block: { top: Element; passage: Element };
}

/**
 * Marks the words of each quote where the writer wrote them, so that a link can lead there. An id that a
 * quote cannot have, and a `<Pull>` around other words than it asks for, is reported.
 *
 * @returns The quotes that are marked, in the order given.
 */
export function markQuotes(tree: Root, quotes: readonly FairQuote[], file: VFile): MarkedQuote[] {
  const ids = new QuoteIds(getProseData(file).ids);
  return quotes.flatMap((fair) => {
    const { request, quote, verified } = fair;
    const { line, span: marked, at = 0 } = request;
    const { source, start, end } = verified;
    const block = findBlock(tree, source);
    const fault = ids.claim(quote);
    if (fault) {
      reportFault(file, fault, { line, column: 1 });
      return [];
    }
    if (marked && (end <= at || start >= at + measureLength(marked))) {
      const message = `<Pull text="${request.text}"> stands around other words than these; set it around the words they are taken from`;
      reportFault(file, message, { line, column: 1 });
      return [];
    }
    const span = marked ?? wrapWords(block.passage, { start, end });
    span.properties = { id: quote.id, className: ['quoted'], tabIndex: -1 };
    return [{ ...fair, block }];
  });
}

/** @throws Error if the passage is not in the tree. */
function findBlock(tree: Root, source: Passage): MarkedQuote['block'] {
  let found: MarkedQuote['block'] | undefined;
  visitElements(tree, (passage, [, top = passage]) => {
    if (passage.properties['id'] === source.id && top.type === 'element') found ??= { top, passage };
  });
  if (!found) throw new Error(`the passage ${source.id} is not in the text`);
  return found;
}

function measureLength(span: Element): number {
  return collectTextNodes(span).reduce((sum, { value }) => sum + value.length, 0);
}
