import { listContentFiles, readListed } from '../../publication/content-files.ts';
import { UNWRITTEN } from '../../publication/schema.ts';
import type { Problem } from '../../runtime/problem.ts';
import type { CommandContext } from '../command.ts';

/** `npm run init` leaves these in static pages for what only the publisher knows. */
export const BLANK_MARK = '[fill in:';
const BLANK = /\[fill in: ([^\]]*)\]/g;

/** Warns of blanks that nobody has filled in yet: in static pages, and in the files of people and topics. */
export function findBlanks(context: CommandContext): Problem[] {
  return [...findBlankFields(context), ...findBlankPlaces(context)];
}

/** `npm run new` leaves these to be written. */
export function findBlankFields({ files, folder }: CommandContext): Problem[] {
  return (['people', 'topics'] as const).flatMap((kind) =>
    listContentFiles(files, kind).flatMap(({ path }) =>
      readListed(files, path)
        .split('\n')
        .flatMap((text, index) => {
          const [, field] = new RegExp(`^(biography|description): ${UNWRITTEN}$`).exec(text) ?? [];
          return field === undefined
            ? []
            : [{ file: `${folder}/${path}`, line: index + 1, field, message: 'is still to be written' }];
        }),
    ),
  );
}

function findBlankPlaces({ files, folder }: CommandContext): Problem[] {
  return listContentFiles(files, 'pages').flatMap(({ path }) =>
    readListed(files, path)
      .split('\n')
      .flatMap((text, index) =>
        [...text.matchAll(BLANK)].map(([, what]) => ({
          file: `${folder}/${path}`,
          line: index + 1,
          message: `is still to be filled in: ${what}`,
        })),
      ),
  );
}
