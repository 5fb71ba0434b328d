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
    // Offline the search page does not load either: readers stay where they are.
    () =>
      link &&
      fetch(link.href).then(
        () => location.assign(link.href),
        () => link.after(notice),
      ),
  );
};
const notice = document.createElement('p');
notice.role = 'alert';
notice.className = 'search-notice';
notice.textContent = PHRASES.search.offline;
for (const sign of ['pointerenter', 'focus'])
  link?.addEventListener(sign, () => load().catch(() => 0), { once: true });
link?.addEventListener('click', (event) => {
  if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.button)) openDialog(event);
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'k' && (event.ctrlKey || event.metaKey)) openDialog(event);
});
// The search page has it from the start: its script is that of the dialog, so that it asks for one file.
if (document.querySelector('[data-search-page]')) load();
addEventListener('online', () => notice.remove());
try {
  if (localStorage['search-arrival']) import('./arrival-highlight.ts');
} catch {}

export {};
