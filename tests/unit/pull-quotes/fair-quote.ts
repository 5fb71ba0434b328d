/** A fair quotation made by hand, and the warnings that it gets, if any. */
export interface FairQuote {
  language: string;
  body: string;
  quote: string;
  warnings: readonly string[];
}

type Row = [body: string, quote: string, ...warnings: string[]];

/** Fair quotations of one language. */
export function rows(language: string, list: readonly Row[]): FairQuote[] {
  return list.map(([body, quote, ...warnings]) => ({ language, body, quote, warnings }));
}
