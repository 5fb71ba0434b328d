import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReleasedFile, writeRelease } from '../prose/markdown/twin-layout.ts';
import { digestBytes } from '../runtime/digest.ts';
import { ignoreMissing } from '../runtime/ignore-missing.ts';
import { listFilesBelow } from '../runtime/list-files.ts';
import { findPictures } from './picture-names.ts';

/** The folders that a site is built from. */
export interface SiteFolders {
  /** What was made now, absolute, with a slash at its end. */
  folder: string;
  /** The site before this one, from which a build takes what has not changed; undefined if it takes nothing. */
  last: string | undefined;
}

/**
 * Adds to each plain text the digests of what this release made of the piece: the page, its pictures, and the plain text
 * itself. It comes last, when no file is changed any more.
 *
 * @throws Error if a page shows a picture that is nowhere.
 */
export function addReleaseDigests(folders: SiteFolders): void {
  const { folder } = folders;
  const pictures = new Map<string, string>();
  for (const path of listFilesBelow(folder.replace(/\/$/, ''))) {
    if (path.endsWith('/index.md')) addDigests(folders, path.slice(folder.length), pictures);
  }
}

function addDigests(folders: SiteFolders, twin: string, pictures: Map<string, string>): void {
  const page = readReleased(folders, twin.replace(/\.md$/, '.html'));
  const files: ReleasedFile[] = [
    { name: 'index.html', digest: digestBytes(page) },
    ...findPictures(page).map((picture) => {
      const digest = pictures.get(picture) ?? digestBytes(readReleased(folders, picture));
      pictures.set(picture, digest);
      return { name: `/${picture}`, digest };
    }),
    { name: 'index.md', digest: digestBytes(readFileSync(join(folders.folder, twin))) },
  ];
  appendFileSync(join(folders.folder, twin), writeRelease(files));
}

/** A file that was not made again is that of the site before. */
function readReleased({ folder, last }: SiteFolders, file: string): Buffer {
  const found =
    ignoreMissing(() => readFileSync(join(folder, file))) ??
    (last === undefined ? undefined : ignoreMissing(() => readFileSync(join(last, file))));
  if (!found) throw new Error(`${file} is shown in the site and was not built`);
  return found;
}
