import { NOTE_SELECTOR } from './addressed.ts';
import { placeMenu } from './place-menu.ts';
import { makeLinkToWords, readWords } from './selected-words.ts';

/** Milliseconds without a change after which a selection is taken as made. */
const rest = 250;

/** Selects the texts of an article whose words can be shared: headline, standfirst, captions, the text. */
const AREAS = '[data-words]';

/** What the menu needs to know, and does with the words. */
export interface MenuContext {
  /** The permalink. */
  url: string;
  /** Author, headline, publication and date, as they stand under a quotation. */
  credit: string;
  /** Copies a text, and says that it has. */
  copy: (text: string, done: string) => void;
  /** Makes the link the passage that “Cite this” names. */
  cite: (link: string) => void;
}

/** Offers a link to the words selected in the text, beside them and next in the order of the Tab key. */
export class SelectionMenu {
  readonly #menu = document.createElement('div');
  readonly #context: MenuContext;
  #link = '';
  #words = '';
  #hasButtonDown = false;
  #isTouch = matchMedia('(pointer: coarse)').matches;
  #timer = 0;

  constructor(context: MenuContext) {
    this.#context = context;
    this.#menu.className = 'passage-menu furniture';
    this.#menu.dataset['passing'] = '';
    this.#menu.role = 'group';
    this.#menu.ariaLabel = PHRASES.passages.selection;
    const { copy, credit } = context;
    this.#addButton(PHRASES.passages.copySelection, () => copy(this.#link, PHRASES.share.copied));
    this.#addButton(PHRASES.passages.copyQuote, () =>
      copy(this.#quote(credit), PHRASES.passages.quoteCopied),
    );
    this.#addButton(PHRASES.passages.savePicture, () =>
      import('./quote-picture.ts')
        .then(({ saveQuotePicture }) => saveQuotePicture(this.#words, credit))
        .catch(() => 0),
    );
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

  #addButton(label: string, act: () => unknown): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', act);
    this.#menu.append(button);
  }

  /** The words between the marks of the page's language, whose they are, and the link. */
  #quote(credit: string): string {
    return `${PHRASES.marks.open}${this.#words}${PHRASES.marks.close}\n${credit}\n${this.#link}`;
  }

  #offerLater(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#offer(), rest);
  }

  #offer(): void {
    const selection = getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const { startContainer: start, endContainer: end } = range;
    const area = (start instanceof Element ? start : start.parentElement)?.closest(AREAS);
    const link = area?.contains(end) && makeLinkToWords(range, this.#context.url);
    if (!area || !link) return;
    this.#link = link;
    this.#words = readWords(range);
    this.#context.cite(link);
    const note = (end instanceof Element ? end : end.parentElement)?.closest(`${NOTE_SELECTOR}:popover-open`);
    placeMenu(this.#menu, { range, area, note, isTouch: this.#isTouch });
  }
}
