/** Edits of bytes in a built folder, chosen without reading its files as records. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptVersion } from '../../src/record/proof/kept-lines.ts';
import { createFolderFiles, type SiteFiles } from '../../src/record/proof/published-files.ts';
import { verifyTarget } from '../../src/record/proof/verify-target.ts';
import type { Dice } from './dice.ts';

/** What came of one attack. */
export interface Attacked {
  file: string;
  edit: string;
  /** True if it was reported, with a copy of the index from before and without. */
  withCopy: boolean;
  without: boolean;
  /** True if what was reported names the file, or the piece that it belongs to. */
  isPlaced: boolean;
}

type Edit = (bytes: Uint8Array, dice: Dice) => Uint8Array;

const edits: Readonly<Record<string, Edit>> = {
  'a byte replaced': (bytes, dice) => {
    const at = dice.below(bytes.length);
    return bytes.with(at, ((bytes[at] ?? 0) + 1 + dice.below(255)) % 256);
  },
  'a byte taken out': (bytes, dice) => splice(bytes, dice.below(bytes.length), 1),
  'a byte put in': (bytes, dice) => splice(bytes, dice.below(bytes.length + 1), 0, [dice.below(256)]),
  'the end cut off': (bytes, dice) => bytes.slice(0, dice.below(bytes.length)),
  'a run taken out': (bytes, dice) => splice(bytes, dice.below(bytes.length), 1 + dice.below(200)),
  'a run doubled': (bytes, dice) => {
    const at = dice.below(bytes.length);
    return splice(bytes, at, 0, bytes.slice(at, at + 1 + dice.below(200)));
  },
  'two runs exchanged': (bytes, dice) => {
    const size = 1 + dice.below(40);
    const [one, other] = [dice.below(bytes.length), dice.below(bytes.length)].toSorted((a, b) => a - b);
    if (one === undefined || other === undefined || other < one + size) return bytes;
    const [left, right] = [bytes.slice(one, one + size), bytes.slice(other, other + size)];
    return splice(splice(bytes, other, size, left), one, size, right);
  },
};

/**
 * Files that the record vouches for, each with a piece by which a reader would meet it: pages of pieces with their plain texts,
 * pictures shown on them, and the index.
 */
function listVouchedFiles(files: SiteFiles): { file: string; piece: string | undefined }[] {
  const all = files.list?.() ?? [];
  const pieces = all.filter((file) => /^\d{4}\/\d{2}\/[^/]+\/index\.md$/.test(file));
  const owners = new Map<string, string>();
  for (const twin of pieces) {
    const piece = `/${twin.replace('index.md', '')}`;
    const text = readFileSync(join(files.name, twin), 'utf8');
    for (const [, picture = ''] of text.matchAll(/^\/(_astro\/\S+) [0-9a-f]{32}$/gm))
      owners.set(picture, piece);
    owners.set(twin, piece).set(twin.replace('.md', '.html'), piece);
  }
  const record = all.filter((file) => /^record\/.*\.(?:txt|jsonl)$/.test(file));
  return [
    ...[...owners].map(([file, piece]) => ({ file, piece })),
    ...record.map((file) => ({ file, piece: findPieceOf(file, [...owners.values()]) })),
  ];
}

/** A piece of the month that a file of the index is of; undefined for a file of the whole site. */
function findPieceOf(file: string, pieces: readonly string[]): string | undefined {
  const month = file.replace(/^record\/|\.\w+$/g, '').replace('-', '/');
  return pieces.find((piece) => piece.startsWith(`/${month}/`));
}

/**
 * Attacks a built folder in memory, one edit at a time.
 *
 * @param kept The index as it was.
 */
export async function attackBytes(
  { folder, kept, times }: { folder: string; kept: readonly KeptVersion[]; times: number },
  dice: Dice,
): Promise<Attacked[]> {
  const files = createFolderFiles(folder);
  const targets = listVouchedFiles(files);
  const names = Object.keys(edits);
  const results: Attacked[] = [];
  for (let time = 0; results.length < times; time += 1) {
    const target = targets[dice.below(targets.length)];
    const edit = names[time % names.length] ?? '';
    if (!target) throw new Error(`${folder} has no record`);
    const before = readFileSync(join(folder, target.file));
    const after = edits[edit]?.(before, dice) ?? before;
    if (Buffer.from(after).equals(before)) continue;
    const attacked: SiteFiles = {
      ...files,
      read: (file) => (file === target.file ? Promise.resolve(after) : files.read(file)),
    };
    const without = await verifyTarget({ files: attacked, path: target.piece });
    // What is reported without a copy is reported with one.
    const withCopy =
      without.faults.length > 0 ? without : await verifyTarget({ files: attacked, path: target.piece }, kept);
    const places = [target.file, target.piece ?? target.file];
    results.push({
      ...{ file: target.file, edit },
      withCopy: withCopy.faults.length > 0,
      without: without.faults.length > 0,
      isPlaced: withCopy.faults.some(({ place, message }) =>
        places.some((one) => place.includes(one) || message.includes(one)),
      ),
    });
  }
  return results;
}

function splice(bytes: Uint8Array, at: number, gone: number, fresh: Iterable<number> = []): Uint8Array {
  return Buffer.concat([bytes.slice(0, at), Uint8Array.from(fresh), bytes.slice(at + gone)]);
}
