import type { Misquotation } from './misquotation.ts';
import { amounts, amountsElsewhere, attributions, insertions } from './misquoted-claims.ts';
import { conditions, denials } from './misquoted-clauses.ts';

/** Misquotations of every kind that the rules of sense refuse. */
export const misquotations: readonly Misquotation[] = [
  ...denials,
  ...conditions,
  ...amounts,
  ...amountsElsewhere,
  ...insertions,
  ...attributions,
];
