import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { addPagePolicy } from '../../../src/metadata/page-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const policyOf = (html: string) => /content="([^"]*)"/.exec(html)?.[1] ?? '';

test('the policy stands first in the head', () => {
  assert.match(addPagePolicy(page('<title>A</title>')), /<head><meta http-equiv="content-security-policy"/);
});

test('it allows the inline styles and scripts of the page, each once, and nothing else inline', () => {
  const html = addPagePolicy(
    page(
      '<style>a{}</style><script>one()</script>',
      '<script type="module">two()</script><script>one()</script>',
    ),
  );
  const policy = policyOf(html);
  assert.deepEqual(policy.match(/'sha256-[^']+'/g), [hash('a{}'), hash('one()'), hash('two()')]);
  assert.doesNotMatch(policy, /unsafe-inline/);
});

test('data and files are no inline scripts', () => {
  const html = addPagePolicy(
    page(
      '<script type="application/ld+json">{"a":1}</script>',
      '<script type="module" src="/a.js"></script>',
    ),
  );
  assert.doesNotMatch(policyOf(html), /sha256/);
});

test('styles of the head are one element, in their order, where the first stood', () => {
  const html = addPagePolicy(
    page('<style>@layer a,b;</style><script>x()</script><style>a{}</style><style>b{}</style>'),
  );
  assert.match(html, /<style>@layer a,b;a\{\}b\{\}<\/style><script>x\(\)<\/script><\/head>/);
});

test('scopes of styles have short names, and elements without a style of their own none', () => {
  const html = addPagePolicy(
    page(
      '<style>a[data-astro-cid-abcd1234]{}</style>',
      '<a class="x" data-astro-cid-abcd1234 href="/">a</a><p data-astro-cid-zzzz9999>It says data-astro-cid-abcd1234.</p>',
    ),
  );
  assert.match(html, /<style>a\[data-s0\]\{\}<\/style>/);
  assert.match(html, /<a class="x" data-s0 href="\/">a<\/a><p>It says data-astro-cid-abcd1234\.<\/p>/);
});

test('a page with a drawing within it may show that; others may show files of this site only', () => {
  const drawn = addPagePolicy(
    page('<title>A</title>', '<img class="wide" src="data:image/svg+xml,%3Csvg%3E">'),
  );
  assert.match(drawn, /;img-src 'self' data:;/);
  assert.match(addPagePolicy(page('<title>A</title>', '<p>src="data:x"</p>')), /;img-src 'self';/);
});
