import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../../../src/prose/render.ts';

test('words that only look like an address stay words', () => {
  const { links } = render(
    'Fill in http://[www.elsewhere.example]/index.php, or see https://elsewhere.example/a.',
    {
      language: 'en',
    },
  );
  assert.deepEqual(
    links.map(({ href }) => href),
    ['https://elsewhere.example/a'],
  );
});
