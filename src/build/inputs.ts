import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatStamp } from '../runtime/file-stamp.ts';
import { listFilesBelow } from '../runtime/list-files.ts';
import { lookAt } from '../runtime/list-folder.ts';
import { listLockFiles } from '../runtime/lock-files.ts';

/** What every page is made with, whatever it shows, in the software and in the project. */
const code = [
  'src',
  ...['mjs', 'js', 'mts', 'ts'].map((extension) => `astro.config.${extension}`),
  'package.json',
  'tsconfig.json',
];
/** In the content folder, the theme and what a text in MDX may import. */
const codeInContent = /\.(?:astro|[cm]?[jt]sx?|css|json)$|[\\/]theme[\\/]/;

/** Where a build reads: the folders of the software, of the project and of the content, absolute. */
export interface InputFolders {
  engine: string;
  root: string;
  content: string;
}

/**
 * Digests templates, styles, rules, settings and packages. When the digest changes, no page of the last site
 * may be reused.
 *
 * @param context Whatever else decides what all pages say: the site's address, the year in the footer.
 * @param inContent The files of the content folder, if they were listed already.
 * @returns SHA-256 in base64url.
 */
export function digestBuildInputs(
  folders: InputFolders,
  context: readonly unknown[],
  inContent: readonly string[] = listFilesBelow(folders.content),
): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, ...context]));
  const files = [...listCode(folders, code), ...inContent.filter((file) => codeInContent.test(file))];
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('base64url');
}

/** Lists the files of these names in the software and, if it lies elsewhere, in the project, with the lock files. */
function listCode(
  { engine, root }: InputFolders,
  names: readonly string[],
  onFolder?: (folder: string) => void,
): string[] {
  const folders = new Set([engine, root]);
  return [
    ...[...folders].flatMap((folder) =>
      names.flatMap((name) => listFilesBelow(join(folder, name), onFolder)),
    ),
    ...listLockFiles(root),
  ];
}

/** The files that a build reads, as they look without being read. */
export interface InputState {
  /** Of name, inode, size and times of every file. */
  digest: string;
  /** The same of pictures and other files of the content folder that are no texts: some are bundled. */
  media: string;
  /** When the last of them, or of their folders, changed, in milliseconds since 1970. */
  changed: number;
  /** The files of the content folder. */
  inContent: readonly string[];
  /** The stamp of every folder: its times change when something comes or goes. */
  folders: Stamps;
  /** The stamp of every file that all pages are made with: of those that `digestBuildInputs` reads, and of the settings. */
  shared: Stamps;
}

/** Files or folders, absolute, with what they are known by. */
type Stamps = ReadonlyMap<string, string>;

const TEXT = /\.(?:mdx?|ya?ml|jsonl?|txt)$/;

/** Looks at every file that a build reads. A file with the same stamp is taken for the same; see `isSettled`. */
export function inspectInputs(folders: InputFolders): InputState {
  // Digested in one piece: there is a line for every file, and a call for each would be work of its own.
  const [lines, media]: [string[], string[]] = [[], []];
  let changed = 0;
  const [seen, shared] = [new Map<string, string>(), new Map<string, string>()];
  const noteFolder = (folder: string) => {
    const stat = statSync(folder);
    seen.set(folder, formatStamp(stat));
    changed = Math.max(changed, stat.ctimeMs);
  };
  const inContent = listFilesBelow(folders.content, noteFolder);
  for (const file of [...listCode(folders, [...code, 'public'], noteFolder), ...inContent]) {
    const look = lookAt(file);
    // It was there a moment ago. When the build ends, it finds that it is not certain of its inputs.
    if (!look) continue;
    const { stamp } = look;
    const isInContent = file.startsWith(folders.content);
    lines.push(`${file}\0${stamp}\n`);
    if (isInContent && !TEXT.test(file)) media.push(`${file}\0${stamp}\n`);
    if (!isInContent || codeInContent.test(file) || dirname(file) === folders.content)
      shared.set(file, stamp);
    changed = Math.max(changed, look.changed);
  }
  const digest = (list: readonly string[]) => createHash('sha256').update(list.join('')).digest('base64url');
  return {
    ...{ digest: digest(lines), media: digest(media) },
    ...{ changed, inContent, folders: seen, shared },
  };
}

/** True if all these stamps are as they were. */
export function isUnchanged(stamps: Stamps): boolean {
  return [...stamps].every(([path, stamp]) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat !== undefined && formatStamp(stat) === stamp;
  });
}
