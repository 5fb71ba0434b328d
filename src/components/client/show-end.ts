/** Lays out what follows a long piece, which waits for the first paint (`ArticleFoot.astro`). */
addEventListener('load', () => {
  const end = document.querySelector<HTMLElement>('.far');
  if (end) end.style.contentVisibility = 'visible';
});

export {};
