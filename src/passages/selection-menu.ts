import { makeLinkToWords } from './selected-words.ts';

/** A selection is taken as made when it has rested so long, in ms. */
const rest = 250;
/** Room in CSS pixels between the words and the menu; below a finger's selection stand its handles. */
const gap = { mouse: 8, touch: 44 };

/** Offers a link to the words selected in the text, beside them and next in the order of the Tab key. */
export function offerLinks(
  prose: Element,
  url: string,
  copy: (link: string) => void,
  cite: (link: string) => void,
): void {
  const menu = document.createElement('div');
  menu.className = 'passage-menu furniture';
  menu.dataset['passing'] = '';
  menu.role = 'group';
  menu.ariaLabel = PHRASES.passages.selection;
  let link = '';
  let hasButtonDown = false;
  let isTouch = matchMedia('(pointer: coarse)').matches;
  let timer = 0;

  const add = (label: string, act: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', act);
    menu.append(button);
  };
  add(PHRASES.passages.copySelection, () => copy(link));
  if ('share' in navigator) {
    const share = () => navigator.share({ title: document.title, url: link }).catch(() => 0);
    add(PHRASES.passages.share, share);
  }

  const offer = () => {
    const selection = getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const found = prose.contains(range.commonAncestorContainer) && makeLinkToWords(range, url);
    if (!found) return;
    link = found;
    cite(link);
    place(menu, prose, range, isTouch);
  };
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(offer, rest);
  };

  later();
  document.addEventListener('selectionchange', () => {
    if (menu.contains(document.activeElement)) return;
    menu.remove();
    if (!hasButtonDown) later();
  });
  document.addEventListener('pointerdown', ({ pointerType }) => {
    isTouch = pointerType === 'touch';
    hasButtonDown = !isTouch;
  });
  document.addEventListener('pointerup', () => {
    hasButtonDown = false;
    if (!menu.isConnected) later();
  });
  menu.addEventListener('mousedown', (event) => event.preventDefault());
  document.addEventListener('keydown', (event) => {
    if (!menu.isConnected) return;
    if (event.key === 'Escape') menu.remove();
    if (event.key !== 'Tab' || event.shiftKey || menu.contains(document.activeElement)) return;
    event.preventDefault();
    menu.querySelector('button')?.focus();
  });
}

/** Above the words, or below them where there is no room and where the system has its own menu above; never over them. */
function place(menu: HTMLElement, prose: Element, range: Range, isTouch: boolean): void {
  let block: Node = range.endContainer;
  while (block.parentNode && block.parentNode !== prose) block = block.parentNode;
  if (block instanceof Element) block.after(menu);
  else prose.append(menu);
  const chosen = range.getBoundingClientRect();
  const frame = prose.getBoundingClientRect();
  const space = isTouch ? gap.touch : gap.mouse;
  const above = chosen.top - menu.offsetHeight - space;
  const top = isTouch || above < 0 ? chosen.bottom + space : above;
  const middle = (chosen.left + chosen.right - menu.offsetWidth) / 2 - frame.left;
  const left = Math.max(0, Math.min(middle, frame.width - menu.offsetWidth));
  menu.style.setProperty('inset', `${top - frame.top}px auto auto ${left}px`);
}
