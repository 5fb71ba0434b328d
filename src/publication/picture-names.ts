/**
 * Returns the paths of the pictures that Astro made and that a page refers to, such as `_astro/lead.X1.webp`. Their letters need no
 * encoding, so that the page is read as letters of one byte; and so are the names then, which V8 would otherwise hold in two bytes a
 * letter, and with them all that they are written down with.
 */
export function findPictures(page: Buffer): string[] {
  const names = page.toString('latin1').matchAll(builtPicture);
  return [...new Set(Array.from(names, ([name]) => name.slice(1)))];
}

/**
 * Returns the part of a picture's own name that its address contains: only letters that need no encoding in
 * HTML, XML, JSON, `srcset` or an address, so that it is written the same everywhere and `findPictures` finds
 * it. `café (1)` gives `cafe-1`.
 */
export function simplifyName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\w.~@-]+/g, '-')
    .replace(/^[-.]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return plain === '' ? 'picture' : plain;
}

/** Letters. File systems allow names of 255 bytes, and Astro adds two digests, a size and an ending. Our own figure. */
const LONGEST = 150;

const builtPicture = /\/_astro\/[\w.~@-]+\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)\b/gi;
const onePicture = new RegExp(`^${builtPicture.source}$`, 'i');
const anyPicture = /^_astro\/.*\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/is;

/**
 * True for a picture that Astro made.
 *
 * @param file Its path below the site's folder.
 * @throws Error for a name that `findPictures` would not find: its picture would be lost when a page that
 *   shows it is reused.
 */
export function isPicture(file: string): boolean {
  if (onePicture.test(`/${file}`)) return true;
  if (!anyPicture.test(file)) return false;
  throw new Error(`${file} has other letters than simplifyName leaves, so it is unknown which pages show it`);
}
