import { readTwin } from '../../prose/markdown/twin-layout.ts';
import { nameIndexFile } from '../record-index.ts';
import type { Verdict } from './fault.ts';
import { compareKept, type KeptVersion } from './kept-lines.ts';
import type { Target } from './published-files.ts';
import { type PublicChain, readChain } from './read-chain.ts';
import { readPublishedIndex } from './verify-index-files.ts';
import { verifyPiece } from './verify-piece.ts';

/**
 * Verifies one page or a whole site against its published record, and against what somebody has kept of it.
 *
 * @param kept Versions that were kept; those that name no address are of the page that is verified.
 */
export async function verifyTarget(
  { files, path }: Target,
  kept: readonly KeptVersion[] = [],
): Promise<Verdict> {
  const named = kept.map((one) => ({ ...one, path: one.path ?? path }));
  const isAlone = path !== undefined && named.every((one) => one.path === path);
  const month = isAlone ? nameIndexFile(path) : undefined;
  const index = await readPublishedIndex(files, month);
  const verdict: Verdict = { faults: [...index.faults], unknown: [], pieces: 0 };
  const chains = new Map<string, PublicChain | undefined>(index.chains);
  const paths = path === undefined ? listPieces(index.lines.keys(), files.list?.() ?? []) : [path];
  for (const piece of paths) {
    const { faults, unknown, chain } = await verifyPiece(piece, {
      ...{ files, people: index.chains },
      line: index.lines.get(piece),
    });
    verdict.faults.push(...faults);
    verdict.unknown.push(...unknown);
    if (unknown.length === 0) verdict.pieces += 1;
    chains.set(piece, chain);
  }
  const read = async (piece: string) => {
    if (!chains.has(piece)) {
      const bytes = await files.read(`${piece.slice(1)}index.md`);
      chains.set(piece, bytes && tryChain(new TextDecoder().decode(bytes)));
    }
    return chains.get(piece);
  };
  for (const { path: own, ...one } of named) {
    if (own === undefined) {
      const message = 'names no address: verify the page that it was kept of';
      verdict.unknown.push({ place: one.source, message });
      continue;
    }
    const found = await compareKept({ ...one, path: own }, { files, index, readChain: read });
    if (found && 'fault' in found) verdict.faults.push(found.fault);
    else if (found) verdict.unknown.push(found.unknown);
  }
  return verdict;
}

const PIECE = /^(\d{4}\/\d{2}\/[^/]+\/)index\.md$/;

/** Every piece that the index names, and every one that is published beside them. */
function listPieces(named: Iterable<string>, files: readonly string[]): string[] {
  const published = files.flatMap((file) => {
    const [, path] = PIECE.exec(file) ?? [];
    return path === undefined ? [] : [`/${path}`];
  });
  const isPiece = (path: string) => /^\/\d{4}\/\d{2}\/[^/]+\/$/.test(path);
  return [...new Set([...Array.from(named).filter(isPiece), ...published])].sort();
}

function tryChain(twin: string): PublicChain | undefined {
  try {
    return readChain(readTwin(twin)?.chain ?? []);
  } catch {
    return undefined;
  }
}
