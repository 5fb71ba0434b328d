import { spawnSync } from 'node:child_process';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { parseScripts } from './scripts.ts';
import type { SourceFiles } from './source-files.ts';

/** Lists the exports that no other file uses, as knip finds them: `publication/series.ts findSeries`. */
export function listUnusedExports(): string[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/knip/bin/knip.js', '--include', 'exports,types', '--reporter', 'json', '--no-progress'],
    { encoding: 'utf8' },
  );
  if (!stdout) throw new Error(`knip printed nothing: ${stderr}`);
  const { issues }: { issues: { file: string; exports: Named[]; types: Named[] }[] } = JSON.parse(stdout);
  return issues
    .filter(({ file }) => file.startsWith('src/'))
    .flatMap(({ file, exports, types }) => [...exports, ...types].map(({ name }) => `${file} ${name}`));
}

interface Named {
  name: string;
}

/** Counts the named exports of `src` that other files of `src` import: by one of them, or by several. */
export function countUses({ texts }: SourceFiles): { once: number; several: number } {
  const users = new Map<string, number>();
  for (const [path, text] of texts) {
    const used = new Set(
      parseScripts(path, text).statements.flatMap((statement) => importedBy(path, statement)),
    );
    for (const name of used) users.set(name, (users.get(name) ?? 0) + 1);
  }
  const counts = [...users.values()];
  return {
    once: counts.filter((count) => count === 1).length,
    several: counts.filter((count) => count > 1).length,
  };
}

/** Lists what a statement takes from files of ours, as `src/publication/series.ts findSeries`. */
function importedBy(path: string, statement: ts.Statement): string[] {
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
  const from = statement.moduleSpecifier.text;
  const names = statement.importClause?.namedBindings;
  if (!from.startsWith('.') || !names || !ts.isNamedImports(names)) return [];
  const target = normalize(join(dirname(path), from));
  return names.elements.map(({ name, propertyName }) => `${target} ${(propertyName ?? name).text}`);
}
