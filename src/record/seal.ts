import { randomBytes } from 'node:crypto';
import { digestBytes } from '../runtime/digest.ts';

/*
 * Seals. The seal of an entry is made over its lines and the seal before it. A line with a salt counts as the digest of
 * its content and the salt: when both are removed, the digest stays and the seal still holds, and nobody can test a
 * guessed word against it.
 */

/** Makes a seal: 128 bits of SHA-256. It guards against mistakes, not against forgery. */
export function makeSeal(previous: string, lines: readonly string[]): string {
  return digestBytes([previous, ...lines.map(toSealedLine)].join('\n'));
}

/** Makes a salt: 128 random bits. */
export const makeSalt = (): string => randomBytes(16).toString('base64url');

/**
 * Returns a line of a record without its words and without its salt: only their digest is left. A line that has none
 * stays as it is.
 */
export function eraseLine(raw: string): string {
  return toSealedLine(raw);
}

/** Returns the form of a line that a seal counts. */
function toSealedLine(raw: string): string {
  if (!raw.includes('"salt":')) return raw;
  const line = parseObject(raw);
  const { salt } = line;
  // Anything that the program would not have written so counts as it is, and breaks the seal.
  if (typeof salt !== 'string' || JSON.stringify(line) !== raw) return raw;
  const { n, q, source, id, kind, text, marks, note, date, earlier } = line;
  if (n !== undefined)
    return JSON.stringify({ n, digest: digestContent(salt, [id, kind, text, marks ?? []]) });
  if (q !== undefined) return JSON.stringify({ q, source, digest: digestContent(salt, [id, text]) });
  if (note !== undefined)
    return JSON.stringify({ note: null, date, kind, digest: digestContent(salt, [note]) });
  return JSON.stringify({ earlier: null, digest: digestContent(salt, [earlier]) });
}

export function digestContent(salt: string, content: readonly unknown[]): string {
  return digestBytes(`${salt}\n${JSON.stringify(content)}`);
}

function parseObject(raw: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
