import { makeOnce } from '../text/make-once.ts';
import type { PluralPhrase } from './plural-phrase.ts';

/** Numbers must be written in the language of the phrase first, with `formatNumber`. */
type Values = Readonly<Record<string, string>>;

/**
 * Returns a phrase with its placeholders replaced: `fill('Page {number}', { number: '2' })` is `Page 2`.
 *
 * @throws Error if a placeholder has no value.
 */
export function fill(phrase: string, values: Values): string {
  return phrase.replace(/\{(\w+)\}/g, (placeholder, name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${placeholder} has no value`);
    return value;
  });
}

/**
 * Returns the form of a phrase that fits a number, with `{count}` replaced by the number. Other placeholders are left for
 * `fill`.
 *
 * @param language BCP 47 tag of the phrase.
 */
export function fillPlural(phrase: PluralPhrase, count: number, language: string): string {
  const form = phrase[getPluralRules(language).select(count)] ?? phrase.other;
  return form.replace('{count}', formatNumber(count, language));
}

/** Returns a whole number as a language writes it: `1,000` in English, `1.000` in German. */
export const formatNumber = (number: number, language: string): string =>
  getNumberFormat(language).format(number);

const getPluralRules = makeOnce((language) => new Intl.PluralRules(language));
const getNumberFormat = makeOnce((language) => new Intl.NumberFormat(language));
