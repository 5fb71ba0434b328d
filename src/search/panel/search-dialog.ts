import { SEARCH_PATH } from '../../publication/addresses.ts';
import { createElement } from './create-element.ts';
import styles from './search.css?inline';
import { warmUpSearch } from './search-client.ts';
import { runSearchPage } from './search-page.ts';
import { SearchPanel } from './search-panel.ts';
import { makeRequestPath, type SearchRequest } from './search-request.ts';

declare global {
  interface HTMLElementTagNameMap {
    'search-panel': SearchPanel;
  }
}

let dialog: HTMLDialogElement | undefined;

const page = document.querySelector('[data-search-page]');
if (page) {
  definePanel();
  runSearchPage(page);
}
// A reader who reaches for the search gets what every search needs at once; who only opens its page, not yet.
else warmUpSearch().catch(() => undefined);

/** Defines the element and adds its styles: they come with the search, not with every page. */
function definePanel(): void {
  if (customElements.get('search-panel')) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  customElements.define('search-panel', SearchPanel);
}

/** Opens the search over the page; on the search page, goes to its own field. */
export function openSearch(): void {
  const here = document.querySelector<HTMLInputElement>('search-panel #search-field');
  if (here && !dialog?.contains(here)) {
    here.focus();
    here.select();
    return;
  }
  dialog ??= createDialog();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function createDialog(): HTMLDialogElement {
  definePanel();
  const panel = document.createElement('search-panel');
  const all = createElement('a', { href: SEARCH_PATH }, PHRASES.search.openAsPage);
  const close = createElement('button', { type: 'button', class: 'search-button' }, PHRASES.search.close);
  const made = createElement(
    'dialog',
    { class: 'search-dialog', 'aria-label': PHRASES.search.title },
    panel,
    createElement('div', { class: 'search-foot' }, all, close),
  );
  close.addEventListener('click', () => made.close());
  // A click outside lands on the dialog itself, its padding being none.
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  panel.addEventListener('search-request', (event) => {
    if (!(event instanceof CustomEvent)) return;
    const { request }: { request: SearchRequest } = event.detail;
    all.href = makeRequestPath(request);
  });
  panel.addEventListener('submit', () => {
    if (!panel.active) location.assign(all.href);
  });
  // A field of the type search takes Escape for itself: WebKit's never lets the dialog have it.
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    made.close();
  });
  panel.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) made.close();
  });
  document.body.append(made);
  return made;
}
