import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { listFilesBelow } from '../../runtime/list-files.ts';
import { makeManifest } from './package-manifest.ts';
import { renameCommands } from './rename-commands.ts';
import { renameModules } from './rename-modules.ts';

/** What of the project an adopter needs; everything else is for its makers. */
const PACKED = ['src', 'public', 'LICENSE'];
const LEFT_OUT = /^src\/build\/pack\/|\/README\.md$|\.d\.ts$/;
/** Further files, with their names in the package. */
const FURTHER = { '.github/CHANGELOG.md': 'CHANGELOG.md', 'src/build/pack/for-adopters.md': 'README.md' };

/**
 * Writes the package as a folder. Node strips no types below `node_modules`, so that every module becomes JavaScript, file by
 * file and each line in its place; Astro's components stay as they are, since Astro compiles them.
 *
 * @param project The folder of this project, absolute.
 * @param folder An empty folder, absolute.
 */
export function writePackage(project: string, folder: string): void {
  const files = PACKED.flatMap((name) => listFilesBelow(join(project, name)))
    .map((file) => file.slice(project.length + 1).replaceAll('\\', '/'))
    .filter((file) => !LEFT_OUT.test(file));
  for (const file of files) write(join(project, file), join(folder, nameInPackage(file)), { project, file });
  for (const [file, name] of Object.entries(FURTHER))
    write(join(project, file), join(folder, name), { project, file });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(makeManifest(project), null, 2)}\n`);
}

/** A module of ours has the same name in the package but for how it ends. */
const nameInPackage = (file: string): string => file.replace(/(?<!\.d)\.ts$/, '.js');

interface PackedFile {
  project: string;
  /** Its path below the project. */
  file: string;
}

function write(from: string, to: string, packed: PackedFile): void {
  mkdirSync(dirname(to), { recursive: true });
  const text = translate(from, packed);
  if (text === undefined) copyFileSync(from, to);
  else writeFileSync(to, text, { mode: statSync(from).mode });
}

/** @returns Undefined for a file that is packed byte for byte. */
function translate(from: string, packed: PackedFile): string | undefined {
  const read = () => renameCommands(readFileSync(from, 'utf8'));
  switch (extname(from)) {
    case '.ts':
      return stripTypeScriptTypes(renameModules(read(), packed)).replace(/[ \t]+$/gm, '');
    case '.astro':
    case '.mjs':
      return renameModules(read(), packed);
    case '.woff2':
      return undefined;
    default:
      return read();
  }
}
