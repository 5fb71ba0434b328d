import type { ArticleFound } from '../engine/describe-article.ts';
import { createElement } from './create-element.ts';
import { createResultGroup, createResultItem } from './results-view.ts';

/**
 * The results. On the search page they are a list of links that the Tab key goes through; in the dialog they are options of
 * the field, which keeps the keyboard while the arrow keys move through them.
 */
export class ResultList {
  readonly element: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #isPage: boolean;
  #active: HTMLElement | undefined;

  constructor(field: HTMLInputElement, isPage: boolean) {
    this.#field = field;
    this.#isPage = isPage;
    const attributes = {
      class: 'search-results',
      id: 'search-results',
      'aria-label': PHRASES.search.results,
    };
    this.element = isPage
      ? createElement('ol', attributes)
      : createElement('div', { ...attributes, role: 'listbox' });
    if (isPage) return;
    field.role = 'combobox';
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-expanded', 'false');
    field.setAttribute('aria-controls', 'search-results');
    field.addEventListener('keydown', (event) => this.#handleKey(event));
  }

  /** How many articles are shown. */
  get shown(): number {
    return this.element.childElementCount;
  }

  /** The option that Enter follows; undefined if none is chosen. */
  get active(): HTMLElement | undefined {
    return this.#active;
  }

  /**
   * Shows articles in the place of those from number `from` on. The link of an article that stays in its place stays too: a
   * reader may be about to press it.
   */
  draw(articles: readonly ArticleFound[], from: number): void {
    const create = this.#isPage ? createResultItem : createResultGroup;
    const active = this.#active?.id;
    for (const [index, article] of articles.entries()) {
      const place = from + index;
      const view = create({ article, place });
      const shown = this.element.children[place];
      if (!shown) this.element.append(view);
      else if (!refreshResult(shown, view, place)) shown.replaceWith(view);
    }
    while (this.shown > from + articles.length) this.element.lastElementChild?.remove();
    this.#activate(this.#options().find(({ id }) => id === active));
    if (!this.#isPage) this.#field.setAttribute('aria-expanded', String(this.shown > 0));
  }

  clear(): void {
    this.draw([], 0);
  }

  /** Gives the keyboard to an article, or makes it the active one. */
  goTo(number: number): void {
    const link = this.element.querySelector<HTMLElement>(`#search-result-${number}`);
    if (this.#isPage) link?.focus();
    else {
      this.#field.focus();
      this.#activate(link ?? undefined);
    }
  }

  #options(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  #handleKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const options = this.#options();
    if (step === undefined || options.length === 0) return;
    event.preventDefault();
    const at = this.#active ? options.indexOf(this.#active) + step : step > 0 ? 0 : options.length - 1;
    this.#activate(options[at]);
  }

  #activate(option: HTMLElement | undefined): void {
    this.#active?.setAttribute('aria-selected', 'false');
    this.#active = option;
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#field.setAttribute('aria-activedescendant', option.id);
    else this.#field.removeAttribute('aria-activedescendant');
  }
}

/** Gives a result what a newer view of it has below its headline. Returns false if it is of another article. */
function refreshResult(shown: Element, view: Element, place: number): boolean {
  const [link, newer] = [shown, view].map((result) =>
    result.querySelector<HTMLAnchorElement>(`#search-result-${place}`),
  );
  if (!link || !newer || link.href !== newer.href || link.innerHTML !== newer.innerHTML) return false;
  link.dataset['arrival'] = newer.dataset['arrival'];
  while (shown.childElementCount > 1) shown.lastElementChild?.remove();
  shown.append(...[...view.children].slice(1));
  return true;
}
