import { followPassages } from './passage-mark.ts';
import styles from './passages.css?inline';
import { SelectionMenu } from './selection-menu.ts';

/** The element that speaks for the passages of a page. */
export interface PassageLinks extends HTMLElement {
  /** Shows a notice for a while. */
  say(text: string): void;
  /** Makes a link the passage that the reference names. */
  cite(link: string): void;
}

/**
 * Offers the reader of an article a link to the passage under the pointer, and to the words that are selected.
 *
 * @param host It has the permalink in `data-url`, and what stands under a quotation in `data-credit`.
 */
export function followReader(host: PassageLinks): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const { url = '', credit = '' } = host.dataset;
  const copy = (text: string, done: string) => {
    const failed = () => host.say(`${PHRASES.share.copyThis} ${text}`);
    if (!navigator.clipboard) failed();
    else navigator.clipboard.writeText(text).then(() => host.say(done), failed);
  };
  const prose = document.querySelector('.prose');
  if (prose) followPassages(prose, url, (link) => copy(link, PHRASES.share.copied));
  new SelectionMenu({
    url,
    credit,
    copy,
    cite: (link) => host.cite(link),
  }).listen();
}
