import type { Misquotation } from './misquotation.ts';
import { amounts, attributions, insertions } from './misquoted-claims.ts';
import { conditions, denials } from './misquoted-clauses.ts';
import { elsewhere } from './misquoted-elsewhere.ts';

/** Misquotations of every kind that the rules of sense refuse. */
export const misquotations: readonly Misquotation[] = [
  ...denials,
  ...conditions,
  ...amounts,
  ...elsewhere,
  ...insertions,
  ...attributions,
];
