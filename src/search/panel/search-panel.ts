import { ARCHIVE_PATH, TOPICS_PATH } from '../../publication/addresses.ts';
import type { LoadedAnswer } from '../engine/protocol.ts';
import { describeAnswer } from './answer-text.ts';
import { rememberTerms } from './arrival-terms.ts';
import { createElement } from './create-element.ts';
import { createFiltersView } from './filters-view.ts';
import { createResultView } from './results-view.ts';
import { countFacets, findArticles, warmUpSearch } from './search-client.ts';
import { fieldAttributes, formAttributes } from './search-field.ts';
import type { SearchRequest } from './search-request.ts';

/** Articles shown at first and with each “Show more”. */
const portion = 5;
/** How long a reader pauses, in ms, before more than the best article is loaded for what is typed so far. */
const pause = 150;
/** And how long before half a word is looked up in a large archive. */
const longPause = 400;

/** Attributes of the field once there are results for it to control. */
const combobox = {
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-expanded': 'false',
  'aria-controls': 'search-results',
};

const nothing: SearchRequest = { typed: '', selection: {}, order: 'relevance' };

/**
 * The search itself: a field, filters, and the results as options of the field (the combobox pattern: the keys stay in
 * the field, the arrows move through the results). It reports what the reader asks for in a `search-request` event, whose
 * detail is the request and whether the reader is done typing.
 */
export class SearchPanel extends HTMLElement {
  #request = nothing;
  #asked = 0;
  #shown = 0;
  #timer = 0;
  #active: HTMLElement | undefined;

  #field = createElement('input', fieldAttributes);
  readonly #status = createElement('p', { class: 'search-status', role: 'status' });
  readonly #results = createElement('div', {
    class: 'search-results',
    id: 'search-results',
    role: 'listbox',
    'aria-label': PHRASES.search.results,
  });
  readonly #advice = createElement('div', { class: 'search-advice' });
  readonly #more = createElement(
    'button',
    { class: 'search-button', type: 'button', hidden: true },
    PHRASES.search.more,
  );
  readonly #order = createElement(
    'select',
    { name: 'sort' },
    createElement('option', { value: 'relevance' }, PHRASES.search.bestMatch),
    createElement('option', { value: 'newest' }, PHRASES.search.newest),
    createElement('option', { value: 'oldest' }, PHRASES.search.oldest),
  );
  readonly #facets = createElement('div', { class: 'search-facets' });
  readonly #filters = createElement(
    'details',
    { class: 'search-filters' },
    createElement('summary', {}, PHRASES.search.filters),
    this.#facets,
  );

  connectedCallback(): void {
    if (this.contains(this.#field)) return;
    // The search page has both already, and the reader may be typing: they stay where they are.
    this.#field = this.querySelector('input') ?? this.#field;
    for (const [name, value] of Object.entries(combobox)) this.#field.setAttribute(name, value);
    const form = this.querySelector('form') ?? this.appendChild(this.#createForm());
    this.append(this.#filters, this.#status, this.#results, this.#advice, this.#more);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#active) this.#active.click();
      else this.#report(true);
    });
    const prepare = () => void warmUpSearch().catch(() => undefined);
    if (document.activeElement === this.#field) prepare();
    else this.#field.addEventListener('focus', prepare, { once: true });
    this.#field.addEventListener('input', () =>
      this.#change({ ...this.#request, typed: this.#field.value }, false),
    );
    this.#field.addEventListener('change', () => this.#report(true));
    this.#field.addEventListener('keydown', (event) => this.#moveActive(event));
    this.#order.addEventListener('change', () => {
      const order = this.#order.value;
      this.#change(
        { ...this.#request, order: order === 'newest' || order === 'oldest' ? order : 'relevance' },
        true,
      );
    });
    this.#filters.addEventListener('toggle', () => void this.#count());
    this.#more.addEventListener('click', () => void this.#load(this.#request, this.#shown + portion));
    for (const kind of ['click', 'auxclick']) this.#results.addEventListener(kind, rememberTerms);
  }

  #createForm(): HTMLFormElement {
    return createElement(
      'form',
      formAttributes,
      createElement('label', { for: 'search-field' }, PHRASES.search.field),
      this.#field,
      createElement('button', { type: 'submit', class: 'search-button' }, PHRASES.search.submit),
      createElement('p', { id: 'search-hint', class: 'search-hint' }, PHRASES.search.hint),
    );
  }

  get request(): SearchRequest {
    return this.#request;
  }

  /** The text of the field: before anything was asked, what a reader typed while the script was loading. */
  get typed(): string {
    return this.#field.value;
  }

  /** Shows the results of a request, as an address asks for. */
  show(request: SearchRequest): void {
    this.#request = request;
    // Setting the same value would move the caret.
    if (this.#field.value !== request.typed) this.#field.value = request.typed;
    this.#order.value = request.order;
    if (isNarrowed(request)) this.#filters.open = true;
    this.#begin();
  }

  /** Shows the results of a request as if the reader asked for it now. */
  ask(request: SearchRequest): void {
    this.show(request);
    this.#report(false);
  }

  #change(request: SearchRequest, done: boolean): void {
    this.#request = request;
    this.#report(done);
    this.#begin();
  }

  #report(done: boolean): void {
    this.dispatchEvent(
      new CustomEvent('search-request', { detail: { request: this.#request, done }, bubbles: true }),
    );
  }

  /** Loads the best article at once, the rest when the reader pauses. */
  #begin(): void {
    window.clearTimeout(this.#timer);
    const request = this.#request;
    if (request.typed.trim().length < 2 && !isNarrowed(request)) {
      this.#asked += 1;
      this.#clear('');
      void this.#count();
      return;
    }
    void this.#load(request, 1, true).then((outcome) => {
      if (outcome === 'gone') return;
      this.#timer = window.setTimeout(
        () => {
          void this.#load(request, portion);
          void this.#count();
        },
        outcome === 'wait' ? longPause : pause,
      );
    });
  }

  async #load(request: SearchRequest, until: number, isTyping = false): Promise<'shown' | 'wait' | 'gone'> {
    this.#asked += 1;
    const asked = this.#asked;
    const from = until > portion ? this.#shown : 0;
    this.#results.setAttribute('aria-busy', 'true');
    try {
      const answer = await findArticles(request, { from, until, isTyping });
      if (asked !== this.#asked) return 'gone';
      if (answer === 'wait') return 'wait';
      this.#draw(answer, from);
      return 'shown';
    } catch {
      if (asked === this.#asked) this.#fail();
      return 'gone';
    } finally {
      this.#results.removeAttribute('aria-busy');
    }
  }

  #draw(answer: LoadedAnswer, from: number): void {
    const views = answer.articles.map((article, index) => createResultView(article, from + index));
    const active = this.#active?.id;
    if (from === 0) this.#results.replaceChildren(...views);
    else this.#results.append(...views);
    this.#shown = from + views.length;
    this.#activate(this.#options().find(({ id }) => id === active));
    this.#field.setAttribute('aria-expanded', String(this.#shown > 0));
    this.#more.hidden = this.#shown >= answer.total || this.#shown < portion;
    const words = describeAnswer(answer, this.#request.typed, isNarrowed(this.#request));
    if (this.#status.textContent !== words) this.#status.textContent = words;
    this.#advice.replaceChildren(...(answer.total === 0 ? this.#createAdvice() : []));
  }

  #createAdvice(): Node[] {
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
    if (!isNarrowed(this.#request)) return [ways];
    const all = createElement(
      'button',
      { type: 'button', class: 'search-button' },
      PHRASES.search.withoutFilters,
    );
    all.addEventListener('click', () => this.#change({ ...this.#request, selection: {} }, true));
    return [all, ways];
  }

  #fail(): void {
    const offline = navigator.onLine === false;
    this.#clear(offline ? PHRASES.search.offline : PHRASES.search.failed);
    const again = createElement(
      'button',
      { type: 'button', class: 'search-button' },
      PHRASES.search.tryAgain,
    );
    again.addEventListener('click', () => this.#begin());
    this.#advice.replaceChildren(again);
  }

  #clear(words: string): void {
    this.#results.replaceChildren();
    this.#advice.replaceChildren();
    this.#status.textContent = words;
    this.#more.hidden = true;
    this.#shown = 0;
    this.#activate(undefined);
    this.#field.setAttribute('aria-expanded', 'false');
  }

  async #count(): Promise<void> {
    if (!this.#filters.open) return;
    const request = this.#request;
    const counts = await countFacets(request).catch(() => undefined);
    if (!counts || request !== this.#request) return;
    const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : '';
    const order = createElement(
      'label',
      { class: 'search-field' },
      createElement('span', {}, PHRASES.search.order),
      this.#order,
    );
    this.#facets.replaceChildren(
      ...createFiltersView(counts, request, (chosen) => this.#change(chosen, true)),
      order,
    );
    if (focused) this.#facets.querySelector<HTMLSelectElement>(`select[name="${focused}"]`)?.focus();
  }

  #options(): HTMLElement[] {
    return [...this.#results.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  #moveActive(event: KeyboardEvent): void {
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

function isNarrowed({ selection }: SearchRequest): boolean {
  return Object.keys(selection).length > 0;
}
