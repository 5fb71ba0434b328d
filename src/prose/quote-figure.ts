import type { Element, Root } from 'hast';
import { fill } from '../languages/interface/fill.ts';
import type { BodyPhrases } from '../languages/interface/interface-phrases.ts';
import { getArticlePhrases } from '../languages/interface/publication-phrases.ts';
import { nestQuotationMarks } from '../languages/text/quotation-marks.ts';
import { getDirection } from '../languages/text/script.ts';
import { makeQuotePath } from '../publication/addresses.ts';
import type { PullQuote } from './rendered.ts';

/**
 * Fills the figures of a text with their quotes. Where there are several, each is numbered, so that who
 * cannot see them can tell them apart.
 *
 * @param language BCP 47 tag of the text.
 */
export function drawFigures(tree: Root, figures: ReadonlyMap<Element, PullQuote>, language: string): void {
  const words = getArticlePhrases(language);
  let number = 0;
  for (const figure of tree.children) {
    const quote = figure.type === 'element' ? figures.get(figure) : undefined;
    if (!quote) continue;
    number += 1;
    const count = number;
    const nameAmong = (name: string) =>
      figures.size > 1 ? fill(words.numbered, { name, number: String(count) }) : name;
    Object.assign(figure, createQuoteFigure(quote, { nameAmong, words, language }));
  }
}

interface FigureContext {
  /** Tells a name from those of other quotes on the page. */
  nameAmong: (name: string) => string;
  words: BodyPhrases;
  /** BCP 47 tag of the text. */
  language: string;
}

/**
 * Creates the figure that a pull quote is drawn in. Its words are no text of the figure, nor of a name in it: CSS draws them from
 * `data-quote`, so that they are in the document once, where the writer wrote them.
 */
function createQuoteFigure(quote: PullQuote, { nameAmong, words, language }: FigureContext): Element {
  const own = quote.language ?? language;
  const drawn = needsQuotationMarks(quote.text) ? quote.text : nestQuotationMarks(quote.text, own);
  const link = (href: string, label: string) => {
    const name = nameAmong(label);
    return element('a', { href, ...(name !== label && { ariaLabel: name }) }, [text(label)]);
  };
  return element(
    'figure',
    {
      className: ['pull-quote'],
      ariaLabel: nameAmong(words.pullQuote),
      ...(quote.automatic && { dataAutomatic: '' }),
    },
    [
      element('p', {
        className: ['pull-quote-words', ...chooseClasses(quote.text)],
        dataQuote: bindWords(drawn),
        ...(quote.language !== undefined && { lang: own, dir: getDirection(own) }),
      }),
      element('figcaption', { className: ['furniture'] }, [
        ...(quote.attribution
          ? [element('span', { className: ['pull-quote-of'] }, [text(quote.attribution)])]
          : []),
        link(`#${quote.id}`, words.toQuotedWords),
        link(makeQuotePath('', quote.id), words.shareQuote),
      ]),
    ],
  );
}

/**
 * Returns true for a quote that begins or ends with quotation marks of its own, and is not set between
 * others.
 */
export function needsQuotationMarks(quote: string): boolean {
  return /^["“”„‟«»「『]|["“”„‟«»」』]$/u.test(quote);
}

/** Over so many characters a quote is set smaller: it has six lines and more in the text's two columns. */
const LONG = 190;

function chooseClasses(quote: string): string[] {
  return [
    ...(quote.length > LONG ? ['is-long'] : []),
    ...(needsQuotationMarks(quote) ? ['has-marks'] : []),
    ...(/^["“”„‟«»「『]/u.test(quote) ? ['begins-with-mark'] : []),
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
