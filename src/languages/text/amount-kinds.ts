/**
 * What belongs to a number in one language. Lists of phrases have commas between them, lists of words have spaces; all
 * without capitals. Drawn up by us.
 */
export interface AmountWords {
  /** Words: numbers, but for one, which is an article or a pronoun as often. */
  numbers: string;
  /** Words: the forms of one, which count in "one in five". */
  ones: string;
  /** Words before a word that multiplies, which make it a number: a million. */
  articles: string;
  /** Words that multiply a number. */
  multipliers: string;
  /** Phrases: names of units; symbols that all languages share are in SYMBOLS. */
  units: string;
  /** Phrases between an amount and the unit that it is counted by: five euros | an | hour. */
  rates: string;
  /** Phrases between a part and the whole, three | in | ten, and between the ends of a range. */
  links: string;
  /** Phrases between a part and the whole where a noun stands between them: one voter | in | three. */
  shares: string;
  /** Phrases that go on with a number: two | and a half. */
  fractions: string;
  /** Words before the two ends of a range: from 3 % to 4 %. */
  ranges: string;
  /** Phrases before a number that set a bound, and with it another amount: less than | five. */
  bounds: string;
  /** Words: ordinals that change a superlative, the second | largest. */
  ordinals: string;
  superlative: RegExp;
  /** Words of grammar that may follow a number and are not counted by it, beside those that open sentences. */
  notCounted: string;
  /** Words: names of months, which belong to the number of a day. */
  months: string;
  /** Words before a number that it only names: Article 5. */
  labels: string;
}
