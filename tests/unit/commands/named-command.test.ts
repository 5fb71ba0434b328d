import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
