import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { rewriteBase } from '../../../src/integrations/rewrite-base.ts';

const html = (text: string) => rewriteBase('about/index.html', text, '/opinion/');
const digest = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

test('every address of a tag that begins at the root gets the path before it', () => {
  const changes = {
    '<a href="/about/">': '<a href="/opinion/about/">',
    '<a class="x" href="/">': '<a class="x" href="/opinion/">',
    '<img src=\'/_astro/a.webp\' alt="/a">': '<img src=\'/opinion/_astro/a.webp\' alt="/a">',
    '<img srcset="/a.webp 1x, /b.webp 2x">': '<img srcset="/opinion/a.webp 1x, /opinion/b.webp 2x">',
    '<form action="/search/">': '<form action="/opinion/search/">',
    '<blockquote cite="/2026/a/">': '<blockquote cite="/opinion/2026/a/">',
    '<meta http-equiv="refresh" content="0; url=/new/">':
      '<meta http-equiv="refresh" content="0; url=/opinion/new/">',
    '<a title="a > b" href="/x/">': '<a title="a > b" href="/opinion/x/">',
  };
  for (const [before, after] of Object.entries(changes)) assert.equal(html(before), after);
});

test('other addresses, words and comments stay as they are', () => {
  const kept = [
    '<a href="https://example.org/">',
    '<a href="//example.org/">',
    '<a href="#p-1">',
    '<a href="x/">',
    '<p>href="/about/"</p>',
    '<!-- <a href="/about/"> -->',
    '<script>a("/about/")</script>',
    '<button aria-keyshortcuts="/">',
  ];
  for (const text of kept) assert.equal(html(text), text);
});

test('a style or a script that changes keeps its place in the policy of the page', () => {
  const style = 'a{src:url("/_astro/a.woff2")}';
  const changed = 'a{src:url("/opinion/_astro/a.woff2")}';
  assert.equal(
    html(`<meta content="style-src '${digest(style)}'"><style>${style}</style>`),
    `<meta content="style-src '${digest(changed)}'"><style>${changed}</style>`,
  );
});

test('scripts, manifest and the files for hosts follow', () => {
  const rewrite = (file: string, text: string) => rewriteBase(file, text, '/opinion/');
  assert.equal(rewrite('_astro/a.js', 'new URL(`/_astro/w.js`)'), 'new URL(`/opinion/_astro/w.js`)');
  assert.equal(
    rewrite('manifest.webmanifest', '{"id":"/","icons":[{"src":"/favicon.svg"}]}'),
    '{"id":"/opinion/","icons":[{"src":"/opinion/favicon.svg"}]}',
  );
  assert.equal(rewrite('_headers', '/*\n  A: /b\n'), '/opinion/*\n  A: /b\n');
  assert.equal(
    rewrite('_redirects', '/a/ /b/#p 301\n# 410 /c/\n'),
    '/opinion/a/ /opinion/b/#p 301\n# 410 /opinion/c/\n',
  );
  assert.equal(rewrite('rss.xml', '<a href="/"/>'), '<a href="/"/>');
});
