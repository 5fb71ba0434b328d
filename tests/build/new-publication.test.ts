import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

const folder = join('.test', 'new-publication');
const content = join(folder, 'content');
const site = join(folder, 'site');
const NAME = `The *Editor's* Quad: {x} & <b> #1`;

function run(script: string, ...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

const init = (...args: string[]) => run('src/commands/init.ts', content, '--yes', '--name', NAME, ...args);

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
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const naming = printed.filter((file) =>
      /verbatim|Verbatim|The Editors\b|CC BY/.test(`${file} ${readFileSync(file, 'latin1')}`),
    );
    assert.deepEqual(naming, []);
    const page = readFileSync(join(site, 'about/index.html'), 'utf8');
    // In the title, in the heading and in the text, each as it was given.
    assert.match(page, /<title>About The \*Editor’s\* Quad: \{x\} &amp; &lt;b&gt; #1 · The \*/);
    assert.match(
      page,
      /<h1[^>]*>About The \*Editor’s\* Quad: \{x\} (?:&amp;|&#38;) &lt;b(?:&gt;|>) #1<\/h1>/,
    );
    assert.match(
      page,
      />The \*Editor’s\* Quad: \{x\} (?:&amp;|&#x26;|&#38;) (?:&lt;|&#x3C;|&#60;)b(?:&gt;|>) #1 publishes argument/,
    );
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
    writeFileSync(join(content, 'public/apple-touch-icon.png'), 'own icon');
    writeFileSync(
      join(content, 'theme/logo.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
    );
    writeFileSync(join(content, 'theme/own.woff2'), 'font');
    writeFileSync(join(content, 'interface.yaml'), 'masthead:\n  people: Our writers\n');
    const { status, said } = run('src/build/build-command.ts', '--content', content, '--out', site);
    assert.equal(status, 0, said);
    assert.equal(readFileSync(join(site, 'own.txt'), 'utf8'), 'ours');
    assert.equal(readFileSync(join(site, 'apple-touch-icon.png'), 'utf8'), 'own icon');
    assert.deepEqual(readdirSync(join(site, 'theme')), ['logo.svg', 'own.woff2']);
    assert.match(readFileSync(join(site, 'index.html'), 'utf8'), /Our writers/);
    assert.equal(readFileSync(join(site, '_headers'), 'utf8'), '/*\n  X-Own: yes\n');
    assert.equal(readdirSync(site).includes('.DS_Store'), false);
  });
});
