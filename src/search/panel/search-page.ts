import { makeRequestPath, parseRequest, type SearchRequest } from './search-request.ts';

const title = document.title;

/**
 * Runs the search page once the panel in it is defined: hides the list for readers without a script, and makes the address follow
 * what is shown. Typing makes one step of the history; so does each filter.
 */
export function runSearchPage(page: Element): void {
  const panel = page.querySelector('search-panel');
  if (!panel) return;
  let isTyping = false;
  const early = panel.typed;
  panel.addEventListener('search-request', (event) => {
    if (!(event instanceof CustomEvent)) return;
    const { request, done }: { request: SearchRequest; done: boolean } = event.detail;
    const path = makeRequestPath(request);
    if (path !== location.pathname + location.search) {
      if (isTyping) history.replaceState(null, '', path);
      else history.pushState(null, '', path);
      isTyping = true;
    }
    if (done) isTyping = false;
    updateTitle(request);
  });
  const followAddress = () => {
    const request = parseRequest(new URLSearchParams(location.search));
    isTyping = false;
    panel.show(request);
    updateTitle(request);
  };
  window.addEventListener('popstate', followAddress);
  if (early === '') followAddress();
  else panel.ask({ ...parseRequest(new URLSearchParams(location.search)), typed: early });
}

function updateTitle({ typed, selection }: SearchRequest): void {
  const asked = typed.trim().slice(0, 80).toWellFormed();
  document.title = asked === '' ? title : `${PHRASES.marks.open}${asked}${PHRASES.marks.close} — ${title}`;
  const list = document.querySelector<HTMLElement>('[data-search-fallback]');
  if (list) list.hidden = asked !== '' || Object.keys(selection).length > 0;
}
