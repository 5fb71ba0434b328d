import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

function run(words: readonly string[], ...options: string[]) {
  const args = [...options, 'src/commands/verbatim.mjs', ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('an adopter starts a command by the name that npm’s script has here, with two dashes or without', () => {
  for (const words of [
    ['check', '--help'],
    ['check', '--', '--help'],
  ])
    assert.match(run(words).stdout, /^npm run check -- \[slug …\]/);
});

test('a name that no command has is answered with those that there are', () => {
  const { status, stderr } = run(['chek']);
  assert.equal(status, 1);
  assert.match(stderr, /^There is no command chek\. Commands are start, dev, build, .*\bupgrade\b/);
});

test('each command has a script here that starts it by its name, and every such script names a command', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
  const started = Object.entries(scripts).filter(([, script]) => script.includes('verbatim.mjs'));
  const [, named = ''] = /Commands are (.*)\./.exec(run(['help']).stdout) ?? [];
  assert.deepEqual(
    started,
    named.split(', ').map((name) => [name, `node src/commands/verbatim.mjs ${name}`]),
  );
});

test('what was compiled is kept in a project, and nothing is written elsewhere', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-start-'));
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  const start = () => {
    spawnSync(process.execPath, [resolve('src/commands/verbatim.mjs'), '--version'], { cwd: folder, env });
    return readdirSync(folder);
  };
  try {
    assert.deepEqual(start(), []);
    writeFileSync(join(folder, 'package.json'), '{}');
    assert.deepEqual(start(), ['.cache', 'package.json']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.equal(run(['--version']).stdout, `${version}\n`);
});

test('an old Node is told in one line what is needed', () => {
  const old = "Object.defineProperty(process,'versions',{value:{...process.versions,node:'22.12.0'}})";
  const { status, stdout, stderr } = run(
    ['check'],
    '--import',
    `data:text/javascript,${encodeURIComponent(old)}`,
  );
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.equal(
    stderr,
    'Verbatim needs Node 22.13 or newer, and this is 22.12.0. Install Node 24 from https://nodejs.org, then try again.\n',
  );
});
