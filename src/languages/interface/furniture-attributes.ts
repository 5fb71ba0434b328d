import { getDirection } from '../text/script.ts';
import { getInterfaceLanguage } from './publication-phrases.ts';

/** The HTML attributes of a text in a language that may be another than that of what stands around it. */
export interface LanguageAttributes {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/**
 * Returns the attributes of what we print within a text: the language and direction of the interface, or none where the text has
 * the same language.
 *
 * @param language BCP 47 tag of the text around it.
 */
export function getFurnitureAttributes(language: string): LanguageAttributes {
  const own = getInterfaceLanguage();
  return language === own ? {} : { lang: own, dir: getDirection(own) };
}

/**
 * Returns the attributes of a text within a page of ours: its language and direction, or none where it has those of the interface.
 *
 * @param language BCP 47 tag of the text.
 */
export function getTextAttributes(language: string): LanguageAttributes {
  return language === getInterfaceLanguage() ? {} : { lang: language, dir: getDirection(language) };
}
