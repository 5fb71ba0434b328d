/** Pictures that Astro made, by the names it gives, in the text of a page. */
export function picturesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(madePicture), ([name]) => name.slice(1)))];
}

const madePicture = /\/_astro\/[\w.~%@+-]+\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)\b/gi;

/** @param file Its place in the site. */
export function isPicture(file: string): boolean {
  return new RegExp(`^${madePicture.source}$`, 'i').test(`/${file}`);
}
