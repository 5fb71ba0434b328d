import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { site } from '../../src/site.ts';
import { testNow } from './test-site.ts';

mkdirSync('.test', { recursive: true });
const folder = mkdtempSync(join('.test', 'record-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script on a content folder, as an editor would. */
function run(content: string, script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/${script}.ts`, ...args], {
    env: { ...process.env, SITE_NOW: testNow, VERBATIM_CONTENT: content },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

function copyOfContent(name: string): string {
  const content = join(folder, name);
  cpSync('content', content, { recursive: true });
  return content;
}

const lead = site.lead ?? '';

test('the lead op-ed with one word changed and no entry does not build, and is told how to say so', () => {
  const content = copyOfContent('changed');
  const file = join(content, 'articles', lead, 'index.mdx');
  const source = readFileSync(file, 'utf8');
  assert.ok(source.includes('The alarm is better founded.'));
  writeFileSync(file, source.replace('The alarm is better founded.', 'The alarm is well founded.'));
  const { status, said } = run(
    content,
    'build/build-command',
    '--content',
    content,
    '--out',
    join(folder, 'changed-site'),
  );
  assert.equal(status, 1);
  assert.match(
    said,
    /says “… The alarm is well founded\. What follows …” where “… The alarm is better founded\. What follows …” was published, and no entry says so/,
  );
  assert.ok(said.includes(`${content}/articles/${site.lead}/index.mdx:17\n`), said);
  assert.ok(
    said.includes(
      `to do: npm run correct -- ${site.lead} --kind correction|clarification|update|typo --note "…"`,
    ),
    said,
  );
});

test('a piece that moved answers at its old address; one that was withdrawn says so at its own', () => {
  const content = copyOfContent('moved');
  assert.equal(run(content, 'commands/move', lead, 'concessions-first', '--yes').status, 0);
  assert.equal(
    run(
      content,
      'commands/withdraw',
      'the-words-set-large',
      '--reason',
      'Its figures were not ours to print.',
      '--yes',
    ).status,
    0,
  );
  const out = join(folder, 'moved-site');
  const { status, said } = run(content, 'build/build-command', '--content', content, '--out', out);
  assert.equal(status, 0, said);
  const read = (path: string) => readFileSync(join(out, path), 'utf8');
  const before = `/2025/02/${site.lead}/`;
  const now = '/2025/02/concessions-first/';

  const moved = read(join(before, 'index.html'));
  assert.ok(moved.includes(`<meta http-equiv="refresh" content="0; url=${now}">`), moved);
  assert.ok(moved.includes(`<link rel="canonical" href="${new URL(now, site.address)}">`), moved);
  const hosts = read('_redirects').split('\n');
  assert.ok(hosts.includes(`${before} ${now} 301`), hosts.join('\n'));
  assert.ok(
    hosts.includes('/2026/11/the-words-set-large/ /2026/11/the-words-set-large/ 410!'),
    hosts.join('\n'),
  );

  const withdrawn = read('2026/11/the-words-set-large/index.html');
  assert.match(withdrawn, /Its figures were not ours to print\./);
  assert.match(withdrawn, /noindex/);
  assert.doesNotMatch(withdrawn, /class="prose"/);
  assert.ok(!read('rss.xml').includes('the-words-set-large/'));
});
