import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { validatePages } from '../../../src/commands/built-site/audit-pages.ts';
import { findSiteFaults, type HiddenArticle } from '../../../src/commands/built-site/find-site-faults.ts';
import { readBuiltSite } from '../../../src/commands/built-site/read-built-site.ts';

function siteOf(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return readBuiltSite(folder);
}

const faults = (files: Record<string, string>, base = '/', hidden: HiddenArticle[] = []) =>
  findSiteFaults(siteOf(files), base, hidden).map(({ file, message }) => `${file} ${message}`);

test('a site whose links and anchors lead somewhere has no fault', () => {
  const files = {
    'index.html':
      '<h1>A</h1><a href="/b/#here">b</a><img src="/c.png"><a href="https://x.example/">x</a><a href="#top"></a><i id="top">',
    'b/index.html': '<h1>B</h1><p id="here"><a href="/?q=1">a</a>',
    'c.png': '',
  };
  assert.deepEqual(faults(files), []);
});

test('what leads nowhere is named with its page', () => {
  assert.deepEqual(faults({ 'index.html': '<h1>A</h1><a href="/b/">b</a><a href="#c">c</a>' }), [
    'index.html links to /b/, which leads nowhere',
    'index.html links to #c, which is no place on that page',
  ]);
});

test('a badly encoded link is named like any other that leads nowhere', () => {
  assert.deepEqual(faults({ 'index.html': '<h1>A</h1><a href="/100%/">b</a><a href="#100%">c</a>' }), [
    'index.html links to /100%/, which leads nowhere',
    'index.html links to #100%, which is no place on that page',
  ]);
});

test('under a path, an address outside it is a fault', () => {
  const page = '<h1>A</h1><a href="/opinion/">a</a><a href="/about/">b</a>';
  assert.deepEqual(faults({ 'index.html': page }, '/opinion/'), [
    'index.html links to /about/, outside /opinion/',
  ]);
});

test('a page has one heading of the first rank and each id once', () => {
  assert.deepEqual(faults({ 'index.html': '<h2 id="a">A</h2><p id="a">' }), [
    'index.html has 0 headings of the first rank, not one',
    'index.html has the id “a” twice',
  ]);
});

test('a draft that shows in a page, a feed or an address is a fault; its words alone are not', () => {
  const hidden = [{ slug: 'secret', headline: 'The secret' }];
  assert.deepEqual(
    faults({ 'index.html': '<h1>The secret</h1>', 'rss.xml': 'The secret /2026/01/secret/' }, '/', hidden),
    ['rss.xml shows secret, which no reader may see yet'],
  );
  assert.deepEqual(faults({ '2026/01/secret/card.png': '' }, '/', hidden), [
    '2026/01/secret/card.png shows secret, which no reader may see yet',
  ]);
});

test('what is no valid HTML is named with its line and its rule', async () => {
  const page =
    '<!DOCTYPE html>\n<html lang="en"><head><title>A</title></head><body><img src="/a.png"></body></html>';
  const found = (await validatePages(siteOf({ 'index.html': page }))) ?? [];
  assert.deepEqual(
    found
      .map(({ file, line, message }) => `${file}:${line} ${message}`)
      .filter((text) => text.includes('h37')),
    ['index.html:2 <img> is missing required "alt" attribute (wcag/h37)'],
  );
});
