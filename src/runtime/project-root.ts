import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/*
 * The one place that says where things lie. In a clone of the software both folders are one. Where it is an installed package,
 * the *engine* is the package, below `node_modules` or linked to it, and nothing is written there; the *project* is the folder
 * that it is installed in, and whatever a publication brings or a build makes lies in it.
 */

interface Places {
  /** Absolute. */
  engine: string;
  /** Absolute; the folder in which the command was started, if undefined. */
  project?: string;
}

declare global {
  /** Shared with the copies of this module that the bundler makes: they cannot tell from their own place. */
  var verbatimPlaces: Places | undefined;
}

// The configuration of the site is loaded by Node before anything is bundled, and workers load this file as it is.
globalThis.verbatimPlaces ??= { engine: resolve(import.meta.dirname, '../..') };
const places = globalThis.verbatimPlaces;

/** The folder of the software, absolute: it holds `src`, `public` and `package.json`. */
export function getEngineFolder(): string {
  return places.engine;
}

/** The absolute path of something of the software's, such as `resolveInEngine('src', 'cards')`. */
export function resolveInEngine(...parts: readonly string[]): string {
  return join(getEngineFolder(), ...parts);
}

/** Returns the version of the software, such as `0.1.0`. */
export function readEngineVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(resolveInEngine('package.json'), 'utf8'));
  return version;
}

/** The project's folder, absolute: the one in which a command or a build is started. */
export function getProjectRoot(): string {
  return places.project ?? process.cwd();
}

/** Sets the project's folder where a build was told of another one, as by `astro build --root`. */
export function setProjectRoot(folder: string): void {
  places.project = resolve(folder);
}

/** The absolute path of something in the project, such as `resolveInProject('content', 'articles')`. */
export function resolveInProject(...parts: readonly string[]): string {
  return join(getProjectRoot(), ...parts);
}

/** The absolute path of something that is cached between builds, below `.cache`. */
export function resolveInCache(...parts: readonly string[]): string {
  return resolveInProject('.cache', ...parts);
}

/** A path as messages name it: from the project's folder on. */
export function nameInProject(path: string): string {
  const root = getProjectRoot();
  // Nearly every path lies in it and is as short as it can be, and `relative` takes ten times as long.
  const below = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : '';
  return below === '' || DETOUR.test(below) ? relative(root, path) : below;
}

/** A part of a path that leads nowhere: an empty one, `.` or `..`. */
const DETOUR = /(?:^|\/)\.{0,2}(?:\/|$)/;
