import { fill, formatNumber } from '../../languages/interface/fill.ts';
import type { LoadedAnswer } from '../engine/protocol.ts';
import { createAdvice } from './advice-view.ts';
import { describeAnswer } from './answer-text.ts';
import { rememberTerms } from './arrival-terms.ts';
import { createElement } from './create-element.ts';
import { createFiltersView } from './filters-view.ts';
import { ResultList } from './result-list.ts';
import { countFacets, findArticles, verifyTyped, warmUpSearch } from './search-client.ts';
import { fieldAttributes, formAttributes } from './search-field.ts';
import type { SearchRequest } from './search-request.ts';
import { createVerdictView } from './verdict-view.ts';

/** Articles shown at first, which fill a window, and with each “Show more”: each costs the reader 3 to 6 KB. */
const portion = { first: 3, more: 5 };
/** How long a reader pauses, in ms, before more than the best article is loaded for what is typed so far. */
const pause = 200;
/** And how long before half a word is looked up in a large archive. */
const longPause = 400;

const nothing: SearchRequest = { typed: '', selection: {}, order: 'relevance' };

/**
 * The search itself: a field, filters and results. It reports what the reader asks for in a `search-request` event, whose
 * detail is the request and whether the reader is done typing.
 */
export class SearchPanel extends HTMLElement {
  #request = nothing;
  #asked = 0;
  #timer = 0;

  #field = createElement('input', fieldAttributes);
  #list = new ResultList(this.#field, true);
  readonly #status = createElement('p', { class: 'search-status', role: 'status' });
  readonly #verdict = createElement('div', { role: 'status' });
  readonly #advice = createElement('div', { class: 'search-advice' });
  readonly #more = createElement('button', { class: 'search-button', type: 'button' }, PHRASES.search.more);
  readonly #shown = createElement('span', {});
  readonly #foot = createElement('p', { class: 'search-more', hidden: true }, this.#more, this.#shown);
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
    const form = this.querySelector('form') ?? this.appendChild(this.#createForm());
    this.#list = new ResultList(this.#field, this.closest('[data-search-page]') !== null);
    this.append(
      ...[this.#status, this.#filters, this.#verdict],
      ...[this.#list.element, this.#advice, this.#foot],
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#list.active) this.#list.active.click();
      else this.#report(true);
    });
    const prepare = () => void warmUpSearch().catch(() => undefined);
    if (document.activeElement === this.#field) prepare();
    else this.#field.addEventListener('focus', prepare, { once: true });
    this.#field.addEventListener('input', () =>
      this.#change({ ...this.#request, typed: this.#field.value }, false),
    );
    this.#field.addEventListener('change', () => this.#report(true));
    this.#order.addEventListener('change', () => {
      const order = this.#order.value;
      this.#change(
        { ...this.#request, order: order === 'newest' || order === 'oldest' ? order : 'relevance' },
        true,
      );
    });
    this.#filters.addEventListener('toggle', () => void this.#count());
    this.#more.addEventListener('click', () => void this.#showMore());
    for (const kind of ['click', 'auxclick']) this.addEventListener(kind, rememberTerms);
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

  /** The option that Enter follows; undefined if none is chosen. */
  get active(): HTMLElement | undefined {
    return this.#list.active;
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
    this.toggleAttribute('data-asked', request.typed.trim() !== '' || isNarrowed(request));
    if (!this.hasAttribute('data-asked')) {
      this.#asked += 1;
      this.#clear('');
      void this.#count();
      return;
    }
    void this.#load(request, { until: 1, isTyping: true }).then((outcome) => {
      if (outcome === 'gone') return;
      this.#timer = window.setTimeout(
        () => {
          void this.#load(request, { until: portion.first, isTyping: false });
          void this.#count();
          void this.#verify(request);
        },
        outcome === 'wait' ? longPause : pause,
      );
    });
  }

  async #load(
    request: SearchRequest,
    { from = 0, until, isTyping }: { from?: number; until: number; isTyping: boolean },
  ): Promise<'shown' | 'wait' | 'gone'> {
    this.#asked += 1;
    const asked = this.#asked;
    this.#list.element.setAttribute('aria-busy', 'true');
    try {
      const answer = await findArticles(request, { from, until, isTyping });
      if (asked !== this.#asked) return 'gone';
      if (answer === 'wait') return 'wait';
      this.#draw(answer, { from, isWhole: !isTyping });
      return 'shown';
    } catch {
      if (asked === this.#asked) this.#fail();
      return 'gone';
    } finally {
      if (asked === this.#asked) this.#list.element.removeAttribute('aria-busy');
    }
  }

  async #showMore(): Promise<void> {
    const from = this.#list.shown;
    await this.#load(this.#request, { from, until: from + portion.more, isTyping: false });
    this.#list.goTo(from);
  }

  #draw(answer: LoadedAnswer, { from, isWhole }: { from: number; isWhole: boolean }): void {
    this.#list.draw(answer.articles, from);
    if (this.#list.shown <= 1 && !isWhole) this.#verdict.replaceChildren();
    const { shown } = this.#list;
    this.#foot.hidden = !isWhole || answer.total === 0;
    this.#more.hidden = shown >= answer.total;
    const { lang } = document.documentElement;
    this.#shown.textContent = fill(PHRASES.search.shown, {
      shown: formatNumber(shown, lang),
      count: formatNumber(answer.total, lang),
    });
    const words = describeAnswer(answer, this.#request);
    if (this.#status.textContent !== words) this.#status.textContent = words;
    const isEmpty = answer.total === 0 && answer.kind !== 'one-letter';
    this.#advice.replaceChildren(...(isEmpty ? this.#createAdvice() : []));
  }

  #createAdvice(): Node[] {
    return createAdvice(
      isNarrowed(this.#request) && (() => this.#change({ ...this.#request, selection: {} }, true)),
    );
  }

  #fail(): void {
    this.#clear(navigator.onLine ? PHRASES.search.failed : PHRASES.search.offline);
    const again = createElement(
      'button',
      { type: 'button', class: 'search-button' },
      PHRASES.search.tryAgain,
    );
    again.addEventListener('click', () => {
      this.#field.focus();
      this.#begin();
    });
    this.#advice.replaceChildren(again);
  }

  #clear(words: string): void {
    this.#list.clear();
    this.#advice.replaceChildren();
    this.#verdict.replaceChildren();
    this.#status.textContent = words;
    this.#foot.hidden = true;
  }

  async #verify(request: SearchRequest): Promise<void> {
    const verdict = await verifyTyped(request.typed).catch(() => undefined);
    if (request !== this.#request) return;
    this.#verdict.replaceChildren(...(verdict ? [createVerdictView(verdict)] : []));
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
}

function isNarrowed({ selection }: SearchRequest): boolean {
  return Object.keys(selection).length > 0;
}
