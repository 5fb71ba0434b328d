import { getSubtag } from '../text/language-tag.ts';
import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { greekBody } from './greek.ts';
import { hebrew } from './hebrew.ts';
import type { BodyPhrases, Phrases } from './interface-phrases.ts';
import { japanese } from './japanese.ts';
import { polish } from './polish.ts';
import { spanish } from './spanish.ts';
import { ukrainian } from './ukrainian.ts';

/** The languages that a publication can be in, by their language subtag. */
export const interfaceLanguages: Readonly<Record<string, Phrases>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  he: hebrew,
  ja: japanese,
  pl: polish,
  uk: ukrainian,
};

/**
 * Languages that only articles can be in yet: we have the phrases of an article's body in them and no others. This is the one
 * way for a language to be incomplete.
 */
export const bodyLanguages: Readonly<Record<string, BodyPhrases>> = {
  el: greekBody,
};

/**
 * Returns the language in which a publication prints its menus, buttons and notices: its own if there is a catalogue, English
 * otherwise. Dates, lists, numbers and plural forms beside these phrases follow it.
 *
 * @param language BCP 47 tag of the publication.
 */
export function chooseInterfaceLanguage(language: string): string {
  return interfaceLanguages[getSubtag(language)] ? language : 'en';
}

/**
 * Returns everything that a publication prints, in the language that `chooseInterfaceLanguage` chooses.
 *
 * @param language BCP 47 tag of the publication.
 */
export function getPhrases(language: string): Phrases {
  return interfaceLanguages[getSubtag(language)] ?? english;
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
