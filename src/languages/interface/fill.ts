import type { PluralPhrase } from './plural-phrase.ts';

type Values = Readonly<Record<string, string | number>>;

/**
 * Returns a phrase with its placeholders replaced: `fill('Page {number}', { number: 2 })` is `Page 2`.
 *
 * @throws Error if a placeholder has no value.
 */
export function fill(phrase: string, values: Values): string {
  return phrase.replace(/\{(\w+)\}/g, (placeholder, name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${placeholder} has no value`);
    return `${value}`;
  });
}

/**
 * Returns the form of a phrase that fits a number, with its placeholders replaced.
 *
 * @param language BCP 47 tag of the phrase.
 * @throws Error if a placeholder has no value.
 */
export function fillPlural(
  phrase: PluralPhrase,
  values: Values & { count: number },
  language: string,
): string {
  return fill(phrase[new Intl.PluralRules(language).select(values.count)] ?? phrase.other, values);
}
