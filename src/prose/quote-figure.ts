import type { Element } from 'hast';
import { fill } from '../languages/interface/fill.ts';
import type { BodyPhrases } from '../languages/interface/interface-phrases.ts';
import { makeQuotePath } from '../publication/addresses.ts';
import type { PullQuote } from './rendered.ts';

/**
 * The figure that a pull quote is drawn in. Its words are no text of it: CSS draws them from `data-quote`, so that they
 * stand in the document once, where the writer wrote them.
 *
 * @param number Tells a page's quotes apart for who cannot see them; left out where there is one.
 */
export function createQuoteFigure(quote: PullQuote, words: BodyPhrases, number?: number): Element {
  const named = (name: string) => (number === undefined ? name : fill(words.numbered, { name, number }));
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
        dataQuote: asSet(quote.text),
        ariaLabel: named(words.toQuotedWords),
      }),
      ...(quote.attribution ? [element('figcaption', {}, [text(quote.attribution)])] : []),
      element(
        'a',
        {
          className: ['pull-quote-share'],
          href: makeQuotePath('', quote.id),
          ...(number !== undefined && { ariaLabel: named(words.shareQuote) }),
        },
        [text(words.shareQuote)],
      ),
    ],
  );
}

/** True for a quote that begins or ends with quotation marks of its own, and is not set between others. */
export function needsQuotationMarks(quote: string): boolean {
  return /^["“”„‟«»]|["“”„‟«»]$/u.test(quote);
}

/**
 * Size by length: the median quote of 936 articles measured has some 110 characters, one in twenty over 240. Large type
 * must also hold the longest word on a line of 13rem, some 15, 18 and 21 letters in our three sizes.
 */
function shapeOf(quote: string): string[] {
  const longest = Math.max(...quote.split(/[\s–—-]+/u).map((word) => word.length));
  const size =
    quote.length <= 75 && longest <= 14
      ? 'is-short'
      : quote.length <= 180 && longest <= 17
        ? 'is-medium'
        : 'is-long';
  return [
    size,
    ...(needsQuotationMarks(quote) ? ['has-marks'] : []),
    ...(/^["“”„‟«»]/u.test(quote) ? ['begins-with-mark'] : []),
  ];
}

/** Keeps a dash on the line of the word before it, and a short last word on that of its neighbour where both are short. */
function asSet(quote: string): string {
  return quote
    .replace(/ (?=[–—] )/gu, '\u00A0')
    .replace(/(?<=^|\s)(\S+) (\S+)$/u, (both, one, other) =>
      both.length <= 11 ? `${one}\u00A0${other}` : both,
    );
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
