import { createHash } from 'node:crypto';

/** A digest by which two texts are told apart. */
export const digestText = (...texts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 16);
};
