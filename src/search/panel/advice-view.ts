import { ARCHIVE_PATH, TOPICS_PATH } from '../../publication/addresses.ts';
import { createElement } from './create-element.ts';

/**
 * Creates what is offered when nothing was found.
 *
 * @param dropFilters Searches without filters; false if there are none.
 */
export function createAdvice(dropFilters: (() => void) | false): HTMLElement[] {
  const ways = createElement(
    'ul',
    {},
    createElement('li', {}, PHRASES.search.fewerWords),
    createElement(
      'li',
      {},
      createElement('a', { href: ARCHIVE_PATH }, PHRASES.search.everythingByDate),
      PHRASES.search.or,
      createElement('a', { href: TOPICS_PATH }, PHRASES.search.everythingByTopic),
    ),
  );
  if (!dropFilters) return [ways];
  const all = createElement(
    'button',
    { type: 'button', class: 'search-button' },
    PHRASES.search.withoutFilters,
  );
  all.addEventListener('click', dropFilters);
  return [all, ways];
}
