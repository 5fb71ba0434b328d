import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { globSync } from 'tinyglobby';

/** Another module that a source file names. */
export interface Import {
  /** A file below the root, or the name of a package. */
  target: string;
  /** True if the import is gone once types are stripped. */
  typeOnly: boolean;
}

/** All modules and components of `src`, with their texts and what they import. */
export class SourceFiles {
  /** Paths from the root, in order. */
  readonly paths: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  readonly imports: ReadonlyMap<string, readonly Import[]>;

  /** @param root The folder that holds `src`. */
  constructor(root = '.') {
    this.paths = globSync('src/**/*.{ts,astro}', { cwd: root, expandDirectories: false }).toSorted();
    this.texts = new Map(this.paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
    this.imports = new Map([...this.texts].map(([path, text]) => [path, readImports(path, text)]));
  }

  /** Returns everything that a file loads when it runs, or needs for its types too, through however many others. */
  reach(path: string, kind: 'when run' | 'types too' = 'when run'): Set<string> {
    const reached = new Set<string>();
    const waiting = [path];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const { target, typeOnly } of this.imports.get(next) ?? []) {
        if ((typeOnly && kind === 'when run') || reached.has(target)) continue;
        reached.add(target);
        waiting.push(target);
      }
    }
    return reached;
  }
}

/** Reads imports as the formatter leaves them, of a .ts file or of an .astro file's frontmatter and scripts. */
function readImports(path: string, text: string): Import[] {
  const statement =
    /^\s*(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(statement)].map(([, type, from, dynamic]) => {
    const target = from ?? dynamic;
    if (target === undefined) throw new Error(`${path} has an import of nothing`);
    return {
      target: target.startsWith('.') ? normalize(join(dirname(path), target.replace(/\?.*$/, ''))) : target,
      typeOnly: type !== undefined,
    };
  });
}
