import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLinks } from '../../../src/publication/check-links.ts';

const targets = {
  answers: new Set(['/here/']),
  redirects: new Map<string, string>(),
  findIds: () => new Set(['top']),
  findWords: () => ['All  Ports close.'],
  home: 'https://galley.example',
};
const wrong = (...hrefs: string[]) =>
  checkLinks(
    hrefs.map((href) => ({ href, page: '/here/', file: 'a.mdx', line: 1 })),
    targets,
  ).map(({ message }) => message.replace(/^the link /, ''));

test('a link must have an address, and say how it is reached', () => {
  assert.deepEqual(wrong('', '//example.org/a', 'mailto:', 'mailto:ann', 'tel:'), [
    '[…]() has no address; write where it leads, or take the brackets out',
    '//example.org/a does not say how it is reached; write https://example.org/a',
    'mailto: names nobody; write mailto:name@example.org',
    'mailto:ann names nobody; write mailto:name@example.org',
    'tel: names no number; write tel:+441234567890',
  ]);
  assert.deepEqual(
    wrong('mailto:ann@example.org?subject=a', 'MAILTO:a@b.org', 'tel:+44-1', 'Https://a.b'),
    [],
  );
});

test('a link that shares words leads to the words, whatever became of their passage', () => {
  assert.deepEqual(wrong('#p-gone:~:text=ports%20close', '/here/#p-gone:~:text=x-,All%20ports,close,-y'), []);
  assert.equal(wrong('#p-gone:~:text=Docks').length, 1);
  assert.equal(wrong('#p-gone').length, 1);
});

test('a link elsewhere is read as one of the site is: without malformed signs, and without a password', () => {
  assert.deepEqual(wrong('https://example.org/%zz', 'https://ann:secret@example.org/'), [
    'https://example.org/%zz cannot be read: two hexadecimal digits must follow a % sign; write %25 for the sign itself',
    'https://ann:secret@example.org/ holds a password, which everybody could read; take it out',
  ]);
  assert.deepEqual(
    wrong('https://example.org/50%25', 'https://xn--80ak6aa92e.com/', 'https://a.b/привіт'),
    [],
  );
});
