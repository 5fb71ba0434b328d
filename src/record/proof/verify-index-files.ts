import { digestBytes } from '../../runtime/digest.ts';
import { formatIndexLine, type IndexLine, nameIndexFile } from '../record-index.ts';
import type { ProofFault } from './fault.ts';
import { INDEX_OF_MONTHS, INDEX_OF_SITE, readMonth, readMonths, SITE_CHAINS } from './public-index.ts';
import type { SiteFiles } from './published-files.ts';
import { ChainFault, type PublicChain, readChain } from './read-chain.ts';

/** The published index as it was read and verified. */
export interface VerifiedIndex {
  /** By the address of the piece. */
  lines: Map<string, IndexLine>;
  /** The chains of people, topics and policies, by address. */
  chains: Map<string, PublicChain>;
  faults: ProofFault[];
}

/**
 * Reads the published index and verifies it in itself: every file has the digest that the list of files says, every line
 * stands where the order puts it, and what stands around the articles has the chain that its line says.
 *
 * @param only The file of one month, beside those of what stands around the pieces; all files if left out.
 */
export async function readPublishedIndex(files: SiteFiles, only?: string): Promise<VerifiedIndex> {
  const index: VerifiedIndex = { lines: new Map(), chains: new Map(), faults: [] };
  const listed = decode(await files.read(`record/${INDEX_OF_MONTHS}`));
  if (listed === undefined) {
    report(index, INDEX_OF_MONTHS, 'is not there, so nothing here can be verified');
    return index;
  }
  const digests = readMonths(listed);
  const again = [...digests]
    .map(([name, digest]) => `${name} ${digest}\n`)
    .sort()
    .join('');
  if (again !== listed)
    report(index, INDEX_OF_MONTHS, 'has a line that cannot be read, stands twice, or is out of order');
  for (const [name, digest] of digests) {
    if (only !== undefined && ![only, INDEX_OF_SITE, SITE_CHAINS].includes(name)) continue;
    const bytes = await files.read(`record/${name}`);
    const text = decode(bytes);
    if (!bytes || text === undefined) {
      report(index, INDEX_OF_MONTHS, `names ${name}, which is not there`);
      continue;
    }
    if (digestBytes(bytes) !== digest)
      report(
        index,
        name,
        `does not have the digest that record/${INDEX_OF_MONTHS} says: one of the two was changed`,
      );
    if (name === SITE_CHAINS) readSiteChains(index, text);
    else addMonth(index, name, text);
  }
  if (only !== undefined && !digests.has(only)) report(index, INDEX_OF_MONTHS, `does not list ${only}`);
  const known = new Set([...digests.keys(), INDEX_OF_MONTHS].map((name) => `record/${name}`));
  if (only === undefined) {
    for (const file of files.list?.() ?? [])
      if (/^record\/[^/]+\.(?:txt|jsonl)$/.test(file) && !known.has(file))
        report(index, file.replace('record/', ''), `is not listed in ${INDEX_OF_MONTHS}`);
  }
  compareSiteChains(index);
  return index;
}

function addMonth(index: VerifiedIndex, name: string, text: string): void {
  const { lines, wrong } = readMonth(text);
  for (const { line } of wrong) report(index, name, `line ${line} is no line of an index`);
  const again = lines.map(formatIndexLine).sort().join('');
  if (wrong.length === 0 && again !== text) report(index, name, 'has a line out of order, or an empty one');
  for (const line of lines) {
    if (index.lines.has(line.path)) report(index, name, `names ${line.path} twice`);
    if (nameIndexFile(line.path) !== name)
      report(index, name, `names ${line.path}, which is of another month`);
    index.lines.set(line.path, line);
  }
}

function readSiteChains(index: VerifiedIndex, text: string): void {
  for (const part of text.split(/^(?=\{"path":)/m)) {
    const [head = '', ...chain] = part.trimEnd().split('\n');
    const [, path] = /^\{"path":"([^"]*)"\}$/.exec(head) ?? [];
    if (path === undefined) report(index, SITE_CHAINS, 'has a chain that does not say of what');
    else
      try {
        index.chains.set(path, readChain(chain));
      } catch (error) {
        if (!(error instanceof ChainFault)) throw error;
        report(index, SITE_CHAINS, `the record of ${path}: ${error.message}`);
      }
  }
}

function compareSiteChains({ lines, chains, faults }: VerifiedIndex): void {
  for (const [path, { head, seals }] of chains) {
    const line = lines.get(path);
    if (line?.entries === head.entries && line.seal === seals.at(-1)) continue;
    const message = `the record of ${path} is not the one that the index says`;
    faults.push({ place: `/record/${SITE_CHAINS}`, message });
  }
}

function report({ faults }: VerifiedIndex, name: string, message: string): void {
  faults.push({ place: `/record/${name}`, message });
}

function decode(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes);
}
