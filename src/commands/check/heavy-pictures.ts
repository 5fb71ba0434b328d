import { join } from 'node:path/posix';
import type { Problem } from '../../runtime/problem.ts';
import type { CommandContext } from '../command.ts';
import { listPictures, type SourceArticle } from '../source-article.ts';

/*
 * Bytes. A drawing (.svg) reaches the reader as it is, so its limit is a reader's: two seconds at the 400
 * kbit/s of Chrome's "slow 3G". Any other picture is printed at most 1,440 pixels wide from a smaller copy,
 * so its limit is the repository's: a photograph of that width takes well under a megabyte.
 */
const MOST_DRAWN = 100_000;
const MOST = 2_000_000;

/** Returns a warning for each picture that is heavier than anything printed from it needs. */
export function findHeavyPictures(
  { files }: CommandContext,
  { data, body, lines, slug, file }: SourceArticle,
): Problem[] {
  return listPictures({ data, body }).flatMap((picture) => {
    const size = files.size(join('articles', slug, picture));
    if (size === undefined)
      throw new Error(`${picture} of ${slug} was there a moment ago and is not there now`);
    const isDrawing = picture.toLowerCase().endsWith('.svg');
    if (size <= (isDrawing ? MOST_DRAWN : MOST)) return [];
    const isLead = data.image?.src === picture;
    return {
      file,
      line: isLead ? lines['image'] : undefined,
      message: `the picture ${picture} has ${formatSize(size)}; more than ${formatSize(isDrawing ? MOST_DRAWN : MOST)} is too heavy`,
      todo: isDrawing
        ? 'take out what the drawing program left in it (npx svgo), or save it as a .png'
        : 'save it 2,880 pixels wide, twice as wide as it is printed, at a quality of 80',
    };
  });
}

function formatSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
