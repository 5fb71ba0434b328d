import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderFeedContent } from '../../../src/metadata/feed-content.ts';
import { anArticle, aPerson } from '../../fixtures/an-article.ts';

const content = (html: string): string => renderFeedContent(anArticle({ body: { html } }));

test('addresses are full, those with a fragment lead to the permalink', () => {
  assert.equal(
    content('<p><a href="/standards/#x">a</a> <a href="#s">b</a> <a href="https://else.example/">c</a></p>'),
    '<p><a href="https://galley.example/standards/#x">a</a> <a href="https://galley.example/2025/02/the-harbour/#s">b</a> <a href="https://else.example/">c</a></p>',
  );
  assert.equal(
    content(
      '<img src="/_astro/a.jpg" srcset="/_astro/b.jpg 2x" alt="A pier" width="4" height="3" loading="lazy">',
    ),
    '<img src="https://galley.example/_astro/a.jpg" alt="A pier" width="4" height="3">',
  );
});

test('footnotes stand at the end, as blocks again, each leading back to its marks', () => {
  assert.equal(
    content(
      '<p><span class="ref">Yes.<button type="button" class="mark" id="fnref-1" popovertarget="note-1" aria-label="Note 1">1</button>' +
        '<span class="note furniture" id="note-1" popover role="note" data-number="1"><span id="fn-1"><span id="p-1" data-b="p">No.</span></span>' +
        '<a class="back" href="#fnref-1" aria-label="Back"></a><button type="button" class="close" popovertarget="note-1"></button></span></span>' +
        ' Or<span class="ref"><button type="button" class="mark" id="fnref-1-2" popovertarget="note-1" aria-label="Note 1">1</button>.</span></p>',
    ),
    '<p>Yes.<sup><a href="https://galley.example/2025/02/the-harbour/#fn-1" id="fnref-1">1</a></sup>' +
      ' Or<sup><a href="https://galley.example/2025/02/the-harbour/#fn-1" id="fnref-1-2">1</a></sup>.</p>' +
      '<section><h2 id="footnote-label">Notes</h2><ol><li id="fn-1"><p id="p-1">No. <a href="https://galley.example/2025/02/the-harbour/#fnref-1">↩</a>' +
      ' <a href="https://galley.example/2025/02/the-harbour/#fnref-1-2">↩<sup>2</sup></a></p></li></ol></section>',
  );
});

test('pull quotes are left out and the quoted words stand once', () => {
  assert.equal(
    content(
      '<figure class="pull-quote" aria-label="Pull quote"><a class="pull-quote-words is-short" href="#q" data-quote="A port" aria-label="To the words"></a><figcaption>Jane</figcaption></figure>' +
        '<p id="p-1"><span id="q" class="quoted" tabindex="-1">A port</span> is a promise.</p>',
    ),
    '<p id="p-1"><span id="q">A port</span> is a promise.</p>',
  );
});

test('headings are text, not links to themselves', () => {
  assert.equal(
    content('<h2 id="why"><a class="section-link" href="#why">Why <em>now</em></a></h2>'),
    '<h2 id="why">Why <em>now</em></h2>',
  );
  assert.equal(
    content('<h2 id="a"><a href="/x/">A</a><a class="section-link" href="#a" aria-label="Link"></a></h2>'),
    '<h2 id="a"><a href="https://galley.example/x/">A</a></h2>',
  );
});

test('buttons, scripts, styles, comments and pictures without an address are left out', () => {
  assert.equal(
    content(
      '<p class="x" style="color:red" onclick="x()">Text<button popovertarget="n">i</button><span id="n" popover>copy</span></p><script>1</script><!-- c --><img data-picture="0" alt="A pier">',
    ),
    '<p>Text</p>',
  );
});

test('two things left out in a row do not save the second', () => {
  assert.equal(content('<script>1</script><script>2</script><p>Text</p>'), '<p>Text</p>');
});

test('corrections stand above the body; clarifications, interests and notes below', () => {
  const article = anArticle({
    disclosure: 'She owns a <ship>.',
    note: 'First read aloud in Leith.',
    authors: [aPerson({ disclosure: 'She sits on the port board.' })],
    updates: [
      { date: '2025-02-15T08:00:00Z', kind: 'clarification', note: 'Which pier is now said.' },
      { date: '2025-02-16T08:00:00Z', kind: 'correction', note: 'The tide was wrong.' },
    ],
    body: { html: '<p>Body.</p>' },
  });
  assert.equal(
    renderFeedContent(article),
    '<p><strong>Correction, 16 February 2025:</strong> The tide was wrong.</p>' +
      '<p>Body.</p>' +
      '<p><strong>Clarification, 15 February 2025:</strong> Which pier is now said.</p>' +
      '<p><strong>Disclosure:</strong> She owns a &#x3C;ship>.</p>' +
      '<p><strong>Disclosure:</strong> She sits on the port board.</p>' +
      '<p>First read aloud in Leith.</p>',
  );
});

test('the lead picture stands above the body with its caption and credit', () => {
  const article = anArticle({
    image: { src: './pier.jpg', alt: 'A pier', caption: 'The pier at dawn.', credit: 'Photograph: Jane Doe' },
    picture: '/_astro/pier.webp',
    body: { html: '<p>Body.</p>' },
  });
  assert.equal(
    renderFeedContent(article),
    '<figure><img src="https://galley.example/_astro/pier.webp" alt="A pier"><figcaption>The pier at dawn. Photograph: Jane Doe</figcaption></figure><p>Body.</p>',
  );
});

test('a piece in another language says so', () => {
  const article = anArticle({ language: 'uk', body: { html: '<p>Порт</p>' } });
  assert.equal(renderFeedContent(article), '<div lang="uk" dir="ltr"><p>Порт</p></div>');
});

test('our own words in a piece that runs the other way keep their language and their direction', () => {
  const article = anArticle({
    language: 'ar',
    disclosure: 'تملك سفينة.',
    body: { html: '<p>الميناء مفتوح</p>' },
  });
  assert.equal(
    renderFeedContent(article),
    '<div lang="ar" dir="rtl"><p>الميناء مفتوح</p><p><strong lang="en-GB" dir="ltr">Disclosure:</strong> تملك سفينة.</p></div>',
  );
});
