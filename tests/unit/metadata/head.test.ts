import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createArticleHead,
  createPageHead,
  createPersonHead,
  createRepliesHead,
  createTopicHead,
  type Head,
} from '../../../src/metadata/head.ts';
import { anArticle, aPerson, aTopic } from '../../fixtures/an-article.ts';

/** What a head says under a name, a property or a relation. */
const said = (head: Head, name: string): string[] =>
  head.tags
    .filter(({ attributes }) =>
      [attributes['name'], attributes['property'], attributes['rel']].includes(name),
    )
    .map(({ attributes }) => attributes['content'] ?? attributes['href'] ?? '');

test('an article says what it is, when and by whom', () => {
  const head = createArticleHead(
    anArticle({
      summary: 'For machines.',
      modified: '2025-02-20T00:00:00Z',
      authors: [aPerson(), aPerson({ id: 'b', name: 'B' })],
    }),
  );
  assert.equal(head.title, 'The harbour must stay open · The Galley');
  assert.deepEqual(said(head, 'description'), ['For machines.']);
  assert.deepEqual(said(head, 'canonical'), ['https://galley.example/2025/02/the-harbour/']);
  assert.deepEqual(said(head, 'og:type'), ['article']);
  assert.deepEqual(said(head, 'og:title'), ['The harbour must stay open']);
  assert.deepEqual(said(head, 'og:locale'), ['en_GB']);
  assert.deepEqual(said(head, 'og:image'), ['https://galley.example/2025/02/the-harbour/card.png']);
  assert.deepEqual(said(head, 'og:image:alt'), ['Opinion: The harbour must stay open']);
  assert.deepEqual(said(head, 'twitter:card'), ['summary_large_image']);
  assert.deepEqual(said(head, 'author'), ['Jane Doe', 'B']);
  assert.deepEqual(said(head, 'article:published_time'), ['2025-02-14T09:00:00Z']);
  assert.deepEqual(said(head, 'article:modified_time'), ['2025-02-20T00:00:00Z']);
  assert.deepEqual(said(head, 'article:tag'), ['Harbours']);
  assert.deepEqual(said(head, 'robots'), ['max-image-preview:large']);
});

test('a piece first published elsewhere has its canonical address there', () => {
  const head = createArticleHead(anArticle({ canonical: 'https://elsewhere.example/piece' }));
  assert.deepEqual(said(head, 'canonical'), ['https://elsewhere.example/piece']);
  assert.deepEqual(said(head, 'og:url'), ['https://elsewhere.example/piece']);
});

test('drafts and pages that ask for it are kept out of search engines', () => {
  assert.deepEqual(said(createArticleHead(anArticle({ draft: true })), 'robots'), ['noindex']);
  const search = createPageHead({ title: 'Search', description: 'D', path: '/search/', noindex: true });
  assert.deepEqual(said(search, 'robots'), ['noindex']);
  const replies = createRepliesHead(anArticle(), {
    currentPage: 1,
    url: { current: '/2025/02/the-harbour/replies/' },
  });
  assert.deepEqual(said(replies, 'robots'), ['noindex']);
});

test('the front page is named after the publication alone', () => {
  const head = createPageHead({ description: 'D', path: '/' });
  assert.equal(head.title, 'The Galley: Read before it is printed');
  assert.deepEqual(said(head, 'alternate'), ['/rss.xml', '/atom.xml', '/feed.json']);
});

test('topics and people announce their own feeds before the site’s', () => {
  assert.deepEqual(said(createTopicHead(aTopic()), 'alternate').slice(0, 4), [
    '/topics/harbours/rss.xml',
    '/topics/harbours/atom.xml',
    '/topics/harbours/feed.json',
    '/rss.xml',
  ]);
  const person = createPersonHead(aPerson());
  assert.deepEqual(said(person, 'og:type'), ['profile']);
  assert.deepEqual(said(person, 'alternate')[0], '/people/jane-doe/rss.xml');
});

test('a later page of a list has an address and a title of its own', () => {
  const place = { currentPage: 2, url: { current: '/topics/harbours/2/' } };
  const head = createTopicHead(aTopic(), place);
  assert.equal(head.title, 'Harbours, page 2 · The Galley');
  assert.deepEqual(said(head, 'canonical'), ['https://galley.example/topics/harbours/2/']);
  const first = createPersonHead(aPerson(), { currentPage: 1, url: { current: '/people/jane-doe/' } });
  assert.equal(first.title, 'Jane Doe · The Galley');
});
