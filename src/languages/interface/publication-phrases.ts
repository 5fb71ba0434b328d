import { site } from '../../site.ts';
import { chooseInterfaceLanguage, getPhrases } from './catalogue.ts';
import { fillPlural, formatNumber } from './fill.ts';
import type { Phrases } from './interface-phrases.ts';
import type { PluralPhrase } from './plural-phrase.ts';

let own: Phrases | undefined;

/**
 * Everything that this publication prints, in the language of its settings. As the settings, it is read when a phrase is
 * first asked for, not when this module is loaded.
 */
export const phrases: Phrases = new Proxy<Phrases>(Object.create(null), {
  get(_, group) {
    own ??= getPhrases(site.language);
    return Reflect.get(own, group);
  },
});

/** Returns the BCP 47 tag of `phrases`, for the dates, lists, numbers and plural forms beside them. */
export const getInterfaceLanguage = (): string => chooseInterfaceLanguage(site.language);

/** Returns the form of one of `phrases` that fits a number; see `fillPlural`. */
export const printPlural = (phrase: PluralPhrase, count: number): string =>
  fillPlural(phrase, count, getInterfaceLanguage());

/** Returns a whole number as the language of `phrases` writes it. */
export const printNumber = (number: number): string => formatNumber(number, getInterfaceLanguage());
