import type { Match } from './find.ts';
import type { Prepared } from './prepare.ts';
import type { Quote } from './quote.ts';

/** Something that may mislead a reader: said while writing, refused by a strict check. */
export interface Warning {
  reason: 'dropped-negation';
  message: string;
}

export function warningsOf(_quote: Quote, _match: Match, _article: Prepared): Warning[] {
  return [];
}
