import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderCorrectionsFeed } from '../../../src/metadata/corrections-feed.ts';

const change = {
  date: '2026-05-06T09:00:00Z',
  kind: 'correction' as const,
  note: 'The bridge opened in 1894, not <1892>.',
  headline: 'The bridge & the river',
  path: '/2026/04/bridge/',
  language: 'en-GB',
  feedId: 'https://galley.example/2026/04/a-bridge/',
};

test('an entry tells kind, piece, instant and note, escaped', () => {
  const feed = renderCorrectionsFeed([change], '2024-01-01T00:00:00Z');
  assert.match(feed, /<title>Correction: The bridge &#x26; the river<\/title>/);
  assert.match(feed, /<id>[^<]*\/2026\/04\/a-bridge\/#correction-2026-05-06T09:00:00Z<\/id>/);
  assert.match(
    feed,
    /<content type="text" xml:lang="en-GB">The bridge opened in 1894, not &#x3C;1892>\.<\/content>/,
  );
  assert.equal(feed.match(/<updated>2026-05-06T09:00:00Z<\/updated>/g)?.length, 2);
});

test('a feed without entries says when the publication began', () => {
  assert.match(renderCorrectionsFeed([], '2024-01-01T00:00:00Z'), /<updated>2024-01-01T00:00:00Z<\/updated>/);
});
