import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { compareSites } from '../../../src/commands/built-site/compare-sites.ts';
import { testNow } from '../test-site.ts';
import { AnAdopter, differences } from './an-adopter.ts';
import { packNextVersion, packProject } from './next-version.ts';

const aPiece = (headline: string) => `---
headline: ${headline}
standfirst: It is kept, whatever is installed.
authors: [the-editors]
label: opinion
disclosure: none
topics: [work]
draft: true
---

An address is a promise. <Pull>A promise is not made to be broken by an upgrade.</Pull>

## What follows

Nothing is lost, and nothing is changed in silence.
`;

describe('an adopter who installs the next version', () => {
  const adopter = new AnAdopter(testNow);
  const packages = mkdtempSync(join(tmpdir(), 'verbatim-packages-'));
  const old = join(packages, 'site');
  let own: Record<string, string> = {};
  let said = '';

  before(() => {
    adopter.unpack(packProject('.', packages));
    adopter.run('init', '.', '--yes', '--name', 'Das Blatt', '--address', 'https://blatt.example');
    adopter.write('content/theme/tokens.css', ':root { --accent: light-dark(#0a5d5c, #7fd6d4); }\n');
    adopter.write(
      'content/pages/join.mdx',
      '---\ntitle: Join us\ndescription: How to write for us.\n---\n\nWrite to us.\n',
    );
    adopter.write(
      'src/pages/hello.astro',
      '<html lang="en"><head><title>Hello</title></head><body>Our own</body></html>\n',
    );
    adopter.write(
      'content/people/the-editors.yaml',
      'name: The Editors\nkind: organisation\nbiography: They edit.\n',
    );
    adopter.write('content/topics/work.yaml', 'name: Work\ndescription: What is done.\n');
    for (const headline of ['Keep it', 'Keep this too']) {
      const slug = headline.toLowerCase().replaceAll(' ', '-');
      adopter.write(`content/articles/${slug}/index.mdx`, aPiece(headline));
      adopter.run('publish', slug, '--yes');
    }
  });
  after(() => {
    adopter.remove();
    rmSync(packages, { recursive: true });
  });

  test('has first built a front page, pages and colours of their own, and nothing was written to the package', () => {
    const installed = adopter.packageFiles();
    adopter.run('build');
    const front = adopter.read('dist/index.html');
    assert.match(front, /<h1[^>]*>Das Blatt<\/h1>/);
    assert.match(front, /--accent:\s*light-dark\(#0a5d5c/);
    assert.match(front, /href="\/2026\/12\/keep-it\/"/);
    assert.match(adopter.read('dist/join/index.html'), /Write to us\./);
    assert.match(adopter.read('dist/hello/index.html'), /Our own/);
    assert.match(adopter.read('dist/_headers'), /X-Content-Type-Options/);
    assert.match(adopter.read('.gitignore'), /^node_modules\/\n(?:.*\n)*\.cache\/$/m);
    assert.deepEqual(differences(installed, adopter.packageFiles()), []);
    cpSync(join(adopter.folder, 'dist'), old, { recursive: true });
  });

  test('is told which pages change, which setting has another name, and that the record takes a step', () => {
    own = adopter.ownFiles();
    adopter.unpack(packNextVersion(packages));
    said = adopter.run('upgrade', '--check');
    assert.match(said, /^Version 0\.2\.0:/);
    assert.match(said, /change in how they look: .*\/join\//);
    assert.match(said, /no address and no link into a page is lost/);
    assert.match(said, /content\/publication\.yaml:\d+\n +tagline: is called “motto” since version 0\.2\.0/);
    assert.match(said, /write motto in its place/);
    assert.match(said, /The record takes a step: 2 articles .*npx verbatim record --adopt/);
  });

  test('builds, and none of their files, addresses and ids is touched by it', () => {
    assert.match(adopter.run('build'), /is called “motto”/);
    assert.deepEqual(differences(own, adopter.ownFiles()), []);
    const { lost, lostPlaces } = compareSites(old, join(adopter.folder, 'dist'));
    assert.deepEqual({ lost, lostPlaces }, { lost: [], lostPlaces: [] });
  });

  test('takes the step of the record when they say so; it adds lines and rewrites none', () => {
    const file = 'content/record/articles/keep-it.jsonl';
    const record = adopter.read(file);
    adopter.run('record', '--adopt', '--yes');
    const taken = adopter.read(file);
    assert.ok(taken.startsWith(record));
    assert.match(taken.slice(record.length), /"entry":"upgraded"[^\n]*[\s\S]*"id":"@appeared"/);
    const verified = adopter.run('record', '--verify');
    assert.match(verified, /2 records hold/);
    assert.doesNotMatch(verified, /earlier version/);
  });
});
