/**
 * Returns the marks around a quotation in a language, opening and closing.
 *
 * @param language BCP 47 tag.
 */
export function getQuotationMarks(language: string): [open: string, close: string] {
  const [name = ''] = language.toLowerCase().split('-');
  if (guillemets.has(name)) return ['«', '»'];
  if (lowHigh.has(name)) return ['„', '“'];
  return ['“', '”'];
}

// The usual first-level marks of the Unicode CLDR (delimiters, `quotationStart`).
const guillemets = new Set(['be', 'el', 'es', 'fr', 'hy', 'it', 'nb', 'nn', 'no', 'pt', 'ru', 'sq', 'uk']);
const lowHigh = new Set(['bg', 'cs', 'da', 'de', 'et', 'is', 'ka', 'lt', 'mk', 'sk', 'sl', 'sr']);
