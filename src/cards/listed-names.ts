import { formatList } from '../languages/interface/format-list.ts';
import { getInterfaceLanguage, phrases, printPlural } from '../languages/interface/publication-phrases.ts';

/**
 * Returns names on one line that fits, in full where they fit at a readable size.
 *
 * @param widthOf Measures a text in ems.
 * @param room The width of the line in pixels.
 * @throws RangeError if there is no name.
 */
export function fitNames(
  names: readonly string[],
  widthOf: (text: string) => number,
  room: number,
): { text: string; size: number } {
  for (const count of names.map((_, index) => names.length - index)) {
    const text = joinNames(names.slice(0, count), names.length - count);
    for (let size = 38; size >= 26; size -= 2) {
      if (widthOf(text) * size <= room) return { text, size };
    }
  }
  const [first] = names;
  if (first === undefined) throw new RangeError('a card needs at least one name');
  const text = joinNames([first], names.length - 1);
  return { text, size: Math.min(26, room / widthOf(text)) };
}

/** `A, B and C`, or `A, B and 3 others`. */
function joinNames(names: readonly string[], others: number): string {
  const rest = others > 0 ? [printPlural(phrases.cards.others, others)] : [];
  return formatList([...names, ...rest], getInterfaceLanguage(), 'conjunction');
}
