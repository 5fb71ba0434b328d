import { join } from 'node:path/posix';
import { listNamedPictures } from '../../publication/load/picture-problems.ts';
import type { Problem } from '../../runtime/problem.ts';
import type { CommandContext } from '../command.ts';
import type { SourceArticle } from '../source-article.ts';

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
  { fields, body, lines, slug, file }: SourceArticle,
): Problem[] {
  return listNamedPictures(fields, lines, body.pictures).flatMap(({ path, line }) => {
    const size = files.size(join('articles', slug, path));
    if (size === undefined) throw new Error(`${path} of ${slug} was there a moment ago and is not there now`);
    const isDrawing = path.toLowerCase().endsWith('.svg');
    if (size <= (isDrawing ? MOST_DRAWN : MOST)) return [];
    return {
      file,
      line,
      message: `the picture ${path} has ${formatSize(size)}; more than ${formatSize(isDrawing ? MOST_DRAWN : MOST)} is too heavy`,
      todo: isDrawing
        ? 'take out what the drawing program left in it (npx svgo), or save it as a .png'
        : 'save it 2,880 pixels wide, twice as wide as it is printed, at a quality of 80',
    };
  });
}

function formatSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
