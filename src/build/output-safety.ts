import { existsSync, lstatSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { FORMER_MARK, MARK } from '../runtime/output-mark.ts';

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
 * Returns why the site may not be put into a folder, or undefined if it may. A build replaces the whole
 * folder, so it must be new, empty, made by an earlier build, or the project's own `dist`; and it may overlap
 * nothing that a build reads.
 *
 * @param out As `resolveRealPath` gives it.
 */
export function explainUnsafeOutput(out: string, { root, contents }: Project): string | undefined {
  const own = [...sources.map((name) => join(root, name)), ...contents].map(resolveRealPath);
  const inside = [resolveRealPath(root), ...own].find((source) => isWithin(source, out));
  if (inside)
    return refuse(out, inside === out ? 'belongs to the project' : `holds ${inside} of the project`);
  const around = own.find((source) => isWithin(out, source));
  if (around) return refuse(out, `lies in ${around}, which belongs to the project`);
  const existing = findExistingPart(out);
  if (!statSync(existing).isDirectory())
    return refuse(out, existing === out ? 'is a file' : `lies in a file, ${existing}`);
  if (existing !== out) return isLink(out) ? refuse(out, 'is a link that leads nowhere') : undefined;
  const names = readdirSync(out);
  if (names.includes('.git')) return refuse(out, 'holds a Git repository');
  const isOwnDist = out === join(resolveRealPath(root), 'dist');
  if (names.length === 0 || names.includes(MARK) || names.includes(FORMER_MARK) || isOwnDist)
    return undefined;
  return refuse(out, `is not empty, and no build made it (there is no ${MARK} in it)`);
}

/** Marks a folder as made by a build. */
export function markFolder(folder: string): void {
  writeFileSync(join(folder, MARK), 'Made by npm run build, which replaces this folder as a whole.\n');
}

/** Returns the path without symbolic links, as far as it exists. */
export function resolveRealPath(path: string): string {
  const existing = findExistingPart(path);
  // The native function also gives the letter case that the disk knows.
  return join(realpathSync.native(existing), relative(existing, path));
}

/** Returns the path itself, or the nearest folder around it that exists. */
function findExistingPart(path: string): string {
  return existsSync(path) ? path : findExistingPart(dirname(path));
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function refuse(out: string, why: string): string {
  return `The site cannot be put into ${out}: it ${why}. A build would replace that folder and everything in it. Name a new or an empty folder with --out, such as --out preview.`;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
