/**
 * The words of a text with its typography taken away: two texts that give the same string say the same thing in
 * different dress, and changing one into the other is not an edit. The rule, in full:
 *
 * - quotation marks of one kind are one mark: ‘ ’ ‚ ‛ ′ ‹ › ` ´ are ', and “ ” „ ‟ ″ « » are ";
 * - hyphens, dashes and minus signs are one mark, however many stand together and whether or not spaces stand beside them;
 * - spaces of any width, tabs and line ends are one space; none stands at either end, inside quotation marks of the
 *   French kind, or before ; : ! ?;
 * - soft hyphens and marks of no width are nothing; … is three full stops, and . . . is too;
 * - letters are compared in Unicode's composed form (NFC).
 *
 * Letters, figures, case, commas, full stops, and whether a word is in quotation marks all count.
 */
export function plainWords(text: string): string {
  if (undressed.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/«\s*/g, '"')
    .replace(/\s*»/g, '"')
    .replace(/[‘’‚‛′‹›`´]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/\s*[-\u2010-\u2015\u2212]+\s*/g, '-')
    .replace(/…|\.\s\.\s\./g, '...')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[;:!?])/g, '')
    .trim();
}

/** Most lines of a plain text need no work: words and stops with single spaces between. */
const undressed = /^(?:[\w,.'"()]+(?: (?! |$)|$))*$/;
