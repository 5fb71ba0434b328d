import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a source file lies. */
export interface SourcePlace {
  /** The project's folder, absolute. */
  project: string;
  /** The file's path below it. */
  file: string;
}

/** Whatever stands in quotation marks and ends like the name of a module. */
const QUOTED = /(?<=(['"`])[^'"`\n$]*)\.ts(?=(?:\?[\w=&]+)?\1)/g;

/**
 * Names every module in a source file as it is called in the package, where its name ends in `.js`: in imports, in
 * `new URL(…)`, and in the paths below `src` by which workers and digests are told of modules. What names no file of ours
 * stays.
 */
export function renameModules(source: string, { project, file }: SourcePlace): string {
  return source.replace(QUOTED, (ending, mark: string, at: number) => {
    const named = source.slice(source.lastIndexOf(mark, at - 1) + 1, at + ending.length);
    const bases = [dirname(join(project, file)), join(project, 'src'), project];
    return bases.some((base) => existsSync(join(base, named))) ? '.js' : ending;
  });
}
