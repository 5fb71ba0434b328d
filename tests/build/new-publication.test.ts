import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

const folder = join('.test', 'new-publication');
const content = join(folder, 'content');
const site = join(folder, 'site');

function run(script: string, ...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

const init = (...args: string[]) =>
  run('src/commands/init.ts', content, '--yes', '--name', "The Editor's Quad", ...args);

describe('npm run init', () => {
  before(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  });

  test('refuses what the settings would refuse, and writes nothing', () => {
    const { status, said } = init('--time-zone', 'America/Chcago');
    assert.equal(status, 1);
    assert.equal(
      said,
      'timeZone: “America/Chcago” is no time zone; write one like Europe/Kyiv, America/New_York or UTC\n',
    );
    assert.deepEqual(readdirSync(folder), []);
  });

  test('makes a publication in which only blanks are left to fill in', () => {
    assert.equal(init('--address', 'https://quad.example', '--email', 'quad@fenwick.example').status, 0);
    const { status, said } = run('src/commands/check.ts', '--content', content);
    assert.equal(status, 0, said);
    assert.match(said, /imprint\.mdx:6\n +is still to be filled in: name and legal form/);
    assert.match(said, /: 0 problems, 12 warnings\./);
  });

  test('does not write into a folder that is in use', () => {
    const { status, said } = init();
    assert.equal(status, 1);
    assert.match(said, /exists and is not empty/);
  });

  test('builds before anything is published, and nothing of it names the software or its makers', () => {
    const { status, said } = run('src/build/build-command.ts', '--content', content, '--out', site);
    assert.equal(status, 0, said);
    const printed = readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.verbatim'))
      .map((entry) => join(entry.parentPath, entry.name));
    const naming = printed.filter((file) =>
      /verbatim|Verbatim|The Editors\b|CC BY/.test(`${file} ${readFileSync(file, 'latin1')}`),
    );
    assert.deepEqual(naming, []);
    assert.match(readFileSync(join(site, 'index.html'), 'utf8'), /The Editor’s Quad/);
  });

  test('a draft marked as published appears on the front page', () => {
    const file = join(content, 'articles/a-first-draft/index.mdx');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('draft: true', "published: '2026-01-05T09:00:00Z'"),
    );
    const { status, said } = run('src/build/build-command.ts', '--content', content, '--out', site);
    assert.equal(status, 0, said);
    assert.match(readFileSync(join(site, 'index.html'), 'utf8'), /\/2026\/01\/a-first-draft\//);
  });

  test('its own files are served at their address, over those of the software', () => {
    mkdirSync(join(content, 'public'), { recursive: true });
    writeFileSync(join(content, 'public/own.txt'), 'ours');
    writeFileSync(join(content, 'public/.DS_Store'), 'x');
    writeFileSync(join(content, 'public/_headers'), '/*\n  X-Own: yes\n');
    const { status, said } = run('src/build/build-command.ts', '--content', content, '--out', site);
    assert.equal(status, 0, said);
    assert.equal(readFileSync(join(site, 'own.txt'), 'utf8'), 'ours');
    assert.equal(readFileSync(join(site, '_headers'), 'utf8'), '/*\n  X-Own: yes\n');
    assert.equal(readdirSync(site).includes('.DS_Store'), false);
  });
});
