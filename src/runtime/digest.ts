import { createHash } from 'node:crypto';

/**
 * Digests a text or the bytes of a file: 128 bits of SHA-256, 32 letters in hexadecimal. Records, the published index and kept
 * passages have such digests, so that this can never change.
 */
export const digestBytes = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 32);

/** Digests the same for the name of a file or a key: 132 bits of SHA-256, 22 letters in base64url. */
export const digestForName = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22);

/** Digests a style or a script as a Content-Security-Policy names it. */
export const digestForPolicy = (content: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;
