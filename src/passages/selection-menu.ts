import { makeLinkToWords } from './selected-words.ts';

/** Milliseconds without a change after which a selection is taken as made. */
const rest = 250;
/** Room in CSS pixels between the words and the menu; the handles of a finger's selection are below it. */
const gap = { mouse: 8, touch: 44 };

/** What the menu does with a link to the selected words. */
export interface LinkActions {
  /** Copies the link. */
  copy: (link: string) => void;
  /** Makes the link the passage that “Cite this” names. */
  cite: (link: string) => void;
}

/**
 * Offers a link to the words selected in the text, beside them and next in the order of the Tab key.
 *
 * @param url The permalink.
 */
export function offerLinks(prose: Element, url: string, actions: LinkActions): void {
  new SelectionMenu(prose, url, actions).listen();
}

class SelectionMenu {
  readonly #menu = document.createElement('div');
  readonly #prose: Element;
  readonly #url: string;
  readonly #actions: LinkActions;
  #link = '';
  #hasButtonDown = false;
  #isTouch = matchMedia('(pointer: coarse)').matches;
  #timer = 0;

  constructor(prose: Element, url: string, actions: LinkActions) {
    this.#prose = prose;
    this.#url = url;
    this.#actions = actions;
    this.#menu.className = 'passage-menu furniture';
    this.#menu.dataset['passing'] = '';
    this.#menu.role = 'group';
    this.#menu.ariaLabel = PHRASES.passages.selection;
    this.#addButton(PHRASES.passages.copySelection, () => actions.copy(this.#link));
    if ('share' in navigator)
      this.#addButton(PHRASES.passages.share, () =>
        navigator.share({ title: document.title, url: this.#link }).catch(() => 0),
      );
  }

  listen(): void {
    this.#offerLater();
    document.addEventListener('selectionchange', () => {
      if (this.#menu.contains(document.activeElement)) return;
      this.#menu.remove();
      if (!this.#hasButtonDown) this.#offerLater();
    });
    document.addEventListener('pointerdown', ({ pointerType }) => {
      this.#isTouch = pointerType === 'touch';
      this.#hasButtonDown = !this.#isTouch;
    });
    document.addEventListener('pointerup', () => {
      this.#hasButtonDown = false;
      if (!this.#menu.isConnected) this.#offerLater();
    });
    this.#menu.addEventListener('mousedown', (event) => event.preventDefault());
    document.addEventListener('keydown', (event) => this.#handleKey(event));
  }

  #handleKey(event: KeyboardEvent): void {
    if (!this.#menu.isConnected) return;
    if (event.key === 'Escape') this.#menu.remove();
    if (event.key !== 'Tab' || event.shiftKey || this.#menu.contains(document.activeElement)) return;
    event.preventDefault();
    this.#menu.querySelector('button')?.focus();
  }

  #addButton(label: string, act: () => void): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', act);
    this.#menu.append(button);
  }

  #offerLater(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#offer(), rest);
  }

  #offer(): void {
    const selection = getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const link = this.#prose.contains(range.commonAncestorContainer) && makeLinkToWords(range, this.#url);
    if (!link) return;
    this.#link = link;
    this.#actions.cite(link);
    this.#place(range);
  }

  /** Above the words, or below them if there is no room or the system has its own menu above; never over them. */
  #place(range: Range): void {
    const [menu, prose] = [this.#menu, this.#prose];
    let block: Node = range.endContainer;
    while (block.parentNode && block.parentNode !== prose) block = block.parentNode;
    if (block instanceof Element) block.after(menu);
    else prose.append(menu);
    const chosen = range.getBoundingClientRect();
    const frame = prose.getBoundingClientRect();
    const space = this.#isTouch ? gap.touch : gap.mouse;
    const above = chosen.top - menu.offsetHeight - space;
    const top = this.#isTouch || above < 0 ? chosen.bottom + space : above;
    const middle = (chosen.left + chosen.right - menu.offsetWidth) / 2 - frame.left;
    const left = Math.max(0, Math.min(middle, frame.width - menu.offsetWidth));
    menu.style.setProperty('inset', `${top - frame.top}px auto auto ${left}px`);
  }
}
