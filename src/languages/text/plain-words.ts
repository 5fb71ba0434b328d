/**
 * Returns a text in one typography: two texts that give the same string have the same words and marks, and changing one
 * into the other is not an edit. The rule, in full:
 *
 * - quotation marks of one kind are one mark: ‘ ’ ‚ ‛ ′ ‹ › ` ´ are ', and “ ” „ ‟ ″ « » are ";
 * - hyphens, dashes and minus signs are one mark, however many stand together and whether or not spaces stand beside them;
 * - spaces of any width, tabs and line ends are one space, and none at either end, inside « » and ‹ ›, or before ; : ! ?;
 * - soft hyphens and marks of no width are removed; … is three full stops, and full stops set apart (. . .) are closed up;
 * - letters are compared in Unicode's composed form (NFC).
 *
 * Letters, figures, case, commas, full stops, and whether a word is in quotation marks all count.
 */
export function normalizeTypography(text: string): string {
  const folded = text.normalize('NFC').replace(invisible, '').replace(spaces, ' ').trim();
  return hasVariants.test(folded) ? folded.replace(variants, normalizeMark) : folded;
}

const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]+/g;
const spaces = /\s\s+|[^\S ]/g;
const hasVariants = /[-\u2010-\u2015\u2212«»‹›‘’‚‛′`´“”„‟″…]| [;:!?]|[.…] [.…]/;
const variants =
  / ?[-\u2010-\u2015\u2212](?: ?[-\u2010-\u2015\u2212])* ?|[«‹] ?| ?[»›]|[‘’‚‛′`´“”„‟″]| (?=[;:!?])|[.…](?: ?[.…])+|…/g;

function normalizeMark(mark: string): string {
  if (/[-\u2010-\u2015\u2212]/.test(mark)) return '-';
  if (/[.…]/.test(mark)) return mark.replaceAll(' ', '').replaceAll('…', '...');
  if (/[«»“”„‟″]/.test(mark)) return '"';
  return mark === ' ' ? '' : "'";
}
