import { dirname, join } from 'node:path/posix';
import { listContentFiles } from '../publication/content-files.ts';
import { type CollectionName, collectionReaders } from '../publication/load/collection-readers.ts';
import { listNamedPictures, type NamedPicture } from '../publication/load/picture-problems.ts';
import { EntryError } from '../publication/load/read-entry.ts';
import { ContentError, type Problem } from '../runtime/problem.ts';
import type { CommandContext } from './command.ts';

/*
 * A text may show a picture that lies in the folder of another article (`../harbour/bridge.jpg`). Where that folder is
 * renamed or removed, the text goes with it or is named.
 */

/** A text outside an article's folder, or in it, that shows a picture by the name of that folder. */
export interface ShowingText {
  /** Below the content folder. */
  path: string;
  source: string;
  pictures: NamedPicture[];
}

/** Finds the texts that show a picture by the name of an article's folder. */
export function findShowingTexts({ files, folder }: CommandContext, slug: string): ShowingText[] {
  return (['articles', 'pages', 'people'] as const).flatMap((collection) =>
    listContentFiles(files, collection).flatMap(({ path }) => {
      const source = files.read(path);
      // To render every text would take a minute among thousands.
      if (!source?.includes(`/${slug}/`)) return [];
      const pictures = listPictures(collection, source, `${folder}/${path}`).filter(
        (picture) =>
          picture.path.includes('../') && join(dirname(path), picture.path).startsWith(`articles/${slug}/`),
      );
      return pictures.length > 0 ? [{ path, source, pictures }] : [];
    }),
  );
}

function listPictures(collection: CollectionName, source: string, file: string): NamedPicture[] {
  try {
    const { fields, lines, body } = collectionReaders[collection](source, file);
    return listNamedPictures(fields, lines, body?.pictures);
  } catch (error) {
    if (error instanceof EntryError) {
      const { fields, lines, pictures } = error.rest;
      return listNamedPictures(fields, lines, pictures);
    }
    // What cannot be read at all is told by whatever checks it.
    if (error instanceof ContentError) return [];
    throw error;
  }
}

/**
 * Writes the new name of an article's folder where a text shows pictures from it.
 *
 * @returns The text, and what is wrong where a name is written in a way that cannot be found, as with percent signs.
 */
export function renameShown(
  { path, source, pictures }: ShowingText,
  { from, to, folder }: { from: string; to: string; folder: string },
): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  let text = source;
  for (const { path: picture, line = 1 } of pictures) {
    const at = text.indexOf(picture, findLine(text, line));
    if (at < 0) {
      const message = `shows ${picture}, which moves to the folder ${to}`;
      problems.push({ file: `${folder}/${path}`, line, message, todo: SHOW_ITS_OWN });
      continue;
    }
    const renamed = picture.replace(`/${from}/`, `/${to}/`);
    text = text.slice(0, at) + renamed + text.slice(at + picture.length);
  }
  return { text, problems };
}

const SHOW_ITS_OWN =
  'put a copy of the picture beside this file and write ./ before its name; then do it again';

/** Names every text outside an article's folder that shows a picture from it: the picture is about to go. */
export function describeShowing(context: CommandContext, slug: string): Problem[] {
  return findShowingTexts(context, slug)
    .filter(({ path }) => !path.startsWith(`articles/${slug}/`))
    .flatMap(({ path, pictures }) =>
      pictures.map(({ path: picture, line }) => ({
        ...{ file: `${context.folder}/${path}`, line, message: `shows ${picture}, which would be gone` },
        todo: SHOW_ITS_OWN,
      })),
    );
}

/** Returns where a line begins in a text. */
function findLine(text: string, line: number): number {
  let at = 0;
  for (let count = 1; count < line; count += 1) at = text.indexOf('\n', at) + 1;
  return at;
}
