/** Pictures that Astro made, by the names it gives, in the text of a page. */
export function findPictures(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(madePicture), ([name]) => name.slice(1)))];
}

/**
 * The part of a picture's own name that its address keeps: what needs no encoding in HTML, XML, JSON, `srcset` or an address,
 * so that it is written the same everywhere and `picturesIn` finds it. `café (1)` gives `cafe-1`.
 */
export function plainName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\w.~@-]+/g, '-')
    .replace(/^[-.]+|-+$/g, '');
  return plain === '' ? 'picture' : plain;
}

const madePicture = /\/_astro\/[\w.~@-]+\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)\b/gi;
const onePicture = new RegExp(`^${madePicture.source}$`, 'i');
const anyPicture = /^_astro\/.*\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/is;

/**
 * @param file Its place in the site.
 * @throws Error for a name that `picturesIn` would not find: its picture would be lost when a page that shows it is kept.
 */
export function isPicture(file: string): boolean {
  if (onePicture.test(`/${file}`)) return true;
  if (!anyPicture.test(file)) return false;
  throw new Error(`${file} is no plain name, so nobody can tell which pages show it; see plainName`);
}
