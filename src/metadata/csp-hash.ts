import { createHash } from 'node:crypto';

/** The source expression that lets one inline script or style through the content security policy. */
export function hashForCsp(text: string): `sha256-${string}` {
  const known = hashes.get(text);
  if (known) return known;
  const hash = `sha256-${createHash('sha256').update(text).digest('base64')}` as const;
  hashes.set(text, hash);
  return hash;
}

/** Every page has the same few. */
const hashes = new Map<string, ReturnType<typeof hashForCsp>>();
