import { SearchPanel } from './panel.ts';
import styles from './search.css?inline';

declare global {
  interface HTMLElementTagNameMap {
    'search-panel': SearchPanel;
  }
}

/** Defines the element and brings its styles: they come with the search, not with every page. */
export function definePanel(): void {
  if (customElements.get('search-panel')) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  customElements.define('search-panel', SearchPanel);
}
