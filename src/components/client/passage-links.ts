import { findAddressed } from './find-addressed.ts';

/** How long a notice is shown, in milliseconds: enough to read its three words several times. */
const noticeTime = 5000;

/** What calls for the rest of the script: a pointer over the text, a key, a selection. */
const signs = ['pointerover', 'keydown', 'selectionchange'];

customElements.define(
  'passage-links',
  class extends HTMLElement {
    #timer = 0;
    #isLoading = false;

    connectedCallback() {
      const { hash } = location;
      // A program that passes on an address may encode the sign before its words, and an older browser does not know the sign.
      const [, id, words = ''] = /^#(.*?)(?::|%3a)(?:~|%7e)(?::|%3a)(.*)/i.exec(hash) ?? [];
      const marks = 'fragmentDirective' in document ? `:~:${words.replace(/^text%3d/i, 'text=')}` : '';
      const follow = () => {
        location.replace(`#${id}${marks}`);
        // WebKit goes nowhere if it does not find the words.
        if (id && !document.querySelector(':target')) location.replace(`#${id}`);
      };
      // Firefox gives up a target that is named before it has loaded the page.
      if (id || (id === '' && marks)) addEventListener('load', () => setTimeout(follow));
      for (const sign of signs) document.addEventListener(sign, this.#load);
      // Not `:target`: the browser may look for its target after this has run.
      if (findAddressed()?.closest('.prose')) this.cite(this.dataset['url'] + location.hash);
    }

    /** Without a network the signs stay in place, and a later one loads it: a browser does not ask twice for a script that failed. */
    readonly #load = () => {
      if (this.#isLoading || !navigator.onLine) return;
      this.#isLoading = true;
      import('../../passages/follow-reader.ts').then(
        ({ followReader }) => {
          for (const sign of signs) document.removeEventListener(sign, this.#load);
          followReader(this);
        },
        () => {
          this.#isLoading = false;
        },
      );
    };

    /** Makes a link the passage that the reference names. */
    cite(link: string): void {
      const place = document.querySelector('[data-cited-passage]');
      if (place) place.textContent = ` ${PHRASES.article.citedPassage} ${link}`;
    }

    say(text: string): void {
      this.textContent = text;
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.replaceChildren(), noticeTime);
    }
  },
);
