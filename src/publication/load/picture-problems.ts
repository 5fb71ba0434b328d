import { basename } from 'node:path';
import type { BodyPicture } from '../../prose/rendered.ts';
import type { Problem } from '../../runtime/problem.ts';
import { explainSpelling, suggestFile } from '../../runtime/spelled-names.ts';
import { explainUnusablePicture } from './picture-bytes.ts';

/** A picture that a source file names: in its text, or in a field of its frontmatter. */
export interface NamedPicture {
  /** As written, from the file's own folder on. */
  path: string;
  /** Line of the source file, from 1; undefined where it is not known. */
  line?: number | undefined;
}

/**
 * Returns the pictures that a source file names: those of its text in order, then the lead picture or the
 * portrait.
 *
 * @param fields The frontmatter as written.
 * @param lines The lines of its fields.
 */
export function listNamedPictures(
  fields: { image?: unknown; portrait?: unknown },
  lines: Record<string, number>,
  inText: readonly BodyPicture[] = [],
): NamedPicture[] {
  const { image, portrait } = fields;
  const lead = typeof image === 'object' && image !== null && 'src' in image ? image.src : undefined;
  const pictures: NamedPicture[] = [...inText];
  if (typeof lead === 'string') pictures.push({ path: lead, line: lines['image'] });
  if (typeof portrait === 'string') pictures.push({ path: portrait, line: lines['portrait'] });
  return pictures;
}

/** The disk around a source file. Paths are from the file's own folder on. */
export interface PictureFiles {
  /** Returns the bytes of a picture; undefined if there is no such file. */
  read: (path: string) => Uint8Array | undefined;
  /** Returns the names in a folder. */
  list: (folder: string) => readonly string[];
}

/**
 * Returns what is wrong with the pictures that a source file names: a file that is missing, that has another name on
 * other machines, or that no page can show.
 *
 * @param file The source file, as messages name it.
 */
export function findPictureProblems(
  pictures: readonly NamedPicture[],
  file: string,
  disk: PictureFiles,
): Problem[] {
  return pictures.flatMap(({ path, line }) => {
    const fault = path === '' ? NAMELESS : explainPicture(path, disk);
    const picture = path === '' ? 'a picture' : `the picture ${path}`;
    return fault ? [{ file, line, message: `${picture} ${fault}`, kind: 'picture' }] : [];
  });
}

const NAMELESS = 'has no name; write ./ and the name of a file beside this one';

function explainPicture(path: string, { read, list }: PictureFiles): string | undefined {
  // The build would look for it in the root of the disk.
  if (path.startsWith('/'))
    return 'is named from the root; put it beside this file and write ./ before its name';
  const spelling = explainSpelling(path, list);
  if (spelling) return spelling;
  const bytes = read(path);
  if (!bytes) return `is missing; put it beside this file or correct its name${suggestFile(path, list)}`;
  return explainUnusablePicture(bytes, basename(path));
}
