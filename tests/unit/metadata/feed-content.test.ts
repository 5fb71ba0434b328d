import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedContent } from '../../../src/metadata/feed-content.ts';
import { anArticle, aPerson } from '../../fixtures/an-article.ts';

const content = (html: string): string => feedContent(anArticle({ body: { html } }));

test('addresses are full, those with a fragment lead to the permalink', () => {
  assert.equal(
    content('<p><a href="/standards/#x">a</a> <a href="#s">b</a> <a href="https://else.example/">c</a></p>'),
    '<p><a href="https://verbatim.example/standards/#x">a</a> <a href="https://verbatim.example/2025/02/the-harbour/#s">b</a> <a href="https://else.example/">c</a></p>',
  );
  assert.equal(
    content(
      '<img src="/_astro/a.jpg" srcset="/_astro/b.jpg 2x" alt="A pier" width="4" height="3" loading="lazy">',
    ),
    '<img src="https://verbatim.example/_astro/a.jpg" alt="A pier" width="4" height="3">',
  );
});

test('footnotes work from inside the feed', () => {
  assert.equal(
    content(
      '<p>Yes.<sup><a href="#fn-1" id="fnref-1" data-footnote-ref aria-describedby="l">1</a></sup></p>' +
        '<section data-footnotes class="footnotes"><h2 id="l" class="sr-only">Notes</h2><ol><li id="fn-1"><p>No. <a href="#fnref-1" data-footnote-backref>↩</a></p></li></ol></section>',
    ),
    '<p>Yes.<sup><a href="https://verbatim.example/2025/02/the-harbour/#fn-1" id="fnref-1">1</a></sup></p>' +
      '<section><h2 id="l">Notes</h2><ol><li id="fn-1"><p>No. <a href="https://verbatim.example/2025/02/the-harbour/#fnref-1">↩</a></p></li></ol></section>',
  );
});

test('pull quotes, heading anchors, buttons, scripts and styles are left out', () => {
  assert.equal(
    content(
      '<aside class="pull" data-quote="A port"></aside><h2 id="why">Why<a href="#why" aria-hidden="true">#</a></h2>' +
        '<p class="x" style="color:red" onclick="x()">Text<button popovertarget="n">i</button><span id="n" popover>copy</span></p><script>1</script><!-- c -->',
    ),
    '<h2 id="why">Why</h2><p>Text</p>',
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
    feedContent(article),
    '<p><strong>Correction, 16 February 2025:</strong> The tide was wrong.</p>' +
      '<p>Body.</p>' +
      '<p><strong>Clarification, 15 February 2025:</strong> Which pier is now said.</p>' +
      '<p><strong>Disclosure:</strong> She owns a &#x3C;ship>.</p>' +
      '<p><strong>Disclosure:</strong> She sits on the port board.</p>' +
      '<p>First read aloud in Leith.</p>',
  );
});

test('a piece in another language says so', () => {
  const article = anArticle({ language: 'uk', body: { html: '<p>Порт</p>' } });
  assert.equal(feedContent(article), '<div lang="uk"><p>Порт</p></div>');
});
