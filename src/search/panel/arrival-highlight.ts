import { decodeAddress } from '../../runtime/decode-address.ts';
import styles from './arrival-highlight.css?inline';
import { type ArrivalRun, findArrivalRuns } from './arrival-runs.ts';
import type { Arrival, ArrivalKey } from './arrival-terms.ts';

/*
 * It shares no file with the panel of the search (types are no file): what two scripts share is fetched by itself, and the search
 * page would ask once more.
 */
const arrivalKey: ArrivalKey = 'search-arrival';

/** Milliseconds after which terms left by the results are stale: time for a slow network, but not for another visit. */
const freshness = 60_000;

const arrival = takeArrival();
const article = document.querySelector('article') ?? document.querySelector('main');
if (arrival && article && 'highlights' in CSS) {
  const runs = findArrivalRuns(article, arrival);
  if (runs.length > 0) showRuns(article, runs);
}

function takeArrival(): Arrival | undefined {
  const left = localStorage.getItem(arrivalKey);
  if (left === null) return undefined;
  const arrival: unknown = JSON.parse(left);
  if (!isArrival(arrival) || Date.now() - arrival.at > freshness) {
    localStorage.removeItem(arrivalKey);
    return undefined;
  }
  if (arrival.path !== location.pathname) return undefined;
  localStorage.removeItem(arrivalKey);
  return arrival;
}

/** Highlights the words found, without changing the article, and adds a bar to step through them. */
function showRuns(article: Element, runs: readonly ArrivalRun[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set('search', new Highlight(...runs.map(({ range }) => range)));

  const { lang } = document.documentElement;
  const place = Object.assign(document.createElement('span'), { role: 'status' });
  const button = (textContent: string, ariaLabel: string) =>
    Object.assign(document.createElement('button'), { type: 'button', ariaLabel, textContent });
  const [previous, next, clear] = [
    button('↑', PHRASES.search.previousMatch),
    button('↓', PHRASES.search.nextMatch),
    button(PHRASES.search.clear, PHRASES.search.clearMarks),
  ];
  const bar = Object.assign(document.createElement('div'), {
    className: 'search-steps',
    role: 'region',
    ariaLabel: PHRASES.search.wordsFound,
  });
  bar.append(place, previous, next, clear);
  let at = findStart(runs);
  const step = (by: number) => {
    at = (at + by + runs.length) % runs.length;
    const run = runs[at];
    if (!run) return;
    CSS.highlights.set('search-current', new Highlight(run.range));
    place.textContent = PHRASES.search.match
      .replace('{number}', (at + 1).toLocaleString(lang))
      .replace('{count}', runs.length.toLocaleString(lang));
    bringIntoView(run.range, bar);
  };
  previous.addEventListener('click', () => step(-1));
  next.addEventListener('click', () => step(1));
  clear.addEventListener('click', () => {
    for (const name of ['search', 'search-current']) CSS.highlights.delete(name);
    focusWithin(runs[at]?.range);
    bar.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  // Before the article, so that the keyboard meets it first.
  article.before(bar);
  step(0);
  // The browser scrolls to the passage that the address names when the page is laid out, which may be later.
  if (document.readyState !== 'complete') addEventListener('load', () => step(0), { once: true });
}

/** Returns the index of the run with most words in the passage that the address names, or of all. */
function findStart(runs: readonly ArrivalRun[]): number {
  const target = document.getElementById(decodeAddress(location.hash.slice(1)));
  const within = runs.filter(({ range }) => target?.contains(range.startContainer));
  const candidates = within.length > 0 ? within : runs;
  const most = Math.max(...candidates.map(({ words }) => words));
  const best = candidates.find(({ words }) => words === most);
  return best ? runs.indexOf(best) : 0;
}

/** Scrolls so that all of the words are in view, in the middle if there is room; the bar covers none of them. */
function bringIntoView(range: Range, bar: Element): void {
  const { top, bottom } = range.getBoundingClientRect();
  const room = innerHeight - (innerHeight - bar.getBoundingClientRect().top);
  const margin = Math.max(16, (room - (bottom - top)) / 2);
  scrollTo({ top: scrollY + top - margin, behavior: 'instant' });
}

/** Gives the keyboard to the passage, from which the next press of Tab goes on. */
function focusWithin(range: Range | undefined): void {
  const passage = range?.startContainer.parentElement?.closest<HTMLElement>(
    ':is(p,li,h1,h2,h3,h4,h5,h6,td,figcaption)',
  );
  if (!passage) return;
  const isFocusable = passage.hasAttribute('tabindex');
  if (!isFocusable) passage.tabIndex = -1;
  passage.focus({ preventScroll: true });
  if (!isFocusable)
    passage.addEventListener('blur', () => passage.removeAttribute('tabindex'), { once: true });
}

/** Returns true if a value that was stored is an arrival. */
function isArrival(value: unknown): value is Arrival {
  if (typeof value !== 'object' || value === null) return false;
  if (!('path' in value && 'at' in value && 'terms' in value && 'query' in value)) return false;
  const { path, at, terms, query } = value;
  return (
    typeof path === 'string' &&
    typeof at === 'number' &&
    Array.isArray(query) &&
    query.every((word) => typeof word?.key === 'string') &&
    Array.isArray(terms) &&
    terms.every((term) => Array.isArray(term?.spellings))
  );
}
