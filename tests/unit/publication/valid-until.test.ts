import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findValidUntil } from '../../../src/publication/cache/valid-until.ts';

const now = new Date('2025-02-14T09:00:00Z');
const at = (instant: string) => Date.parse(instant);

test('a site holds until the day ends when nothing is to come', () => {
  assert.equal(findValidUntil([], now), at('2025-02-15T00:00:00Z'));
  assert.equal(findValidUntil(['2024-01-01T00:00:00Z', undefined], now), at('2025-02-15T00:00:00Z'));
});

test('a site holds until the next piece appears', () => {
  const published = ['2025-02-14T18:00:00+01:00', '2025-02-14T20:00:00Z'];
  assert.equal(findValidUntil(published, now), at('2025-02-14T17:00:00Z'));
});

test('a site holds until a piece leaves the news sitemap, two days after it appeared', () => {
  assert.equal(findValidUntil(['2025-02-12T10:00:00Z'], now), at('2025-02-14T10:00:00Z'));
});
