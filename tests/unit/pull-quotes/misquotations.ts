import type { Misquotation } from './misquotation.ts';
import { amounts, attributions, insertions } from './misquoted-claims.ts';
import { conditions, denials } from './misquoted-clauses.ts';
import { columns } from './misquoted-columns.ts';
import { elsewhere } from './misquoted-elsewhere.ts';
import { figures } from './misquoted-figures.ts';
import { frames } from './misquoted-frames.ts';
import { limits } from './misquoted-limits.ts';
import { occasions } from './misquoted-occasions.ts';
import { prose } from './misquoted-prose.ts';

/** Misquotations of every kind that the rules of sense refuse. */
export const misquotations: readonly Misquotation[] = [
  ...denials,
  ...conditions,
  ...occasions,
  ...prose,
  ...columns,
  ...frames,
  ...limits,
  ...figures,
  ...amounts,
  ...elsewhere,
  ...insertions,
  ...attributions,
];
