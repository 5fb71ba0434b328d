import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  name: string;
  version: string;
  description: string;
  license: string;
  bin: Record<string, string>;
  exports: Record<string, string>;
  dependencies: Record<string, string>;
}

/** Node 22.13 is the first that opens SQLite without being asked to, for the locks of commands. */
const NODE = '>=22.13';

/**
 * Makes the `package.json` of the package from that of this project. Astro is for the adopter to have, so that there is one:
 * npm installs it by itself. Node is the adopter's own.
 */
export function makeManifest(project: string): Record<string, unknown> {
  const ours: Manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const { node: _, astro, ...dependencies } = ours.dependencies;
  return {
    name: ours.name,
    version: ours.version,
    description: ours.description,
    license: ours.license,
    type: 'module',
    engines: { node: NODE },
    bin: ours.bin,
    exports: Object.fromEntries(Object.entries(ours.exports).map(([name, file]) => [name, describe(file)])),
    dependencies,
    peerDependencies: { astro },
  };
}

/** What a module offers, with its types. */
const describe = (file: string) =>
  file.endsWith('.ts')
    ? { types: file.replace(/\.ts$/, '.d.ts'), default: file.replace(/\.ts$/, '.js') }
    : file;
