import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { explainUncaughtErrors } from '../../runtime/explain-error.ts';
import { getEngineFolder } from '../../runtime/project-root.ts';
import { readOptionsOrExit } from '../../runtime/read-options.ts';
import { writeDeclarations } from './write-declarations.ts';
import { writePackage } from './write-package.ts';

explainUncaughtErrors();

const help = `npm run pack -- DIR

Writes the software as an npm package into the folder DIR, as verbatim-<version>.tgz, and prints its path. A publication
installs it with npm i and needs no copy of this project.

  --no-types  leave out the declarations for TypeScript, which take most of the time
  --help      this text`;

const { values, positionals } = readOptionsOrExit({
  allowPositionals: true,
  options: { 'no-types': { type: 'boolean' }, help: { type: 'boolean' } },
});

const [folder, ...rest] = positionals;
if (values.help) {
  console.log(help);
} else if (folder === undefined || rest.length > 0) {
  console.error(`Say where to put it: npm run pack -- DIR\n\n${help}`);
  process.exitCode = 1;
} else {
  process.exitCode = pack(resolve(folder));
}

/** @returns The exit code. */
function pack(destination: string): number {
  const staging = mkdtempSync(join(tmpdir(), 'verbatim-package-'));
  try {
    writePackage(getEngineFolder(), staging);
    if (!values['no-types']) writeDeclarations(getEngineFolder(), staging);
    mkdirSync(destination, { recursive: true });
    const args = ['pack', staging, '--pack-destination', destination, '--silent', '--offline'];
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { status, stdout, error } = spawnSync(npm, args, {
      encoding: 'utf8',
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (error) throw error;
    if (status === 0) console.log(relative(process.cwd(), join(destination, stdout.trim())));
    return status ?? 1;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
