/**
 * A phrase that depends on a number: its forms by the plural categories of Intl.PluralRules. A language needs the categories
 * that its rules name and no others; `other` is always one of them. `{count}` is the number.
 */
export type PluralPhrase = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;
