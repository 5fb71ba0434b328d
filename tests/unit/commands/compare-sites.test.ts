import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { compareSites } from '../../../src/commands/built-site/compare-sites.ts';

function aSite(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'compared-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const page = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const compare = (before: string, after: string) =>
  compareSites(aSite({ 'a/index.html': before }), aSite({ 'a/index.html': after }));

test('a page is named by what of it changes first: words, looks, or what machines are told', () => {
  const changed = (before: string, after: string) => compare(before, after).changed;
  const nothing = { words: [], looks: [], machines: [] };
  assert.deepEqual(changed(page('<p>One</p>'), page('<p>Two</p>')), { ...nothing, words: ['/a/'] });
  assert.deepEqual(changed(page('<p>One</p>'), page('<h2>One</h2>')), { ...nothing, looks: ['/a/'] });
  assert.deepEqual(changed(page('One', '<style>p{}</style>'), page('One', '<style>p{color:red}</style>')), {
    ...nothing,
    looks: ['/a/'],
  });
  assert.deepEqual(changed(page('One', '<title>A</title>'), page('One', '<title>B</title>')), {
    ...nothing,
    machines: ['/a/'],
  });
});

test('names made from paths and bytes are no change: scopes, built files and the policy', () => {
  const built = (hash: string) =>
    page(
      `<p class="row astro-${hash}"><img src="/_astro/a.${hash}.png"></p>`,
      `<meta http-equiv="content-security-policy" content="${hash}">`,
    );
  assert.deepEqual(compare(built('abcdef12'), built('fedcba21')).changed, {
    words: [],
    looks: [],
    machines: [],
  });
});

test('an address and a place within a page that are gone are lost', () => {
  const before = aSite({
    'a/index.html': page('<p id="one">A</p>'),
    'b/index.html': page(''),
    'rss.xml': '',
  });
  const after = aSite({ 'a/index.html': page('<p>A</p>'), 'c/index.html': page('') });
  const { lost, added, lostPlaces, pages } = compareSites(before, after);
  assert.deepEqual(
    { lost, added, lostPlaces, pages },
    { lost: ['/b/', '/rss.xml'], added: ['/c/'], lostPlaces: ['/a/#one'], pages: 1 },
  );
});
