import type { Reason } from '../../../src/pull-quotes/messages/refusal-text.ts';

/** A misquotation made by hand: what the article says, what is set in large type, and the rule that refuses it. */
export interface Misquotation {
  language: string;
  body: string;
  quote: string;
  reason: Reason;
  attribution?: string;
}

type Row = [body: string, quote: string];

/** Misquotations of one language and one rule. */
export function rows(language: string, reason: Reason, list: readonly Row[]): Misquotation[] {
  return list.map(([body, quote]) => ({ language, body, quote, reason }));
}
