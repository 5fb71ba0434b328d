import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { checkQuotes } from '../pull-quotes/check.ts';
import type { Passage } from '../pull-quotes/passage.ts';
import { type Block, placeQuote } from '../pull-quotes/place.ts';
import { prepare } from '../pull-quotes/prepare.ts';
import { formatWarning } from '../pull-quotes/refusal.ts';
import { proseData } from './file-data.ts';
import { wordsOf } from './passage-words.ts';
import { printedWords } from './printed-words.ts';
import { quotePath } from './quote-address.ts';
import { wrapWords } from './quoted-words.ts';
import type { PullQuote } from './rendered.ts';
import { judged, requestedQuotes } from './requested-quotes.ts';

/**
 * Extracts the article's pull quotes, checks each against the text, marks its words there and sets a figure beside them
 * that CSS draws the words into, so that they stand in the document once.
 */
export function rehypePullQuotes() {
  return (tree: Root, file: VFile) => {
    const data = proseData(file);
    const words = printedWords(data.language);
    const requests = requestedQuotes(tree, file);
    if (requests.length === 0) return;
    const article = prepare(data.passages, data.language);
    const fair = requests.map((request) => ({ request, ...judged(request, article, file) }));
    const together = checkQuotes(
      fair.map(({ verified }) => verified),
      article,
      { wordCount: data.words },
    );
    for (const warning of together) {
      const { text, line } = fair[warning.quote]?.request ?? { text: '', line: 1 };
      data.warnings.push({ line, message: formatWarning(warning, text) });
    }
    for (const { request, quote, verified } of fair) {
      const { source, start, end } = verified;
      const block = blockOf(tree, source);
      if (!block) continue;
      const span = request.span ?? wrapWords(block.passage, start, end, {});
      span.properties = { id: quote.id, className: ['quoted'], tabIndex: -1 };
      data.quotes.push(quote);
      const blocks = tree.children.filter((child) => child.type === 'element');
      const gap = placeQuote(blocks.map(describe), {
        source: blocks.indexOf(block.top),
        start,
        place: request.place,
      });
      const beside = blocks[gap ?? blocks.indexOf(block.top)];
      if (beside) tree.children.splice(tree.children.indexOf(beside), 0, figureOf(quote, words));
    }
    data.quotes.sort((one, other) => positionOf(one, data.passages) - positionOf(other, data.passages));
  };
}

function figureOf(quote: PullQuote, words: ReturnType<typeof printedWords>): Element {
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['pull-quote-words', sizeOf(quote.text)],
      href: `#${quote.id}`,
      dataQuote: withoutWidow(quote.text),
      ariaLabel: words.toQuotedWords,
    },
    children: [],
  };
  const share: Element = {
    type: 'element',
    tagName: 'a',
    properties: { className: ['pull-quote-share'], href: quotePath(quote) },
    children: [{ type: 'text', value: words.shareQuote }],
  };
  const caption: Element[] = quote.attribution
    ? [
        {
          type: 'element',
          tagName: 'figcaption',
          properties: {},
          children: [{ type: 'text', value: quote.attribution }],
        },
      ]
    : [];
  return {
    type: 'element',
    tagName: 'figure',
    properties: {
      className: ['pull-quote'],
      ariaLabel: words.pullQuote,
      ...(quote.automatic && { dataAutomatic: '' }),
    },
    children: [link, ...caption, share],
  };
}

/** Lengths from the 936 articles measured: the median quote has some 110 characters, one in twenty over 240. */
function sizeOf(text: string): string {
  if (text.length <= 90) return 'is-short';
  return text.length <= 180 ? 'is-medium' : 'is-long';
}

function blockOf(tree: Root, source: Passage): { top: Element; passage: Element } | undefined {
  for (const top of tree.children) {
    if (top.type !== 'element') continue;
    let passage: Element | undefined;
    visit({ type: 'root', children: [top] }, 'element', (node) => {
      if (node.properties['id'] === source.id) passage = node;
    });
    if (passage) return { top, passage };
  }
  return undefined;
}

function describe(element: Element): Block {
  const { tagName } = element;
  const isQuote = element.properties['className']?.toString().includes('pull-quote');
  if (isQuote) return { kind: 'quote', leadsIn: false };
  if (tagName === 'p') return { kind: 'paragraph', leadsIn: /:\s*$/.test(wordsOf(element)) };
  if (/^h[2-6]$/.test(tagName)) return { kind: 'heading', leadsIn: true };
  return { kind: tagName === 'figure' || tagName === 'table' ? 'figure' : 'other', leadsIn: false };
}

function positionOf(quote: PullQuote, passages: readonly Passage[]): number {
  return passages.findIndex(({ id }) => id === quote.source);
}

/** Keeps a short last word on the line of the one before it. */
function withoutWidow(text: string): string {
  return text.replace(/ (\S{1,10})$/u, '\u00a0$1');
}
