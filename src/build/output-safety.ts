import { existsSync, lstatSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Stands in every folder that a build made: what is marked may be replaced as a whole. */
const MARK = '.verbatim';

/** What no build may replace or write into, below the project's folder. */
const sources = ['src', 'content', 'public', 'tests', 'node_modules', '.git', '.cache'];

/** Where a build reads. */
export interface Project {
  /** The project's folder, absolute. */
  root: string;
  /** The content folders that are in use, absolute. */
  contents: readonly string[];
}

/**
 * Says why the site may not be put into a folder, or returns undefined if it may. A build replaces the whole folder, so it
 * must be new, empty, made by a build before, or the project's own `dist`; and apart from everything a build reads.
 *
 * @param out As `realPath` gives it.
 */
export function outFolderFault(out: string, { root, contents }: Project): string | undefined {
  const own = [...sources.map((name) => join(root, name)), ...contents].map(realPath);
  const held = [realPath(root), ...own].find((source) => isWithin(source, out));
  if (held) return refusal(out, held === out ? 'belongs to the project' : `holds ${held} of the project`);
  const around = own.find((source) => isWithin(out, source));
  if (around) return refusal(out, `lies in ${around}, which belongs to the project`);
  const there = nearestThere(out);
  if (!statSync(there).isDirectory())
    return refusal(out, there === out ? 'is a file' : `lies in a file, ${there}`);
  if (there !== out) return isLink(out) ? refusal(out, 'is a link that leads nowhere') : undefined;
  const names = readdirSync(out);
  if (names.includes('.git')) return refusal(out, 'holds a Git repository');
  if (names.length === 0 || names.includes(MARK) || out === join(realPath(root), 'dist')) return undefined;
  return refusal(out, `is not empty, and no build made it (there is no ${MARK} in it)`);
}

/** Marks a folder as made by a build. */
export function markFolder(folder: string): void {
  writeFileSync(join(folder, MARK), 'Made by npm run build, which replaces this folder as a whole.\n');
}

/** The path without symbolic links, as far as it exists. */
export function realPath(path: string): string {
  const there = nearestThere(path);
  // The native one also gives the letter case that the disk knows.
  return join(realpathSync.native(there), relative(there, path));
}

/** The path itself or the nearest folder around it that exists. */
function nearestThere(path: string): string {
  return existsSync(path) ? path : nearestThere(dirname(path));
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function refusal(out: string, why: string): string {
  return `The site cannot be put into ${out}: it ${why}. A build would replace that folder and everything in it. Name a new or an empty folder with --out, such as --out preview.`;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
