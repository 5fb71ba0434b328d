import { fileURLToPath, pathToFileURL } from 'node:url';
import { getSubtag } from '../../languages/text/language-tag.ts';
import { makeOnce } from '../../languages/text/make-once.ts';
import type { Stemmer } from '../format/word-stem.ts';

/** Snowball's stemmers, by the primary subtag of a language. */
const names: Readonly<Record<string, string>> = {
  ar: 'arabic',
  bg: 'bulgarian',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'indian',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  uk: 'ukrainian',
};

/**
 * Returns the absolute path of the module of a language's stemmer, which exports `stemmer`. The configuration of the site puts it in the place of
 * `publication-stemmer`, so that readers load one stemmer and not a list of them.
 *
 * @param language BCP 47 tag.
 */
export function locateStemmer(language: string): string {
  const name = names[getSubtag(language)];
  return name === undefined
    ? fileURLToPath(new URL('no-stemmer.ts', import.meta.url))
    : fileURLToPath(import.meta.resolve(`@orama/stemmers/${name}`));
}

/** Loads the stemmer of a language for indexing. It remembers the words of all texts, most of which every text has. */
export const loadStemmer = makeOnce(async (language): Promise<Stemmer> => {
  const { stemmer }: { stemmer: Stemmer } = await import(pathToFileURL(locateStemmer(language)).href);
  return makeOnce(stemmer);
});
