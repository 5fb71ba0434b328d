import { fill } from '../languages/interface/fill.ts';
import { phrases } from '../languages/interface/publication-phrases.ts';
import type { History } from '../record/history.ts';
import { PUBLIC_VERSION } from '../record/proof/public-chain.ts';
import type { PieceVersion } from './model.ts';

/** Returns the last version of a piece; undefined if its record is older than what readers can verify. */
export function findVersion({
  version,
  seals,
}: Pick<History, 'version' | 'seals'>): PieceVersion | undefined {
  const seal = seals.at(-1);
  return version >= PUBLIC_VERSION && seal !== undefined ? { number: seals.length, seal } : undefined;
}

/** Figures of a seal that a line has: 32 bits, enough to tell one version of a piece from every other. */
export const SHOWN_FIGURES = 8;

/** Returns the line that names a version wherever words are quoted: `version 3 · 8f2c91d0`. */
export const printVersionLine = ({ number, seal }: PieceVersion): string =>
  fill(phrases.record.versionLine, { number: String(number), seal: seal.slice(0, SHOWN_FIGURES) });
