import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { ignoreMissing } from '../runtime/ignore-missing.ts';
import type { Article } from './model.ts';

/**
 * Bytes of a drawing that a page may carry within it. The first picture of a page is seen with its words then, not a request later:
 * some 560 ms on slow 4G (`npm run bench:pages`), for less than a kilobyte as it is sent.
 */
const MOST = 4000;

/** Pictures of a list that may be within its page: with them a front page takes six requests at first, and its 12 kB. */
const PICTURES = 4;

/** Returns those pieces of a list, in their order on the page, whose pictures come with the page if they are small drawings. */
export const listFirstPictured = <A extends Pick<Article, 'image'>>(articles: readonly A[]): ReadonlySet<A> =>
  new Set(articles.filter(({ image }) => image).slice(0, PICTURES));

/** Returns the address of a picture that comes with its page: a small drawing itself as a `data:` address, or that of its file. */
export function locateFirstPicture({ src, path }: NonNullable<Article['image']>): string {
  if (src.format !== 'svg' || path === undefined) return src.src;
  const drawing = ignoreMissing(() => readFileSync(join(resolveContentFolder(), path), 'utf8'));
  if (!drawing || Buffer.byteLength(drawing) > MOST) return src.src;
  return encodeDrawing(drawing);
}

/**
 * Returns a drawing as a `data:` address, without its title, which the picture's description says, and the spaces that indent it, and
 * with as little encoded as an address allows: it is compressed with its page.
 */
export function encodeDrawing(drawing: string): string {
  const text = drawing.trim();
  const short = /<(?:text|style|script)\b/.test(text)
    ? text
    : text
        .replace(/<title>[^<]*<\/title>/g, '')
        .replace(/>\s+</g, '><')
        .replace(/\s*(\/?>)|\s+/g, (_, end: string | undefined) => end ?? ' ');
  return `data:image/svg+xml,${encodeURIComponent(short).replace(/%(?:2[CF]|3[ABD])/g, decodeURIComponent)}`;
}
