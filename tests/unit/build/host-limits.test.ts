import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describePassedLimits } from '../../../src/build/host-limits.ts';

const small = { files: 20_000, redirects: 2_000, size: 1e9 };

test('a site within its host’s limits, or with no host named, is not warned of', () => {
  assert.deepEqual(describePassedLimits('cloudflare', small), []);
  assert.deepEqual(describePassedLimits('github-pages', small), []);
  assert.deepEqual(describePassedLimits(undefined, { files: 1e6, redirects: 1e6, size: 1e12 }), []);
});

test('each limit that is passed is named with the host’s figure', () => {
  assert.deepEqual(describePassedLimits('cloudflare', { files: 86_036, redirects: 2_001, size: 5e9 }), [
    'Warning: 86,036 files are more than Cloudflare’s free plan takes (20,000).',
    'Warning: of 2,001 redirects Cloudflare’s free plan reads the first 2,000; for the others, pages lead on.',
  ]);
  assert.deepEqual(describePassedLimits('cloudflare-paid', { ...small, files: 86_036 }), []);
  assert.deepEqual(describePassedLimits('github-pages', { ...small, size: 1_200_000_001 }), [
    'Warning: 1,201 MB are more than GitHub Pages takes (1,000 MB).',
  ]);
});
