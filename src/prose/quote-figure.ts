import type { Element, Root } from 'hast';
import { fill } from '../languages/interface/fill.ts';
import type { BodyPhrases } from '../languages/interface/interface-phrases.ts';
import { getDirection } from '../languages/text/script.ts';
import { makeQuotePath } from '../publication/addresses.ts';
import type { PullQuote } from './rendered.ts';

/**
 * Fills the figures of a text with their quotes. Where there are several, each is numbered, so that who
 * cannot see them can tell them apart.
 */
export function drawFigures(tree: Root, figures: ReadonlyMap<Element, PullQuote>, words: BodyPhrases): void {
  let number = 0;
  for (const figure of tree.children) {
    const quote = figure.type === 'element' ? figures.get(figure) : undefined;
    if (!quote) continue;
    number += 1;
    Object.assign(figure, createQuoteFigure(quote, words, figures.size > 1 ? number : undefined));
  }
}

/**
 * Creates the figure that a pull quote is drawn in. Its words are no text of the figure: CSS draws them from
 * `data-quote`, so that they are in the document once, where the writer wrote them.
 *
 * @param number Of the quote on its page; undefined where it is the only one.
 */
function createQuoteFigure(quote: PullQuote, words: BodyPhrases, number?: number): Element {
  const named = (name: string) =>
    number === undefined ? name : fill(words.numbered, { name, number: String(number) });
  return element(
    'figure',
    {
      className: ['pull-quote'],
      ariaLabel: named(words.pullQuote),
      ...(quote.automatic && { dataAutomatic: '' }),
    },
    [
      element('a', {
        className: ['pull-quote-words', ...chooseClasses(quote.text)],
        href: `#${quote.id}`,
        dataQuote: bindWords(quote.text),
        ...(quote.language !== undefined && { lang: quote.language, dir: getDirection(quote.language) }),
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

/**
 * Returns true for a quote that begins or ends with quotation marks of its own, and is not set between
 * others.
 */
export function needsQuotationMarks(quote: string): boolean {
  return /^["“”„‟«»]|["“”„‟«»]$/u.test(quote);
}

/**
 * Chooses the size by the length: in the articles measured (`npm run bench:quotes`) the median quote has some
 * 110 characters, one in twenty over 240. Large type must also fit the longest word on a line of 13rem: some
 * 15, 18 and 21 letters in our three sizes.
 */
function chooseClasses(quote: string): string[] {
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

/**
 * Binds a dash to the word before it, and a short last word to its neighbour where both are short, by
 * no-break spaces.
 */
function bindWords(quote: string): string {
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
