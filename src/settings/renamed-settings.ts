import { existsSync, readFileSync } from 'node:fs';
import { escapePattern } from '../runtime/escape-pattern.ts';
import type { Problem } from '../runtime/problem.ts';
import { nameInProject, readEngineVersion } from '../runtime/project-root.ts';

/** A field of `publication.yaml` that has another name than it had. */
interface RenamedSetting {
  from: string;
  to: string;
  /** The version that renamed it, like `0.2.0`. All of `0.2` understands the old name too, and `0.3` does not. */
  since: string;
}

/** Every setting that was ever renamed, the latest last. It stays listed, so that an old name is always answered by the new. */
const renamedSettings: readonly RenamedSetting[] = [];

/** Tests bring a list and a version of their own. */
interface Renaming {
  renamed: readonly RenamedSetting[];
  /** The version of the software. */
  version: string;
}

const readRenaming = (): Renaming => ({ renamed: renamedSettings, version: readEngineVersion() });

/**
 * Puts new names in the place of old ones that this version still understands; every line stays where it is.
 *
 * @param source What `publication.yaml` says.
 */
export function useNewNames(source: string, { renamed, version }: Renaming = readRenaming()): string {
  return renamed
    .filter((setting) => isUnderstood(setting, version, source))
    .reduce((text, { from, to }) => text.replace(makePattern(from), `${to}$1`), source);
}

/**
 * Finds settings that stand there under an old name, and says what each is called now.
 *
 * @param path The absolute path of `publication.yaml`.
 * @returns Apart from each other, those that this version understands and those that it does not.
 */
export function findOldSettings(
  path: string,
  { renamed, version }: Renaming = readRenaming(),
): { understood: Problem[]; forgotten: Problem[] } {
  const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const old = renamed.filter(({ from }) => hasField(source, from));
  const describe = ({ from, to, since }: RenamedSetting, ends = ''): Problem => ({
    file: nameInProject(path),
    line: source.slice(0, source.search(makePattern(from))).split('\n').length,
    field: from,
    message: `is called “${to}” since version ${since}${ends}`,
    todo: hasField(source, to) ? 'take this line out' : `write ${to} in its place`,
  });
  return {
    understood: old
      .filter((setting) => isUnderstood(setting, version, source))
      .map((setting) => describe(setting, '; the next minor version will not know the old name')),
    forgotten: old
      .filter((setting) => !isUnderstood(setting, version, source))
      .map((setting) => describe(setting)),
  };
}

/** True for all versions of the minor release that renamed it, unless the new name stands there too. */
const isUnderstood = ({ since, to }: RenamedSetting, version: string, source: string): boolean =>
  getMinor(since) === getMinor(version) && !hasField(source, to);

const getMinor = (version: string): string => version.split('.').slice(0, 2).join('.');
const hasField = (source: string, field: string): boolean => makePattern(field).test(source);
const makePattern = (field: string): RegExp => new RegExp(`^${escapePattern(field)}(\\s*:)`, 'm');
