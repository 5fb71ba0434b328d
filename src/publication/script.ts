/** The scripts beside Latin that our typefaces hold, by their ISO 15924 codes: only pages in them load those letters. */
const held = { Cyrl: 'cyrillic', Grek: 'greek' } as const;

/** @param language BCP 47 tag; `uk` is written in Cyrillic letters, `sr-Latn` is not. */
export function scriptOf(language: string): 'cyrillic' | 'greek' | undefined {
  const { script } = new Intl.Locale(language).maximize();
  return script === 'Cyrl' || script === 'Grek' ? held[script] : undefined;
}

/** Which way a language's lines run: what `dir` says of a text in it. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}
