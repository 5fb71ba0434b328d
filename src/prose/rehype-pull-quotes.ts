import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { getBodyPhrases } from '../languages/interface/catalogue.ts';
import {
  type Block,
  checkQuotes,
  formatWarning,
  type Passage,
  placeQuote,
  prepare,
} from '../pull-quotes/index.ts';
import { collectTextNodes, readElementWords } from './element-words.ts';
import { getProseData } from './prose-data.ts';
import { createQuoteFigure } from './quote-figure.ts';
import { claimQuoteId } from './quote-id.ts';
import type { PullQuote } from './rendered.ts';
import { collectRequests, judgeRequest } from './requested-quotes.ts';
import { MOST_PULL_QUOTES } from './size-limits.ts';
import { visitElements } from './visit-elements.ts';
import { wrapWords } from './wrap-words.ts';

/**
 * Extracts the article's pull quotes, checks each against the text, marks its words there and sets a figure beside them
 * that CSS draws the words into, so that they stand in the document once.
 */
export function rehypePullQuotes() {
  return (tree: Root, file: VFile) => {
    const data = getProseData(file);
    const requests = collectRequests(tree, file);
    if (requests.length === 0) return;
    if (requests.length > MOST_PULL_QUOTES) {
      const message = `${requests.length} pull quotes are more than ${MOST_PULL_QUOTES}; keep those that matter`;
      file.fail(message, { line: requests[0]?.line ?? 1, column: 1 });
    }
    const article = prepare(data.passages, data.language);
    const fair = requests.map((request) => ({ request, ...judgeRequest(request, article, file) }));
    const together = checkQuotes(
      fair.map(({ verified }) => verified),
      article,
      { wordCount: data.words },
    );
    for (const warning of together) {
      const { text, line } = fair[warning.quote]?.request ?? { text: '', line: 1 };
      data.warnings.push({ line, message: formatWarning(warning, text) });
    }
    const taken = idsIn(tree);
    const figures = new Map<Element, PullQuote>();
    for (const { request, quote, verified } of fair) {
      const { line, span: marked, at = 0 } = request;
      const { source, start, end } = verified;
      const block = blockOf(tree, source);
      if (!block) continue;
      claimQuoteId(quote, taken, file, line);
      if (marked && (end <= at || start >= at + lengthOf(marked))) {
        const message = `<Pull text="${request.text}"> stands around other words than these; set it around the words they are taken from`;
        file.fail(message, { line, column: 1 });
      }
      const span = marked ?? wrapWords(block.passage, start, end, {});
      span.properties = { id: quote.id, className: ['quoted'], tabIndex: -1 };
      data.quotes.push(quote);
      const blocks = tree.children.filter((child) => child.type === 'element');
      const place = blocks.indexOf(block.top);
      const before = charactersBefore(block.passage, block.top);
      const gap = placeQuote(blocks.map(describe), {
        source: place,
        start: before + start,
        end: before + end,
        length: quote.text.length + (quote.attribution?.length ?? 0),
        place: request.place,
      });
      // Too short an article for a fit gap: right after its own paragraph, as the reader will have read it.
      const beside = blocks[gap ?? place + 1];
      const figure: Element = { type: 'element', tagName: 'figure', properties: figureMark, children: [] };
      figures.set(figure, quote);
      tree.children.splice(beside ? tree.children.indexOf(beside) : tree.children.length, 0, figure);
    }
    const words = getBodyPhrases(data.language);
    const inOrder = tree.children.flatMap((child) =>
      child.type === 'element' && figures.has(child) ? child : [],
    );
    for (const [index, figure] of inOrder.entries()) {
      const quote = figures.get(figure);
      if (quote)
        Object.assign(figure, createQuoteFigure(quote, words, figures.size > 1 ? index + 1 : undefined));
    }
    data.quotes.sort((one, other) => positionOf(one, data.passages) - positionOf(other, data.passages));
  };
}

const figureMark = { className: ['pull-quote'] };

function blockOf(tree: Root, source: Passage): { top: Element; passage: Element } | undefined {
  let found: ReturnType<typeof blockOf>;
  visitElements(tree, (passage, [, top = passage]) => {
    if (passage.properties['id'] === source.id && top.type === 'element') found ??= { top, passage };
  });
  return found;
}

/** A picture takes the room of some fifteen lines; only words are counted otherwise. */
const PICTURE = 1000;

function describe(element: Element): Block {
  const { tagName } = element;
  const block = { leadsIn: false, length: textOf(element).length };
  if (element.properties['className'] === figureMark.className) return { ...block, kind: 'quote', length: 0 };
  if (tagName === 'p')
    return { ...block, kind: 'paragraph', leadsIn: /[:：]\s*$/.test(readElementWords(element)) };
  if (/^h[2-6]$/.test(tagName)) return { ...block, kind: 'heading', leadsIn: true };
  if (tagName === 'figure') return { ...block, kind: 'figure', length: PICTURE };
  return { ...block, kind: tagName === 'table' ? 'figure' : 'other' };
}

/** Characters of a block's words before one of the passages in it. */
function charactersBefore(passage: Element, block: Element): number {
  let before = 0;
  visit(block, (node) => {
    if (node === passage) return EXIT;
    if (node.type === 'text') before += node.value.length;
    return undefined;
  });
  return before;
}

function lengthOf(span: Element): number {
  return collectTextNodes(span).reduce((sum, { value }) => sum + value.length, 0);
}

function idsIn(tree: Root): Set<string> {
  const ids = new Set<string>();
  visitElements(tree, ({ properties }) => {
    if (typeof properties['id'] === 'string') ids.add(properties['id']);
  });
  return ids;
}

function positionOf(quote: PullQuote, passages: readonly Passage[]): number {
  return passages.findIndex(({ id }) => id === quote.source);
}
