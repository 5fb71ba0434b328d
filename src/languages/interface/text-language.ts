import { getDirection } from '../text/script.ts';
import { getInterfaceLanguage } from './publication-phrases.ts';

/** Attributes of an element whose words are in another language than what surrounds them. */
export interface LanguageAttributes {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/**
 * Returns the attributes that an element with words of an article needs among words of the interface, and none if both are in
 * one language.
 *
 * @param language BCP 47 tag of the words.
 */
export function markLanguage(language: string): LanguageAttributes {
  if (language === getInterfaceLanguage()) return {};
  return { lang: language, dir: getDirection(language) };
}
