import styles from './arrival-highlight.css?inline';
import { type Arrival, arrivalKey } from './arrival-terms.ts';
import { createElement } from './create-element.ts';
import { findTermRanges } from './term-ranges.ts';

/** Milliseconds after which terms left by the results are stale: time for a slow network, but not for another visit. */
const freshness = 60_000;

const arrival = takeArrival();
const article = document.querySelector('article') ?? document.querySelector('main');
if (arrival && article && 'highlights' in CSS) markTerms(article, arrival.terms);

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

function isArrival(value: unknown): value is Arrival {
  if (typeof value !== 'object' || value === null) return false;
  if (!('path' in value && 'at' in value && 'terms' in value)) return false;
  const { path, at, terms } = value;
  const isText = (term: unknown) => typeof term === 'string';
  return typeof path === 'string' && typeof at === 'number' && Array.isArray(terms) && terms.every(isText);
}

/** Highlights the words, without changing the document, and adds a bar to step through them. */
function markTerms(article: Element, terms: readonly string[]): void {
  const ranges = findTermRanges(article, terms);
  if (ranges.length === 0) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set('search', new Highlight(...ranges));

  const { lang } = document.documentElement;
  const place = createElement('span', { role: 'status' });
  const button = (text: string, label: string) =>
    createElement('button', { type: 'button', 'aria-label': label }, text);
  const [previous, next, clear] = [
    button('↑', PHRASES.search.previousMatch),
    button('↓', PHRASES.search.nextMatch),
    button(PHRASES.search.clear, PHRASES.search.clearMarks),
  ];
  const bar = createElement(
    'div',
    { class: 'search-steps', role: 'region', 'aria-label': PHRASES.search.wordsFound },
    place,
    previous,
    next,
    clear,
  );
  let at = findFirstInTarget(ranges);
  const step = (by: number, scrolls = true) => {
    at = (at + by + ranges.length) % ranges.length;
    const current = ranges[at];
    if (!current) return;
    CSS.highlights.set('search-current', new Highlight(current));
    place.textContent = PHRASES.search.match
      .replace('{number}', (at + 1).toLocaleString(lang))
      .replace('{count}', ranges.length.toLocaleString(lang));
    if (scrolls) current.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  };
  previous.addEventListener('click', () => step(-1));
  next.addEventListener('click', () => step(1));
  clear.addEventListener('click', () => {
    for (const name of ['search', 'search-current']) CSS.highlights.delete(name);
    bar.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  document.body.append(bar);
  step(0, location.hash === '');
}

/** Returns the index of the first match in the passage that the address names, or 0. */
function findFirstInTarget(ranges: readonly Range[]): number {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return Math.max(0, target ? ranges.findIndex((range) => target.contains(range.startContainer)) : 0);
}
