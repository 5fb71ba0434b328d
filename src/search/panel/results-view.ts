import { fillPlural } from '../../languages/interface/fill.ts';
import type { ArticleFound, PassageFound } from '../engine/describe-article.ts';
import type { TextPart } from '../engine/excerpt.ts';
import { createElement } from './create-element.ts';

/** An article among the results, and how it is shown. */
export interface ResultView {
  article: ArticleFound;
  /** Its number among the results, from 0. */
  place: number;
}

/**
 * Creates an article among the results of the search page: its headline a link in a heading, its passages a list of links.
 */
export function createResultItem({ article, place }: ResultView): HTMLElement {
  const { passages } = article;
  return createElement(
    'li',
    { class: 'search-result' },
    createElement(
      'h2',
      { class: 'search-headline' },
      createLink(
        article,
        { href: article.path, id: `search-result-${place}` },
        createText(article.headline, article),
      ),
    ),
    createElement('p', { class: 'search-facts' }, listFacts(article)),
    passages.length > 0 &&
      createElement(
        'ul',
        { class: 'search-passages' },
        ...passages.map((passage) =>
          createElement(
            'li',
            {},
            createLink(article, { href: locate(article, passage) }, ...createPassage(article, passage)),
          ),
        ),
      ),
    createRest(article),
  );
}

/**
 * Creates the same for the dialog: a group of options, the first the article itself, the others its passages, which the
 * arrow keys move through.
 */
export function createResultGroup({ article, place }: ResultView): HTMLElement {
  const id = `search-result-${place}`;
  const option = { role: 'option', tabindex: '-1', 'aria-selected': 'false' };
  const headline = createElement(
    'span',
    { class: 'search-headline', id: `${id}-headline` },
    createText(article.headline, article),
  );
  const facts = createElement('span', { class: 'search-facts' }, listFacts(article));
  return createElement(
    'div',
    { class: 'search-result', role: 'group', 'aria-labelledby': `${id}-headline` },
    createLink(article, { ...option, href: article.path, id }, headline, facts),
    ...article.passages.map((passage, index) =>
      createLink(
        article,
        { ...option, href: locate(article, passage), id: `${id}-${index}` },
        ...createPassage(article, passage),
      ),
    ),
    createRest(article),
  );
}

function createLink(
  { arrival }: ArticleFound,
  attributes: Record<string, string>,
  ...children: Node[]
): HTMLElement {
  const own = { class: 'search-option', 'data-arrival': JSON.stringify(arrival) };
  return createElement('a', { ...attributes, ...own }, ...children);
}

function createPassage(article: ArticleFound, { section, excerpt }: PassageFound): Node[] {
  const heading =
    section === undefined
      ? []
      : [createElement('span', { class: 'search-section', ...writing(article) }, section)];
  return [...heading, createElement('span', { class: 'search-excerpt' }, createText(excerpt, article))];
}

/** Words of the article, in its language and its direction. */
function createText(parts: readonly TextPart[], article: ArticleFound): HTMLElement {
  const children = parts.map(({ marked, text }) => (marked ? createElement('mark', {}, text) : text));
  return createElement('bdi', writing(article), ...children);
}

function writing({ language, direction }: ArticleFound) {
  return { lang: language, dir: direction ?? 'ltr' };
}

function locate({ path }: ArticleFound, { id }: PassageFound): string {
  return id === undefined ? path : `${path}#${id}`;
}

function listFacts(article: ArticleFound): string {
  const { label, authors, published, topics } = article;
  return [label, authors.join(', '), formatDay(published), ...topics].join(' · ');
}

function createRest({ matching, passages }: ArticleFound): HTMLElement | false {
  const count = matching - passages.length;
  return (
    count > 0 &&
    createElement(
      'p',
      { class: 'search-rest' },
      fillPlural(PHRASES.search.moreInArticle, count, document.documentElement.lang),
    )
  );
}

/** Formats the day of an instant as it was written, in its own zone. */
export function formatDay(instant: string): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${instant.slice(0, 10)}T12:00:00Z`));
}
