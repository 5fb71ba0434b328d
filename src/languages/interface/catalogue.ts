import { getSubtag } from '../text/language-tag.ts';
import { arabic } from './ar/arabic.ts';
import { arabicStarter } from './ar/arabic-starter.ts';
import { german } from './de/german.ts';
import { germanStarter } from './de/german-starter.ts';
import { greekBody } from './el/greek.ts';
import { english } from './en/english.ts';
import { englishStarter } from './en/english-starter.ts';
import { spanish } from './es/spanish.ts';
import { spanishStarter } from './es/spanish-starter.ts';
import { french } from './fr/french.ts';
import { frenchStarter } from './fr/french-starter.ts';
import { hebrew } from './he/hebrew.ts';
import { hebrewStarter } from './he/hebrew-starter.ts';
import type { BodyPhrases, Phrases } from './interface-phrases.ts';
import { japanese } from './ja/japanese.ts';
import { japaneseStarter } from './ja/japanese-starter.ts';
import { polish } from './pl/polish.ts';
import { polishStarter } from './pl/polish-starter.ts';
import type { StarterWords } from './starter-words.ts';
import { ukrainian } from './uk/ukrainian.ts';
import { ukrainianStarter } from './uk/ukrainian-starter.ts';

/** A language that a publication can be in. Its folder has all that is written in it: phrases, starter words, and starter pages. */
interface InterfaceLanguage {
  phrases: Phrases;
  starter: StarterWords;
}

/** The languages that a publication can be in, by their language subtag, which is also the name of their folder. */
export const interfaceLanguages: Readonly<Record<string, InterfaceLanguage>> = {
  ar: { phrases: arabic, starter: arabicStarter },
  de: { phrases: german, starter: germanStarter },
  en: { phrases: english, starter: englishStarter },
  es: { phrases: spanish, starter: spanishStarter },
  fr: { phrases: french, starter: frenchStarter },
  he: { phrases: hebrew, starter: hebrewStarter },
  ja: { phrases: japanese, starter: japaneseStarter },
  pl: { phrases: polish, starter: polishStarter },
  uk: { phrases: ukrainian, starter: ukrainianStarter },
};

/**
 * Languages that only articles can be in yet: we have the phrases of an article's body in them and no others. This is the one
 * way for a language to be incomplete.
 */
export const bodyLanguages: Readonly<Record<string, BodyPhrases>> = {
  el: greekBody,
};

/**
 * Returns true if a publication can print everything in a language without phrases of its own.
 *
 * @param language BCP 47 tag.
 */
export const isInterfaceLanguage = (language: string): boolean =>
  interfaceLanguages[getSubtag(language)] !== undefined;

/**
 * Returns the language in which a publication prints its menus, buttons and notices: its own if there is a catalogue, English
 * otherwise. Dates, lists, numbers and plural forms beside these phrases follow it.
 *
 * @param language BCP 47 tag of the publication.
 */
export function chooseInterfaceLanguage(language: string): string {
  return isInterfaceLanguage(language) ? language : 'en';
}

/**
 * Returns everything that a publication prints, in the language that `chooseInterfaceLanguage` chooses.
 *
 * @param language BCP 47 tag of the publication.
 */
export function getPhrases(language: string): Phrases {
  return interfaceLanguages[getSubtag(language)]?.phrases ?? english;
}

/**
 * Returns the words that a new publication begins with, in English if we do not have its language.
 *
 * @param language BCP 47 tag of the publication.
 */
export function getStarterWords(language: string): StarterWords {
  return interfaceLanguages[getSubtag(language)]?.starter ?? englishStarter;
}

/**
 * Returns what is printed within the text of an article in a language, in English if we do not have the language.
 *
 * @param language BCP 47 tag, of which only the language counts.
 */
export function getBodyPhrases(language: string): BodyPhrases {
  const subtag = getSubtag(language);
  return interfaceLanguages[subtag]?.phrases.body ?? bodyLanguages[subtag] ?? english.body;
}
