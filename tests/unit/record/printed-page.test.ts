import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage, readVersionLine } from '../../../src/record/proof/printed-page.ts';

const page = `<html><head><meta name="description" content="An address is a promise.">
<link rel="canonical" href="https://first.example/a/"></head><body><article>
<header><p class="label">Opinion</p><h1>Links <em>must</em>
  last</h1><p class="standfirst">A promise.</p>
<div class="meta"><a rel="author" href="/at/people/ann-poe/">Ann Poe</a><time datetime="2025-02-14T09:00:00Z">14 February
 2025</time><p class="disclosure">Ann Poe owns a boat.</p></div></header>
<figure class="picture"><img src="/at/a.png" alt="Ships"><figcaption>A quay.</figcaption></figure>
<aside class="change"><span>A number was wrong.</span></aside>
<div class="prose" data-words><p id="p-1">One <a href="/at/about/">link</a>.</p>
<figure class="pull-quote"><p data-quote="One link"></p><figcaption><a href="#quote-1">To it</a></figcaption></figure></div>
<p class="version">version 3 · 0123456789</p>
<details class="change-history"><ol><li><p>A note.</p>More.</li></ol></details>
</article></body></html>`;

test('a page is read as a reader meets it, under whatever path the site stands', () => {
  const { html: _, words: __, passages, quotes, ...read } = readPage(page, '/at/');
  assert.deepEqual(read, {
    headline: 'Links must last',
    standfirst: 'A promise.',
    caption: 'A quay.',
    pictureText: 'Ships',
    label: 'Opinion',
    authors: [{ id: 'ann-poe', name: 'Ann Poe' }],
    disclosures: ['Ann Poe owns a boat.'],
    published: { instant: '2025-02-14T09:00:00Z', printed: '14 February 2025' },
    hasStrayWords: false,
    versionLine: { number: 3, figures: '0123456789' },
    notes: ['A number was wrong.', 'A note.'],
    description: 'An address is a promise.',
    canonical: 'https://first.example/a/',
  });
  assert.deepEqual([...quotes], [['quote-1', 'One link']]);
  assert.deepEqual(
    passages.map(({ id, text, marks }) => [id, text, marks]),
    [['p-1', 'One link.', [{ mark: 'link', value: '/about/', from: 4, to: 8 }]]],
  );
});

test('a page without an article has nothing to read', () => {
  const { headline, passages, versionLine, words, authors } = readPage('<p>Nothing.</p>', '/');
  assert.deepEqual([headline, passages, versionLine, words, authors], ['', [], undefined, '', []]);
});

test('a version line is read in whatever language, and with eight figures at least', () => {
  assert.deepEqual(readVersionLine('第3版 · 8f2c91d0'), { number: 3, figures: '8f2c91d0' });
  assert.equal(readVersionLine('version 3 · 8f2c91d'), undefined);
  assert.equal(readVersionLine('version 3'), undefined);
});
