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
    assert.equal(said, 'timeZone: “America/Chcago” is no time zone; did you mean “America/Chicago”?\n');
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

  test('a preview of drafts stands under a path that nobody guesses, and machines are told of nothing', () => {
    rmSync('preview', { recursive: true, force: true });
    const { status, said } = run('src/build/build-command.ts', '--content', content, '--drafts');
    assert.equal(status, 0, said);
    const [secret = '', ...rest] = readdirSync('preview').filter((name) => name !== '_headers');
    assert.match(secret, /^[\w-]{22}$/);
    assert.deepEqual(rest, []);
    const read = (file: string) => readFileSync(join('preview', secret, file), 'utf8');
    const [, draft = ''] =
      new RegExp(`href="/${secret}/(\\d{4}/\\d{2}/a-first-draft/)"`).exec(read('index.html')) ?? [];
    assert.ok(read(`${draft}index.html`).includes('<meta name="robots" content="noindex"'));
    assert.match(read('index.html'), /<link rel="canonical" href="https:\/\/quad\.example\/"\/?>/);
    for (const file of ['rss.xml', 'feed.json', 'sitemap-0.xml'])
      assert.doesNotMatch(read(file), /a-first-draft/);
    assert.match(
      readFileSync('preview/_headers', 'utf8'),
      new RegExp(`^/${secret}/\\*\n  X-Robots-Tag: noindex$`, 'm'),
    );
    rmSync('preview', { recursive: true });
  });

  test('under a path of its host every address leads to a file, and the addresses for machines are whole', () => {
    const order = ['src/build/build-command.ts', '--content', content, '--out', `${site}-under`];
    const { status, stdout, stderr } = spawnSync(process.execPath, order, {
      encoding: 'utf8',
      env: { ...process.env, SITE_URL: 'https://quad.example/opinion' },
    });
    assert.equal(status, 0, stdout + stderr);
    const files = readdirSync(`${site}-under`, { recursive: true }).map(String);
    const pages = files.filter((file) => file.endsWith('.html'));
    const broken = pages.flatMap((page) =>
      [...readFileSync(join(`${site}-under`, page), 'utf8').matchAll(/\s(?:href|src|action)="(\/[^"#?]*)/g)]
        .map(([, path = '']) =>
          path.startsWith('/opinion/') ? path.slice('/opinion/'.length) : `outside: ${path}`,
        )
        .filter((path) => !files.includes(path.endsWith('/') || path === '' ? `${path}index.html` : path))
        .map((path) => `${page}: ${path}`),
    );
    assert.deepEqual(broken, []);
    assert.match(
      readFileSync(join(`${site}-under`, 'rss.xml'), 'utf8'),
      /https:\/\/quad\.example\/opinion\/rss\.xml/,
    );
  });

  describe('with a draft marked as published, read aloud, and files of its own', () => {
    const folder = join(content, 'articles/a-first-draft');
    const fields = `audio: { src: ./read.mp3, length: "12:30", reader: Ann Poe }
ai: { uses: [translation], note: Translated by a program and checked by the author. }
`;
    const own: Record<string, string> = {
      'public/own.txt': 'ours',
      'public/.DS_Store': 'x',
      'public/_headers': '/*\n  X-Own: yes\n',
      'public/apple-touch-icon.png': 'own icon',
      'theme/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
      'theme/own.woff2': 'font',
      'interface.yaml': 'masthead:\n  people: Our writers\n',
    };

    test('a recording that is not there is missed by the check', () => {
      const file = join(folder, 'index.mdx');
      const published = `${fields}published: '2026-01-05T09:00:00Z'`;
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace('draft: true', () => published),
      );
      const { said } = run('src/commands/check.ts', '--content', content);
      assert.match(said, /audio\.src: \.\/read\.mp3 is not beside the article/);
    });

    test('is built', () => {
      writeFileSync(join(folder, 'read.mp3'), 'sound');
      mkdirSync(join(content, 'public'), { recursive: true });
      for (const [name, text] of Object.entries(own)) writeFileSync(join(content, name), text);
      const { status, said } = run('src/build/build-command.ts', '--content', content, '--out', site);
      assert.equal(status, 0, said);
    });

    test('the piece appears on the front page', () => {
      assert.match(readFileSync(join(site, 'index.html'), 'utf8'), /\/2026\/01\/a-first-draft\//);
    });

    test('it has a player, and readers, feeds and machines are told of the use of AI', () => {
      const [sound = ''] = readdirSync(join(site, 'audio'));
      assert.match(sound, /^a-first-draft\.[\w-]{8}\.mp3$/);
      assert.equal(readFileSync(join(site, 'audio', sound), 'utf8'), 'sound');
      const page = readFileSync(join(site, '2026/01/a-first-draft/index.html'), 'utf8');
      assert.match(page, new RegExp(`<source src="/audio/${sound}" type="audio/mpeg"`));
      assert.match(page, /Listen \(12:30\), read by Ann Poe/);
      assert.match(page, /Use of AI: Translated by a program and checked by the author\./);
      assert.match(page, /"digitalSourceType":"https:\/\/schema\.org\/CompositeWith/);
      assert.match(page, /"@type":"AudioObject".*"duration":"PT750S"/);
      const feed = readFileSync(join(site, 'rss.xml'), 'utf8');
      assert.ok(
        feed.includes(`<enclosure url="https://quad.example/audio/${sound}" length="5" type="audio/mpeg"/>`),
      );
      assert.match(feed, /Use of AI:.*Translated by a program/);
      const json = JSON.parse(readFileSync(join(site, 'feed.json'), 'utf8'));
      assert.deepEqual(json.items[0].attachments, [
        {
          url: `https://quad.example/audio/${sound}`,
          mime_type: 'audio/mpeg',
          size_in_bytes: 5,
          duration_in_seconds: 750,
        },
      ]);
      assert.match(
        readFileSync(join(site, 'atom.xml'), 'utf8'),
        /rel="enclosure" type="audio\/mpeg" length="5"/,
      );
    });

    test('the files are served at their address, over those of the software', () => {
      assert.equal(readFileSync(join(site, 'own.txt'), 'utf8'), 'ours');
      assert.equal(readFileSync(join(site, 'apple-touch-icon.png'), 'utf8'), 'own icon');
      assert.deepEqual(readdirSync(join(site, 'theme')), ['logo.svg', 'own.woff2']);
      assert.match(readFileSync(join(site, 'index.html'), 'utf8'), /Our writers/);
      assert.equal(readFileSync(join(site, '_headers'), 'utf8'), '/*\n  X-Own: yes\n');
      assert.equal(readdirSync(site).includes('.DS_Store'), false);
    });
  });
});
