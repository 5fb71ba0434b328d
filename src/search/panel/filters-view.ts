import type { FacetCounts } from '../engine/facets.ts';
import { createElement } from './create-element.ts';
import type { SearchRequest } from './search-request.ts';

const facets = [
  { name: 'author', label: PHRASES.search.author, any: PHRASES.search.anyAuthor },
  { name: 'topic', label: PHRASES.search.topic, any: PHRASES.search.anyTopic },
  { name: 'label', label: PHRASES.search.label, any: PHRASES.search.anyLabel },
  { name: 'series', label: PHRASES.search.series, any: PHRASES.search.anySeries },
  { name: 'language', label: PHRASES.search.language, any: PHRASES.search.anyLanguage },
] as const;

/**
 * Creates the filters, each value with how many results it would leave. A filter of one value or none is not shown, unless
 * it is chosen.
 *
 * @param choose Called with the new request when the reader picks something.
 */
export function createFiltersView(
  counts: FacetCounts,
  request: SearchRequest,
  choose: (request: SearchRequest) => void,
): HTMLElement[] {
  const { selection } = request;
  const change = (name: string, value: string) => {
    const { [name as keyof typeof selection]: _, ...others } = selection;
    choose({ ...request, selection: value === '' ? others : { ...others, [name]: value } });
  };
  const fields = facets.flatMap(({ name, label, any }) => {
    if (counts[name].length < 2 && selection[name] === undefined) return [];
    const options = counts[name].map(({ value, count }) => ({
      value,
      text: `${formatValue(name, value)} (${count})`,
    }));
    return [createField({ name, label, any, options, chosen: selection[name] }, change)];
  });
  if (counts.year.length > 1 || selection.from !== undefined || selection.to !== undefined) {
    const years = counts.year.map(({ value, count }) => ({ value, text: `${value} (${count})` }));
    fields.push(
      createField(
        {
          name: 'from',
          label: PHRASES.search.from,
          any: PHRASES.search.anyStart,
          options: years,
          chosen: selection.from,
        },
        change,
      ),
      createField(
        {
          name: 'to',
          label: PHRASES.search.to,
          any: PHRASES.search.anyEnd,
          options: years,
          chosen: selection.to,
        },
        change,
      ),
    );
  }
  return fields;
}

function formatValue(name: string, value: string): string {
  if (name !== 'language') return value;
  try {
    return new Intl.DisplayNames(document.documentElement.lang, { type: 'language' }).of(value) ?? value;
  } catch {
    return value;
  }
}

/** A filter: its name in the address, its label, what its first option says, the others, and the one chosen. */
interface FilterField {
  name: string;
  label: string;
  any: string;
  options: { value: string; text: string }[];
  chosen: string | undefined;
}

function createField(
  { name, label, any, options, chosen }: FilterField,
  change: (name: string, value: string) => void,
): HTMLElement {
  const known = chosen === undefined || options.some(({ value }) => value === chosen);
  const select = createElement(
    'select',
    { name },
    createElement('option', { value: '' }, any),
    ...(known ? [] : [createElement('option', { value: chosen, selected: true }, `${chosen} (0)`)]),
    ...options.map(({ value, text }) => createElement('option', { value, selected: value === chosen }, text)),
  );
  select.addEventListener('change', () => change(name, select.value));
  return createElement('label', { class: 'search-field' }, createElement('span', {}, label), select);
}
