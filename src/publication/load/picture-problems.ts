import { basename } from 'node:path';
import type { BodyPicture } from '../../prose/rendered.ts';
import type { Problem } from '../../runtime/problem.ts';
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

/**
 * Returns what is wrong with the pictures that a source file names: a file that is missing, or that no page
 * can show.
 *
 * @param file The source file, as messages name it.
 * @param read Returns the bytes of a picture by its path; undefined if there is no such file.
 */
export function findPictureProblems(
  pictures: readonly NamedPicture[],
  file: string,
  read: (path: string) => Uint8Array | undefined,
): Problem[] {
  return pictures.flatMap(({ path, line }) => {
    const fault = path === '' ? NAMELESS : explainPicture(path, read);
    const picture = path === '' ? 'a picture' : `the picture ${path}`;
    return fault ? [{ file, line, message: `${picture} ${fault}`, kind: 'picture' }] : [];
  });
}

const NAMELESS = 'has no name; write ./ and the name of a file beside this one';

function explainPicture(path: string, read: (path: string) => Uint8Array | undefined): string | undefined {
  // The build would look for it in the root of the disk.
  if (path.startsWith('/'))
    return 'is named from the root; put it beside this file and write ./ before its name';
  const bytes = read(path);
  if (!bytes) return 'is missing; put it beside this file or correct its name';
  return explainUnusablePicture(bytes, basename(path));
}
