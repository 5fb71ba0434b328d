import { getOwnPhrases, site } from '../../site.ts';
import { getSubtag } from '../text/language-tag.ts';
import { nameQuotationMarks } from '../text/quotation-marks.ts';
import { chooseInterfaceLanguage, getBodyPhrases, getPhrases } from './catalogue.ts';
import { fillPlural, formatNumber } from './fill.ts';
import type { BodyPhrases, Phrases } from './interface-phrases.ts';
import { mergePhrases } from './merge-phrases.ts';
import type { PluralPhrase } from './plural-phrase.ts';

let merged: { own: object; phrases: Phrases } | undefined;

/** Returns everything that this publication prints: our catalogue in its language, with its own phrases in their places. */
export function getPublicationPhrases(): Phrases {
  const own = getOwnPhrases();
  if (merged?.own === own) return merged.phrases;
  // Marks differ between the countries of a language, phrases do not.
  const marks = nameQuotationMarks(chooseInterfaceLanguage(site.language));
  merged = { own, phrases: mergePhrases({ ...getPhrases(site.language), marks }, own) };
  return merged.phrases;
}

/**
 * Everything that this publication prints, in the language of its settings. As the settings, it is read when a phrase is
 * first asked for, not when this module is loaded.
 */
export const phrases: Phrases = new Proxy<Phrases>(Object.create(null), {
  get(_, group) {
    return Reflect.get(getPublicationPhrases(), group);
  },
});

/**
 * Returns the BCP 47 tag of `phrases`, for the dates, lists, numbers and plural forms beside them. A publication with phrases
 * of its own has them in its language, whether we have that language or not.
 */
export const getInterfaceLanguage = (): string =>
  Object.keys(getOwnPhrases()).length > 0 ? site.language : chooseInterfaceLanguage(site.language);

/**
 * Returns what is printed within the text of an article in a language: this publication's own words where that is its language.
 *
 * @param language BCP 47 tag, of which only the language counts.
 */
export function getArticlePhrases(language: string): BodyPhrases {
  const isOwn = getSubtag(language) === getSubtag(site.language);
  return isOwn ? { ...getBodyPhrases(language), ...getOwnPhrases()['body'] } : getBodyPhrases(language);
}

/** Returns the form of one of `phrases` that fits a number; see `fillPlural`. */
export const printPlural = (phrase: PluralPhrase, count: number): string =>
  fillPlural(phrase, count, getInterfaceLanguage());

/** Returns a whole number as the language of `phrases` writes it. */
export const printNumber = (number: number): string => formatNumber(number, getInterfaceLanguage());
