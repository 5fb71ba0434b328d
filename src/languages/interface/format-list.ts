import { makeOnce } from '../text/make-once.ts';

/**
 * Returns a list as a language writes it: `A, B and C` of the type `conjunction`, `A, B or C` of `disjunction`.
 *
 * @param language BCP 47 tag.
 */
export function formatList(
  items: readonly string[],
  language: string,
  type: keyof typeof getListFormat,
): string {
  return getListFormat[type](language).format(items);
}

/** Returns a list as a language writes it, whose items may be anything, such as links of a template. */
export function formatListParts<Item>(items: readonly Item[], language: string): (string | Item)[] {
  const places = items.map((_, index) => String(index));
  const known = new Map(places.map((place, index) => [place, items[index]]));
  return getListFormat
    .conjunction(language)
    .formatToParts(places)
    .flatMap(({ type, value }) => (type === 'element' ? (known.get(value) ?? []) : value));
}

const getListFormat = {
  conjunction: makeOnce((language) => new Intl.ListFormat(language, { type: 'conjunction' })),
  disjunction: makeOnce((language) => new Intl.ListFormat(language, { type: 'disjunction' })),
};
