import { join, relative } from 'node:path';

/*
 * Where the project lies: the folder in which every command and every build is started, as `npm run` does. It
 * is not worked out from this module's own place, because the bundler moves modules.
 */

/** The project's folder, absolute. */
export function getProjectRoot(): string {
  return process.cwd();
}

/** The absolute path of something in the project, such as `resolveInProject('src', 'cards')`. */
export function resolveInProject(...parts: readonly string[]): string {
  return join(getProjectRoot(), ...parts);
}

/** The absolute path of something that is cached between builds, below `.cache`. */
export function resolveInCache(...parts: readonly string[]): string {
  return resolveInProject('.cache', ...parts);
}

/** A path as messages name it: from the project's folder on. */
export function nameInProject(path: string): string {
  return relative(getProjectRoot(), path);
}
