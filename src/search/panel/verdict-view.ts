import { fillParts } from '../../languages/interface/fill-parts.ts';
import type { Difference, QuotationPlace, QuotationVerdict } from '../engine/quotation-verdict.ts';
import { createElement } from './create-element.ts';
import { formatDay } from './results-view.ts';

/** Creates the answer to whether a quotation was printed here. */
export function createVerdictView({ verdict, place, differences }: QuotationVerdict): HTMLElement {
  const sentence = {
    printed: PHRASES.search.printed,
    respelled: PHRASES.search.respelled,
    changed: PHRASES.search.changed,
    nowhere: PHRASES.search.nowhere,
  }[verdict];
  const parts = place
    ? fillParts<Node | string>(sentence, { article: createLink(place), date: formatDay(place.published) })
    : [sentence];
  return createElement(
    'section',
    { class: 'search-verdict', 'data-verdict': verdict, 'aria-label': PHRASES.search.verdict },
    createElement('p', {}, ...parts),
    ...(verdict === 'respelled' && place ? [createQuotation(place, [place.text])] : []),
    ...(differences && place
      ? [
          createQuotation(place, differences.map(createDifference)),
          createElement('p', { class: 'search-facts' }, PHRASES.search.differences),
        ]
      : []),
  );
}

function createLink({ path, id, headline, language, direction }: QuotationPlace): HTMLElement {
  const href = id === undefined ? path : `${path}#${id}`;
  const title = createElement('bdi', { lang: language, dir: direction ?? 'ltr' }, headline);
  return createElement('a', { href }, PHRASES.marks.open, title, PHRASES.marks.close);
}

function createQuotation({ language, direction }: QuotationPlace, parts: (Node | string)[]): HTMLElement {
  return createElement('blockquote', { lang: language, dir: direction ?? 'ltr' }, ...parts);
}

/** Words of the quotation that the article does not have are struck out, and words that it left out are put in. */
function createDifference({ kind, text }: Difference): Node | string {
  if (kind === 'same') return text;
  return createElement(kind === 'added' ? 'del' : 'ins', {}, text);
}
