import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { listFilesBelow } from '../../../src/runtime/list-files.ts';

/** A folder of somebody who installs the package, with a name that is hard on programs. */
export class AnAdopter {
  readonly folder: string = join(mkdtempSync(join(tmpdir(), 'verbatim-')), 'Bürger & Blatt');
  readonly #env: NodeJS.ProcessEnv;

  constructor(now: string) {
    const { VERBATIM_CONTENT: _, ...env } = process.env;
    this.#env = { ...env, SITE_NOW: now, GIT_CEILING_DIRECTORIES: tmpdir() };
    mkdirSync(this.folder, { recursive: true });
    this.write('package.json', '{ "name": "blatt", "version": "1.0.0", "private": true }\n');
  }

  /**
   * Puts the package where npm would put it, with links to the packages of this project beside it: to install them takes
   * longer than the test. `tests/long/package.test.ts` has npm do it.
   */
  unpack(tarball: string): void {
    const packages = join(this.folder, 'node_modules');
    rmSync(packages, { recursive: true, force: true });
    for (const name of listPackages(resolve('node_modules'))) {
      mkdirSync(dirname(join(packages, name)), { recursive: true });
      symlinkSync(resolve('node_modules', name), join(packages, name));
    }
    const own = join(packages, 'verbatim');
    mkdirSync(own);
    const { status, stderr } = spawnSync('tar', ['xzf', tarball, '-C', own, '--strip-components=1'], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  }

  /** Has npm install the package from its own cache. */
  install(tarball: string): SpawnSyncReturns<string> {
    return this.#spawn('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball]);
  }

  /** Runs `npx verbatim …`. */
  try(...words: string[]): { status: number | null; said: string } {
    const bin = join(this.folder, 'node_modules/verbatim/src/commands/verbatim.mjs');
    const { status, stdout, stderr } = this.#spawn(process.execPath, [bin, ...words]);
    return { status, said: `${stdout}${stderr}` };
  }

  /** The same, of what must go well. */
  run(...words: string[]): string {
    const { status, said } = this.try(...words);
    if (status !== 0) throw new Error(`verbatim ${words.join(' ')} ended with ${status}:\n${said}`);
    return said;
  }

  #spawn(command: string, args: readonly string[]): SpawnSyncReturns<string> {
    return spawnSync(command, args, { cwd: this.folder, env: this.#env, encoding: 'utf8' });
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  /** Digests of all files that are the adopter's own: nothing that was installed or built. */
  ownFiles(): Record<string, string> {
    const own = readdirSync(this.folder).filter(
      (name) => !/^(?:node_modules|dist.*|\.cache|\.astro)$/.test(name),
    );
    return Object.fromEntries(
      own
        .flatMap((name) => listFilesBelow(join(this.folder, name)))
        .map((file) => [
          file.slice(this.folder.length + 1),
          createHash('sha256').update(readFileSync(file)).digest('hex'),
        ]),
    );
  }

  /** Size and time of every file of the installed package. */
  packageFiles(): Record<string, string> {
    const folder = join(this.folder, 'node_modules');
    const files = [
      ...readdirSync(folder).map((name) => join(folder, name)),
      ...listFilesBelow(join(folder, 'verbatim')),
    ];
    return Object.fromEntries(
      files.map((file) => [file.slice(folder.length), `${statSync(file).size} ${statSync(file).mtimeMs}`]),
    );
  }

  remove(): void {
    rmSync(dirname(this.folder), { recursive: true, force: true });
  }
}

/** Names of the packages in a folder, scoped ones with their scope. */
function listPackages(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name !== 'verbatim')
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`) : [name],
    );
}

/** Names of files that are not the same in both. */
export function differences(one: Record<string, string>, other: Record<string, string>): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => one[name] !== other[name]).toSorted();
}
