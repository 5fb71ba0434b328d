import { decodeAddress } from '../runtime/decode-address.ts';

/** Returns why a file of this path cannot be used as a picture, for an editor; undefined if it can. */
export function explainBadPictureName(path: string): string | undefined {
  const [sign] = /[?#\\]/.exec(path) ?? [];
  if (!sign) return undefined;
  const better = path.replace(/[?#\\]+(?=\.[a-z]+$)/i, '').replace(/[?#\\]+/g, '-');
  return `the picture ${path} has a ${sign} in its name, which no picture can have here; rename the file, for example to ${better}`;
}

/** Decodes what is percent-encoded in a path and leaves a % that encodes nothing as it is. */
export function decodePath(path: string): string {
  return path.replace(/(?:%[\da-f]{2})+/gi, decodeAddress);
}
