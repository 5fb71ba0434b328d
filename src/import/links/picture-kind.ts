const text = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/**
 * The ending of a picture that the site can print, by its first bytes; undefined for anything else: an error page, an empty
 * file, the pointer that Git LFS leaves in a picture’s place.
 */
export function findPictureEnding(bytes: Uint8Array): string | undefined {
  if (bytes.length < 16) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return '.jpg';
  if (text(bytes, 1, 4) === 'PNG') return '.png';
  if (text(bytes, 0, 4) === 'GIF8') return '.gif';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return '.webp';
  if (/^ftyp(?:avif|avis)$/.test(text(bytes, 4, 12))) return '.avif';
  return /^(?:\uFEFF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(
    text(bytes, 0, Math.min(bytes.length, 1000)),
  )
    ? '.svg'
    : undefined;
}
