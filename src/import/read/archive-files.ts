import { unzipSync } from 'fflate';
import type { ArchiveFiles } from '../draft.ts';
import { decodeText } from './decode-text.ts';

/** An archive that holds texts and nothing else. */
export const noFiles: ArchiveFiles = { paths: new Set(), roots: [], read: () => undefined };

/** The files of a zip by their paths, without what systems add of their own. */
export type ZipFiles = ReadonlyMap<string, Uint8Array>;

/** @throws Error if the bytes are no zip. */
export function openZip(bytes: Uint8Array): ZipFiles {
  const files = Object.entries(unzipSync(bytes)).filter(
    ([path]) => !path.endsWith('/') && !/(?:^|\/)(?:__MACOSX|\.DS_Store|\._)/.test(path),
  );
  return new Map(files);
}

/** The same as a writer takes them. @param roots Folders that the old site served as its root. */
export const serveZip = (files: ZipFiles, roots: readonly string[] = ['']): ArchiveFiles => ({
  paths: new Set(files.keys()),
  roots,
  read: (path) => files.get(path),
});

/** Returns a file of a zip as text. @throws Error if there is none of that name. */
export function readZipText(files: ZipFiles, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`the archive has no ${path}`);
  return decodeText(bytes).text;
}
