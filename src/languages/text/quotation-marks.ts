/**
 * Returns the marks around a quotation in a language, opening and closing, with the narrow spaces that French puts inside them.
 *
 * @param language BCP 47 tag.
 */
export function getQuotationMarks(language: string): readonly [open: string, close: string] {
  return marks[new Intl.Locale(language).language] ?? ['“', '”'];
}

/** Puts a text between the quotation marks of its language. */
export function putInQuotationMarks(text: string, language: string): string {
  const [open, close] = getQuotationMarks(language);
  return `${open}${text}${close}`;
}

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
