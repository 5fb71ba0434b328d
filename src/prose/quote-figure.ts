import type { Element } from 'hast';
import type { printedWords } from './printed-words.ts';
import { quotePath } from './quote-address.ts';
import type { PullQuote } from './rendered.ts';

/**
 * The figure that a pull quote is drawn in. Its words are no text of it: CSS draws them from `data-quote`, so that they
 * stand in the document once, where the writer wrote them.
 *
 * @param number Tells a page's quotes apart for who cannot see them; left out where there is one.
 */
export function quoteFigure(
  quote: PullQuote,
  words: ReturnType<typeof printedWords>,
  number?: number,
): Element {
  const named = (name: string) => (number === undefined ? name : `${name} (${number})`);
  return element(
    'figure',
    {
      className: ['pull-quote'],
      ariaLabel: named(words.pullQuote),
      ...(quote.automatic && { dataAutomatic: '' }),
    },
    [
      element('a', {
        className: ['pull-quote-words', ...shapeOf(quote.text)],
        href: `#${quote.id}`,
        dataQuote: withoutWidow(quote.text),
        ariaLabel: named(words.toQuotedWords),
      }),
      ...(quote.attribution ? [element('figcaption', {}, [text(quote.attribution)])] : []),
      element(
        'a',
        {
          className: ['pull-quote-share'],
          href: quotePath(quote),
          ...(number !== undefined && { ariaLabel: named(words.shareQuote) }),
        },
        [text(words.shareQuote)],
      ),
    ],
  );
}

/**
 * Size by length: the median quote of 936 articles measured has some 110 characters, one in twenty over 240. Large type
 * must also hold the longest word on a line of 13rem, some 15, 18 and 21 letters in our three sizes.
 */
function shapeOf(quote: string): string[] {
  const longest = Math.max(...quote.split(/[\s–—-]+/u).map((word) => word.length));
  const size =
    quote.length <= 90 && longest <= 14
      ? 'is-short'
      : quote.length <= 180 && longest <= 17
        ? 'is-medium'
        : 'is-long';
  return /^["“”„‟«»]|["“”„‟«»]$/u.test(quote) ? [size, 'has-marks'] : [size];
}

/** Keeps a short last word on the line of the one before it, where the two fit on a line. */
function withoutWidow(quote: string): string {
  return quote.replace(/(?<=(?:^|\s)\S{1,8}) (?=\S{1,8}$)/u, '\u00A0');
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: Element['children'] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): Element['children'][number] {
  return { type: 'text', value };
}
