import { listContentFiles } from '../../publication/content-files.ts';
import type { Problem } from '../../runtime/problem.ts';
import type { CommandContext } from '../command.ts';

/** `npm run init` leaves these in static pages for what only the publisher knows. */
export const BLANK_MARK = '[fill in:';
const BLANK = /\[fill in: ([^\]]*)\]/g;

/** Warns of blanks in static pages that nobody has filled in yet. */
export function findBlanks({ files, folder }: CommandContext): Problem[] {
  return listContentFiles(files, 'pages').flatMap(({ path }) =>
    (files.read(path) ?? '').split('\n').flatMap((text, index) =>
      [...text.matchAll(BLANK)].map(([, what]) => ({
        file: `${folder}/${path}`,
        line: index + 1,
        message: `is still to be filled in: ${what}`,
      })),
    ),
  );
}
