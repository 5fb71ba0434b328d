import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAbsoluteUrl } from '../../../src/metadata/absolute-url.ts';

test('a full address stays letter for letter: what verifies the plain text reads the page’s own', () => {
  for (const address of ['https://a.example', 'https://a.example/é', 'HTTPS://A.example/?q=a b'])
    assert.equal(toAbsoluteUrl(address), address);
  assert.match(toAbsoluteUrl('/2025/03/a/'), /^https?:\/\/[^/]+\/(?:.*\/)?2025\/03\/a\/$/);
});
