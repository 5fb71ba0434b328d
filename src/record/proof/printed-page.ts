import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { hasClass } from '../../prose/has-class.ts';
import { type PrintedPassage, readPrintedProse } from '../../prose/read-printed.ts';
import { visitElements } from '../../prose/visit-elements.ts';
import { escapePattern } from '../../runtime/escape-pattern.ts';

/** What a reader sees of a piece, as its page prints it. */
export interface PrintedPage {
  headline: string;
  standfirst: string | undefined;
  /** Under the picture above the text, with the credit. */
  caption: string | undefined;
  /** What the picture above the text shows. */
  pictureText: string | undefined;
  label: string | undefined;
  /** The ids of the authors, from the links to their pages, and their names. */
  authors: { id: string; name: string }[];
  disclosures: string[];
  /** The day of publication as printed, and its instant. */
  published: { instant: string; printed: string } | undefined;
  /** The inner HTML of the text. */
  html: string;
  passages: PrintedPassage[];
  /** True if the text has words that belong to no passage. */
  hasStrayWords: boolean;
  /** What is drawn as pull quotes, by the id of the words. */
  quotes: Map<string, string>;
  /** The version line at the foot; undefined if there is none. */
  versionLine: { number: number; figures: string } | undefined;
  /** What the list of versions and the notices say of each change. */
  notes: string[];
  /** What the head says for machines. */
  description: string | undefined;
  canonical: string | undefined;
  /** Everything between the first and the last letter of the article, as a reader meets it. */
  words: string;
}

/**
 * Reads a page of an article, or that of a withdrawn one.
 *
 * @param page Its HTML.
 * @param base The path that the site stands under, from slash to slash.
 */
export function readPage(page: string, base: string): PrintedPage {
  const html = base === '/' ? page : removeBase(page, base);
  const tree = fromHtml(html);
  const article = find(tree, ({ tagName }) => tagName === 'article');
  const within = (isWanted: (element: Element) => boolean) => (article ? find(article, isWanted) : undefined);
  const head = within(({ tagName }) => tagName === 'header');
  const meta = head && find(head, (element) => hasClass(element, 'meta'));
  const time = meta && find(meta, ({ tagName }) => tagName === 'time');
  const prose = within((element) => hasClass(element, 'prose') && 'dataWords' in element.properties);
  const picture = within((element) => hasClass(element, 'picture'));
  const caption = picture && find(picture, ({ tagName }) => tagName === 'figcaption');
  const image = picture && find(picture, ({ tagName }) => tagName === 'img');
  const version = within((element) => hasClass(element, 'version'));
  const standfirst = head && find(head, (element) => hasClass(element, 'standfirst'));
  const headline = head && find(head, ({ tagName }) => tagName === 'h1');
  const label = head && find(head, (element) => hasClass(element, 'label'));
  return {
    headline: readWords(headline) ?? '',
    standfirst: readWords(standfirst),
    caption: readWords(caption),
    pictureText: image && String(image.properties['alt'] ?? ''),
    label: readWords(label),
    authors: meta ? readAuthors(meta) : [],
    disclosures: meta ? findAll(meta, (element) => hasClass(element, 'disclosure')).map(requireWords) : [],
    published: time && { instant: String(time.properties['dateTime']), printed: requireWords(time) },
    ...readProse(prose, html),
    versionLine: version && readVersionLine(requireWords(version)),
    notes: article ? readNotes(article) : [],
    description: readHead(tree, 'name', 'description'),
    canonical: readHead(tree, 'rel', 'canonical'),
    words: readWords(article) ?? '',
  };
}

/** Reads `version 3 · 8f2c91d0` in whatever language. */
export function readVersionLine(line: string): PrintedPage['versionLine'] {
  const [, number, figures] = /(\d+)\D*·\s*([0-9a-f]{8,32})\b/.exec(line) ?? [];
  return number === undefined || figures === undefined ? undefined : { number: Number(number), figures };
}

function readHead(tree: Root, attribute: string, name: string): string | undefined {
  const element = find(tree, ({ properties }) => String(properties[attribute]) === name);
  const value = element && (element.properties['content'] ?? element.properties['href']);
  return typeof value === 'string' ? value : undefined;
}

function readProse(
  prose: Element | undefined,
  html: string,
): Pick<PrintedPage, 'html' | 'passages' | 'hasStrayWords' | 'quotes'> {
  const quotes = new Map<string, string>();
  if (!prose) return { html: '', passages: [], hasStrayWords: false, quotes };
  for (const figure of findAll(prose, (element) => hasClass(element, 'pull-quote'))) {
    const drawn = find(figure, ({ properties }) => properties['dataQuote'] !== undefined);
    const link = find(figure, ({ properties }) => String(properties['href']).startsWith('#'));
    if (drawn && link)
      quotes.set(String(link.properties['href']).slice(1), String(drawn.properties['dataQuote']));
  }
  const { start, end } = prose.position ?? {};
  const from = html.indexOf('>', start?.offset) + 1;
  const inner = html.slice(from, (end?.offset ?? from) - '</div>'.length);
  return { html: inner, quotes, ...readPrintedProse(structuredClone(prose.children)) };
}

function readAuthors(meta: Element): PrintedPage['authors'] {
  return findAll(meta, ({ properties }) => String(properties['rel']) === 'author').map((link) => ({
    id: String(link.properties['href']).replace(/^.*\/people\/|\/$/g, ''),
    name: requireWords(link),
  }));
}

/** The words of every change: of the notices above and below the text, and of the list of versions. */
function readNotes(article: Element): string[] {
  return [
    ...findAll(article, (element) => hasClass(element, 'change')).flatMap((notice) =>
      findAll(notice, ({ tagName }) => tagName === 'span').map(requireWords),
    ),
    ...findAll(article, (element) => hasClass(element, 'change-history')).flatMap((history) =>
      findAll(history, ({ tagName }) => tagName === 'li').flatMap((item) =>
        item.children.flatMap((child) =>
          child.type === 'element' && child.tagName === 'p' ? requireWords(child) : [],
        ),
      ),
    ),
  ];
}

/** All words of an element, those of blocks within it too, with one space between them. */
function requireWords(element: Element): string {
  const collect = (children: readonly ElementContent[]): string =>
    children
      .map((child) =>
        child.type === 'text' ? child.value : child.type === 'element' ? collect(child.children) : '',
      )
      .join('');
  return collect(element.children).replace(/\s+/g, ' ').trim();
}

const readWords = (element: Element | undefined): string | undefined => element && requireWords(element);

function find(node: Root | Element, isWanted: (element: Element) => boolean): Element | undefined {
  return findAll(node, isWanted)[0];
}

function findAll(node: Root | Element, isWanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visitElements(node, (element) => {
    if (element !== (node as Nodes) && isWanted(element)) found.push(element);
  });
  return found;
}

/** Takes the path that a site stands under out of its addresses, as the record knows them. */
function removeBase(html: string, base: string): string {
  return html.replace(
    new RegExp(`(\\s(?:href|src|cite|poster|data)=["'])${escapePattern(base)}`, 'gi'),
    '$1/',
  );
}
