const root = document.documentElement;
/** The browser's own bars in the light and in the dark, as the page was sent. */
const bars = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')];
const [light = '', dark = ''] = bars.map(({ content }) => content);

const readTheme = (): string => {
  try {
    return localStorage.getItem('theme') ?? '';
  } catch {
    // The browser may forbid storage; a choice then lasts for this page only.
    return root.dataset['theme'] ?? '';
  }
};

function showTheme(theme: string): void {
  root.dataset['theme'] = theme;
  for (const [index, bar] of bars.entries())
    bar.content = theme ? (theme === 'dark' ? dark : light) : index ? dark : light;
}

customElements.define(
  'theme-switch',
  class extends HTMLElement {
    connectedCallback() {
      const select = this.querySelector('select');
      if (!select) return;
      const show = () => {
        select.value = readTheme();
        showTheme(select.value);
      };
      show();
      // A page that comes back as it was left shows what was chosen since.
      addEventListener('pageshow', show);
      addEventListener('storage', show);
      select.addEventListener('change', () => {
        showTheme(select.value);
        try {
          localStorage.setItem('theme', select.value);
        } catch {}
      });
    }
  },
);
