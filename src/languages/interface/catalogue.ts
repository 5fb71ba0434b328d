import { english } from './english.ts';
import { frenchBody } from './french.ts';
import { germanBody } from './german.ts';
import { greekBody } from './greek.ts';
import type { BodyPhrases, Phrases } from './interface-phrases.ts';
import { ukrainianBody } from './ukrainian.ts';

/** The languages that a publication can be in, by their language subtag. */
export const interfaceLanguages: Readonly<Record<string, Phrases>> = { en: english };

/**
 * Languages that only articles can be in yet: we have the phrases of an article's body in them and no others. This is the one
 * way for a language to be incomplete.
 */
export const bodyLanguages: Readonly<Record<string, BodyPhrases>> = {
  de: germanBody,
  el: greekBody,
  fr: frenchBody,
  uk: ukrainianBody,
};

/**
 * Returns everything that a publication in a language prints.
 *
 * @param language BCP 47 tag, of which only the language counts.
 * @throws Error if there is no catalogue in this language.
 */
export function getPhrases(language: string): Phrases {
  const phrases = interfaceLanguages[getSubtag(language)];
  if (phrases) return phrases;
  const known = Object.keys(interfaceLanguages).join(', ');
  throw new Error(
    `src/site.ts sets the language ${language}, in which the interface has no phrases; set one of ${known}, or write src/languages/interface/<language>.ts and list it in catalogue.ts`,
  );
}

/**
 * Returns what is printed within the text of an article in a language, in English if we do not have the language.
 *
 * @param language BCP 47 tag, of which only the language counts.
 */
export function getBodyPhrases(language: string): BodyPhrases {
  const subtag = getSubtag(language);
  return interfaceLanguages[subtag]?.body ?? bodyLanguages[subtag] ?? english.body;
}

const getSubtag = (language: string): string => new Intl.Locale(language).language;
