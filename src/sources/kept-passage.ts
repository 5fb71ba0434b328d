import { digestBytes } from '../runtime/digest.ts';

/** What `npm run sources` keeps of a text that it read: one line of JSON. The text itself is never kept. */
export interface KeptPassage {
  /** The source's key: its address, or what it is called. */
  source: string;
  /** The day it was read, `YYYY-MM-DD`. */
  read: string;
  /** Digest of the whole text: 128 bits of SHA-256 in hexadecimal. */
  digest: string;
  /** Its letters, spaces counted once. */
  letters: number;
  /** The quoted words with 200 letters on each side; ` […] ` where more lies between. */
  passage: string;
  /** Words of the passage that a scanner likely misread, with the likely ones. */
  misread?: Readonly<Record<string, string>>;
}

/** What a file of kept passages holds. */
export interface KeptFile {
  passages: KeptPassage[];
  /** Lines that the command did not write, from 1. */
  edited: number[];
}

/** Writes kept passages, each on a line, by source and place: a merge of two branches has lines of its own. */
export function writeKept(passages: readonly KeptPassage[]): string {
  const lines = passages.map((passage) => JSON.stringify({ ...orderFields(passage), seal: sealOf(passage) }));
  return [...new Set(lines)]
    .sort()
    .map((line) => `${line}\n`)
    .join('');
}

/** Reads a file of kept passages. A line that was typed or changed by hand is not used, and is reported. */
export function readKept(text: string): KeptFile {
  const passages: KeptPassage[] = [];
  const edited: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const passage = readLine(line);
    if (passage) passages.push(passage);
    else edited.push(index + 1);
  }
  return { passages, edited };
}

function readLine(line: string): KeptPassage | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('seal' in value) || !isKept(value)) return undefined;
  const passage = orderFields(value);
  return value.seal === sealOf(passage) ? passage : undefined;
}

function isKept(value: object): value is KeptPassage {
  const strings = ['source', 'read', 'digest', 'passage'].every(
    (name) => typeof Reflect.get(value, name) === 'string',
  );
  return strings && typeof Reflect.get(value, 'letters') === 'number';
}

function orderFields({ source, read, digest, letters, passage, misread }: KeptPassage): KeptPassage {
  return { source, read, digest, letters, passage, ...(misread && { misread }) };
}

/** A digest over the fields. It keeps nobody from forging a line; it shows one that was typed or mended by hand. */
function sealOf(passage: KeptPassage): string {
  return digestBytes(JSON.stringify(orderFields(passage)));
}
