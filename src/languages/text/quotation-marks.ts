import { getSubtag } from './language-tag.ts';

/** The marks around a quotation, and around one within it. */
export type QuotationMarks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

/**
 * Returns the marks of quotations in a language, with the narrow spaces that French puts inside them.
 *
 * @param language BCP 47 tag.
 */
export function getQuotationMarks(language: string): QuotationMarks {
  if (american.test(language)) return raised;
  return marks[language] ?? marks[getSubtag(language)] ?? raised;
}

/** Returns them by the names that phrases have for them. */
export function nameQuotationMarks(
  language: string,
): Record<'open' | 'close' | 'innerOpen' | 'innerClose', string> {
  const [open, close, innerOpen, innerClose] = getQuotationMarks(language);
  return { open, close, innerOpen, innerClose };
}

/** Puts a text between the quotation marks of its language. */
export function putInQuotationMarks(text: string, language: string): string {
  const [open, close] = getQuotationMarks(language);
  return `${open}${text}${close}`;
}

/**
 * Sets quotations within a text one level down, as they are printed when the whole text stands between quotation marks itself:
 * “a ‘b’” becomes ‘a “b”’. Marks without a partner, such as apostrophes, stay.
 *
 * @param language BCP 47 tag.
 */
export function nestQuotationMarks(text: string, language: string): string {
  const [outerOpen, outerClose, innerOpen, innerClose] = getQuotationMarks(language);
  const [open, close] = [outerOpen.trim(), outerClose.trim()];
  const deeper = new RegExp(`${innerOpen}(?=\\S)([^${innerOpen}]*?\\S)${innerClose}(?![\\p{L}\\p{N}])`, 'gu');
  const outer = new RegExp(`${open}(\\s?)([^${open}${close}]*?)(\\s?)${close}`, 'gu');
  return text.replace(outer, (_, _before, words: string) => {
    const swapped = words.replace(deeper, `${open}$1${close}`);
    return `${innerOpen}${swapped}${innerClose}`;
  });
}

const raised: QuotationMarks = ['“', '”', '‘', '’'];

/** Countries whose Spanish is printed with the marks of English (CLDR, `es_419` and what is below it). */
const american = /^es-(?:419|AR|BO|CL|CO|CR|CU|DO|EC|GT|HN|MX|NI|PA|PE|PR|PY|SV|US|UY|VE)$/;

const forAll = (languages: readonly string[], own: QuotationMarks) =>
  languages.map((language): [string, QuotationMarks] => [language, own]);

/** Of the Unicode CLDR (delimiters, `quotationStart` to `alternateQuotationEnd`), where they are not those of English. */
const marks: Readonly<Record<string, QuotationMarks>> = Object.fromEntries([
  // Arabic newspapers print these rather than CLDR's “ and ”, which look reversed in a text from right to left.
  ...forAll(['ar', 'el', 'es', 'hy', 'it', 'pt-PT', 'sq'], ['«', '»', '“', '”']),
  ...forAll(['nb', 'nn', 'no'], ['«', '»', '‘', '’']),
  ...forAll(['be', 'ru', 'uk'], ['«', '»', '„', '“']),
  ...forAll(['bg', 'cs', 'da', 'de', 'et', 'is', 'ka', 'lt', 'mk', 'sk', 'sl', 'sr'], ['„', '“', '‚', '‘']),
  ...forAll(['de-CH', 'de-LI'], ['«', '»', '‹', '›']),
  ...forAll(['pl', 'ro'], ['„', '”', '«', '»']),
  ...forAll(['bs', 'hr'], ['„', '”', '‚', '’']),
  ...forAll(['hu'], ['„', '”', '»', '«']),
  ...forAll(['fi', 'he', 'sv'], ['”', '”', '’', '’']),
  ...forAll(['fr'], ['«\u202f', '\u202f»', '“', '”']),
  ...forAll(['ja'], ['「', '」', '『', '』']),
]);
