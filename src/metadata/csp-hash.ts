import { createHash } from 'node:crypto';

/** The source expression that lets one inline script or style through the content security policy. */
export function cspHash(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
