import { NOTE_SELECTOR, PASSAGE_SELECTOR } from './addressed.ts';

/**
 * Adds a quiet link to the passage under the pointer or the focus: one mark that moves along, so that the text has one stop
 * of the Tab key and not one a paragraph. With the focus on it the arrow keys move it from passage to passage.
 *
 * @param url The permalink.
 * @param copy Copies a link.
 */
export function followPassages(prose: Element, url: string, copy: (link: string) => void): void {
  const selector = `${PASSAGE_SELECTOR}:not(h2,h3,h4,h5,h6,.furniture,.furniture *,:has(> p[id]))`;
  const passages = [...prose.querySelectorAll(selector)];
  const mark = document.createElement('a');
  mark.className = 'passage-mark';
  mark.title = PHRASES.passages.copyLink;

  const moveTo = (passage: Element | null | undefined) => {
    if (!passage || passage.contains(mark)) return;
    mark.href = `#${passage.id}`;
    mark.ariaLabel = `${PHRASES.passages.linkTo} ${readBeginning(passage)}…`;
    if (passage instanceof HTMLTableElement) passage.before(mark);
    else passage.prepend(mark);
  };
  const followEvent = ({ target }: Event) => {
    if (target instanceof Element && !mark.matches(':focus')) moveTo(target.closest(selector));
  };

  // The pointer may have stood on a passage before this was loaded.
  moveTo(passages.findLast((passage) => passage.matches(':hover')) ?? passages[0]);
  prose.addEventListener('focusin', followEvent);
  prose.addEventListener('pointerover', (event) => {
    if (event instanceof PointerEvent && event.pointerType !== 'touch' && !event.buttons) followEvent(event);
  });
  // A pressed mark must not take the focus, or it would not follow the pointer.
  mark.addEventListener('mousedown', (event) => event.preventDefault());
  mark.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
    event.preventDefault();
    copy(url + mark.hash);
  });
  mark.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = step && passages[passages.findIndex(({ id }) => mark.hash === `#${id}`) + step];
    if (!next) return;
    event.preventDefault();
    moveTo(next);
    mark.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'center' });
  });
}

/** The first words of a passage, without its notes and their marks. */
function readBeginning(passage: Element): string {
  const copy = passage.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const aside of copy.querySelectorAll(`${NOTE_SELECTOR},button`)) aside.remove();
  return copy.textContent.trim().slice(0, 50);
}
