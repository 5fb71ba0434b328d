/** Lays out what lies below the first window, which waits for the first paint (`styles/grid.css`). */
addEventListener('load', () => document.documentElement.removeAttribute('data-rest'));

export {};
