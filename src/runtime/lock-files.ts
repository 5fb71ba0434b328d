import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getProjectRoot } from './project-root.ts';

/** What npm, pnpm, Yarn and Bun write down of the packages that they installed. */
const NAMES = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'bun.lockb',
];

/**
 * Lists the lock files that hold for a folder, absolute: its own, or those of the nearest folder above it that has any, as in a
 * workspace. A folder whose packages were installed without one has none.
 */
export function listLockFiles(folder: string = getProjectRoot()): string[] {
  const own = NAMES.map((name) => join(folder, name)).filter((file) => existsSync(file));
  const above = dirname(folder);
  return own.length > 0 || above === folder ? own : listLockFiles(above);
}
