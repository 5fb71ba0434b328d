import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toAbsoluteUrl } from '../../../src/metadata/absolute-url.ts';
import { site } from '../../../src/site.ts';

test('a full address stays letter for letter: what verifies the plain text reads the page’s own', () => {
  for (const address of ['https://a.example', 'https://a.example/é', 'HTTPS://A.example/?q=a b'])
    assert.equal(toAbsoluteUrl(address), address);
  assert.match(toAbsoluteUrl('/2025/03/a/'), /^https?:\/\/[^/]+\/(?:.*\/)?2025\/03\/a\/$/);
});

test('a path is resolved as a browser would, from the publication’s address', () => {
  const part = fc.constantFrom(
    '/',
    '//',
    '.',
    '..',
    '/./',
    'a',
    'Z9_',
    '-',
    '~',
    'é',
    ' ',
    '%20',
    '?a=b',
    '#c',
    ':',
    '\\',
    '\t',
  );
  const path = fc.array(part, { maxLength: 8 }).map((parts) => `/${parts.join('')}`);
  fc.assert(
    fc.property(path, (written) => {
      const resolved = URL.parse(written.replace(/^\//, ''), `${site.address}/`)?.href;
      // Two slashes with nothing behind them are no address.
      fc.pre(resolved !== undefined);
      assert.equal(toAbsoluteUrl(written), resolved);
    }),
    { seed: 23, numRuns: 3000 },
  );
});
