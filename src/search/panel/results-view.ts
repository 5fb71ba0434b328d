import { fillPlural } from '../../languages/interface/fill.ts';
import type { ArticleFound, PassageFound, TextPart } from '../engine/matching-passages.ts';
import { createElement } from './create-element.ts';

/**
 * Creates an article among the results: a group of options, the first the article itself, the others its passages.
 *
 * @param place Its number among the results, from 0, which names its parts.
 */
export function createResultView(article: ArticleFound, place: number): HTMLElement {
  const name = `search-result-${place}`;
  const facts = [article.label, article.authors.join(', '), formatDate(article.date), ...article.topics];
  const rest = article.matching - article.passages.length;
  return createElement(
    'div',
    { class: 'search-result', role: 'group', 'aria-labelledby': `${name}-headline`, lang: article.language },
    createOption(
      { name, href: article.path, terms: article.terms },
      createElement(
        'span',
        { class: 'search-headline', id: `${name}-headline` },
        ...createMarkedText(article.headline),
      ),
      createElement('span', { class: 'search-facts' }, facts.filter(Boolean).join(' · ')),
    ),
    ...article.passages.map((passage, index) => createPassageView(article, passage, `${name}-${index}`)),
    rest > 0 &&
      createElement(
        'span',
        { class: 'search-rest', role: 'presentation' },
        fillPlural(PHRASES.search.moreInArticle, rest, document.documentElement.lang),
      ),
  );
}

function createPassageView(article: ArticleFound, passage: PassageFound, name: string): HTMLElement {
  return createOption(
    { name, href: `${article.path}#${passage.id}`, terms: article.terms },
    passage.section !== undefined && createElement('span', { class: 'search-section' }, passage.section),
    createElement('span', { class: 'search-excerpt' }, ...createMarkedText(passage.excerpt)),
  );
}

/** An option: its id, where it leads, and the terms to mark there. */
interface ResultOption {
  name: string;
  href: string;
  terms: string[];
}

function createOption({ name, href, terms }: ResultOption, ...children: (Node | false)[]): HTMLElement {
  return createElement(
    'a',
    {
      id: name,
      href,
      class: 'search-option',
      role: 'option',
      tabindex: '-1',
      'aria-selected': 'false',
      'data-terms': JSON.stringify(terms),
    },
    ...children,
  );
}

function createMarkedText(parts: readonly TextPart[]): (Node | string)[] {
  return parts.map(({ marked, text }) => (marked ? createElement('mark', {}, text) : text));
}

function formatDate(date: string): string {
  const instant = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(instant.getTime())) return '';
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(instant);
}
