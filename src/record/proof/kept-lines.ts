import { readIndexLine } from '../record-index.ts';
import type { ProofFault } from './fault.ts';
import { readVersionLine } from './printed-page.ts';
import type { SiteFiles } from './published-files.ts';
import type { PublicChain } from './read-chain.ts';
import type { VerifiedIndex } from './verify-index-files.ts';

/** A version of a piece that somebody has kept. */
export interface KeptVersion {
  /** The address of the piece then; undefined if the line does not say it. */
  path: string | undefined;
  /** How many versions there were. */
  number: number;
  /** The first figures of the last seal, at least eight. */
  figures: string;
  /** Where it was kept, for messages. */
  source: string;
}

const ADDRESS = /https?:\/\/\S+?(\/\d{4}\/\d{2}\/[^\s/]+\/)/;

/**
 * Reads what somebody has kept: lines of an index, and any text in which a version is named, with the address of the piece
 * if it has one, such as a reference.
 */
export function readKept(text: string, source: string): KeptVersion[] {
  return text.split('\n').flatMap((raw, index): KeptVersion[] => {
    const where = `${source}${text.includes('\n') ? `:${index + 1}` : ''}`;
    const line = readIndexLine(raw);
    if (line) return [{ path: line.path, number: line.entries, figures: line.seal, source: where }];
    const named = readVersionLine(raw);
    return named ? [{ path: ADDRESS.exec(raw)?.[1], ...named, source: where }] : [];
  });
}

/** Reads the chain of a piece by its present address. */
type ChainReader = (path: string) => Promise<PublicChain | undefined>;

/** What kept versions are compared with. */
export interface Present {
  files: SiteFiles;
  index: VerifiedIndex;
  readChain: ChainReader;
}

/**
 * Compares a kept version with what is published now: the record of the piece begins with it.
 *
 * @returns What does not hold, what cannot be told, or nothing.
 */
export async function compareKept(
  kept: KeptVersion & { path: string },
  { files, index, readChain }: Present,
): Promise<{ fault: ProofFault } | { unknown: ProofFault } | undefined> {
  const { number, figures, source } = kept;
  const moved = index.lines.has(kept.path) ? undefined : await files.follow(kept.path);
  const path = moved ?? kept.path;
  const line = index.lines.get(path);
  const fail = (message: string) => ({ fault: { place: path, message: `${message} (kept: ${source})` } });
  if (!line) return fail('was published, and the record no longer names it');
  if (line.entries < number)
    return fail(
      `had ${number} versions and has ${line.entries}: a change that readers were told about is gone`,
    );
  if (line.entries === number)
    return line.seal.startsWith(figures)
      ? undefined
      : fail(
          `version ${number} is another than the one that was kept: it was written again, or an entry was replaced`,
        );
  const chain = await readChain(path);
  if (!chain)
    return fail('has no record that can be read, so nothing shows that it begins with the kept version');
  const { head, seals } = chain;
  if (seals.at(-1) !== line.seal || head.entries !== line.entries)
    return fail('its record is not the one that the index says');
  if (number <= head.before) {
    const message = `version ${number} is from before the record was made over digests, and cannot be compared (kept: ${source})`;
    return { unknown: { place: path, message } };
  }
  return seals[number - head.before - 1]?.startsWith(figures)
    ? undefined
    : fail(
        `version ${number} is another than the one that was kept: it was written again, or an entry was replaced`,
      );
}
