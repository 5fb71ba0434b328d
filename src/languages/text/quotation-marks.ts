import { getSubtag } from './language-tag.ts';
/**
 * Returns the marks around a quotation in a language, opening and closing, with the narrow spaces that French puts inside them.
 *
 * @param language BCP 47 tag.
 */
export function getQuotationMarks(language: string): readonly [open: string, close: string] {
  return marks[getSubtag(language)] ?? ['“', '”'];
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
  const [open, close] = getQuotationMarks(language).map((mark) => mark.trim());
  const subtag = getSubtag(language);
  const [innerOpen, innerClose] = inner[subtag] ?? inner[`${open}${close}`] ?? ['‘', '’'];
  if (!open || !close || !innerOpen || !innerClose) return text;
  const deeper = new RegExp(`${innerOpen}(?=\\S)([^${innerOpen}]*?\\S)${innerClose}(?![\\p{L}\\p{N}])`, 'gu');
  const outer = new RegExp(`${open}(\\s?)([^${open}${close}]*?)(\\s?)${close}`, 'gu');
  return text.replace(outer, (_, _before, words: string) => {
    const swapped = words.replace(deeper, `${open}$1${close}`);
    return `${innerOpen}${swapped}${innerClose}`;
  });
}

/** The marks of a quotation within a quotation, by language or by those around it (CLDR, `alternateQuotationStart` and `…End`). */
const inner: Readonly<Record<string, readonly [string, string]>> = {
  be: ['„', '“'],
  ru: ['„', '“'],
  uk: ['„', '“'],
  '«»': ['“', '”'],
  '„“': ['‚', '‘'],
  '„”': ['‚', '’'],
  '””': ['’', '’'],
  '「」': ['『', '』'],
};

// The marks of the first level in the Unicode CLDR (delimiters, `quotationStart` and `quotationEnd`) where they are not “ and ”.
const guillemets = ['be', 'el', 'es', 'hy', 'it', 'nb', 'nn', 'no', 'pt', 'ru', 'sq', 'uk'];
const lowHigh = ['bg', 'cs', 'da', 'de', 'et', 'is', 'ka', 'lt', 'mk', 'sk', 'sl', 'sr'];
const lowRight = ['bs', 'hr', 'hu', 'pl', 'ro'];
const right = ['fi', 'he', 'sv'];

const marks: Readonly<Record<string, readonly [string, string]>> = Object.fromEntries([
  ...guillemets.map((language) => [language, ['«', '»']]),
  ...lowHigh.map((language) => [language, ['„', '“']]),
  ...lowRight.map((language) => [language, ['„', '”']]),
  ...right.map((language) => [language, ['”', '”']]),
  // Arabic newspapers print these rather than CLDR's “ and ”, which look reversed in a text from right to left.
  ['ar', ['«', '»']],
  ['fr', ['«\u202f', '\u202f»']],
  ['ja', ['「', '」']],
]);
