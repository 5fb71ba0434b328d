/*
 * The part of the search that every page loads: it waits for a sign that the reader wants it, then fetches the rest. It must
 * stay below 700 bytes; the link to the search page works without it.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
const load = () => import('./search-dialog.ts');
const openDialog = (event: Event) => {
  event.preventDefault();
  load().then(
    ({ openSearch }) => openSearch(),
    () => link && location.assign(link.href),
  );
};
for (const sign of ['pointerenter', 'focus'])
  link?.addEventListener(sign, () => load().catch(() => 0), { once: true });
link?.addEventListener('click', (event) => {
  if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.button)) openDialog(event);
});
document.addEventListener('keydown', (event) => {
  const isTyping =
    event.target instanceof Element && event.target.closest('input,textarea,select,[contenteditable]');
  const isSlash = event.key === '/' && !(event.ctrlKey || event.metaKey || event.altKey || isTyping);
  if (isSlash || (event.key === 'k' && (event.ctrlKey || event.metaKey))) openDialog(event);
});
try {
  if (localStorage['search-arrival']) import('./arrival-highlight.ts');
} catch {}

export {};
