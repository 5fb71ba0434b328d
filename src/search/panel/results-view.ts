import { fill } from '../../languages/interface/fill.ts';
import type { ArticleFound, IndexedArticle, PassageFound } from '../engine/matching-passages.ts';
import { createElement } from './create-element.ts';

/**
 * An article among the results: a group of options, the first the article itself, the others its passages.
 *
 * @param place Its number among the results, from 0, which names its parts.
 */
export function createResultView(article: ArticleFound, place: number): HTMLElement {
  const name = `search-result-${place}`;
  const facts = [article.label, article.authors.join(', '), printed(article.date), ...article.topics];
  const rest = article.matching - article.passages.length;
  return createElement(
    'div',
    { class: 'search-result', role: 'group', 'aria-labelledby': `${name}-headline`, lang: article.language },
    option(
      name,
      article.path,
      article,
      createElement(
        'span',
        { class: 'search-headline', id: `${name}-headline` },
        ...marked(article.headline),
      ),
      createElement('span', { class: 'search-facts' }, facts.filter(Boolean).join(' · ')),
    ),
    ...article.passages.map((passage, index) => passageView(article, passage, `${name}-${index}`)),
    rest > 0 &&
      createElement(
        'span',
        { class: 'search-rest', role: 'presentation' },
        fill(PHRASES.search.moreInArticle, { count: rest }),
      ),
  );
}

function passageView(article: ArticleFound, passage: PassageFound, name: string): HTMLElement {
  return option(
    name,
    `${article.path}#${passage.id}`,
    article,
    passage.section !== undefined && createElement('span', { class: 'search-section' }, passage.section),
    createElement('span', { class: 'search-excerpt' }, ...marked(passage.excerpt)),
  );
}

function option(
  name: string,
  href: string,
  article: ArticleFound,
  ...children: (Node | false)[]
): HTMLElement {
  const terms = JSON.stringify(article.terms);
  return createElement(
    'a',
    {
      id: name,
      href,
      class: 'search-option',
      role: 'option',
      tabindex: '-1',
      'aria-selected': 'false',
      'data-terms': terms,
    },
    ...children,
  );
}

function marked(pieces: readonly IndexedArticle[]): (Node | string)[] {
  return pieces.map((piece) => (piece.marked ? createElement('mark', {}, piece.text) : piece.text));
}

function printed(date: string): string {
  const instant = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(instant.getTime())) return '';
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(instant);
}
