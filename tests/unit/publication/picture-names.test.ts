import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serialize } from 'node:v8';
import fc from 'fast-check';
import { findPictures, isPicture, simplifyName } from '../../../src/publication/picture-names.ts';

test('a name that is plain stays as it is, so that its address lasts', () => {
  for (const name of ['picture', 'Lead_2', 'a-b', 'a.b', 'icon@2x', '~x'])
    assert.equal(simplifyName(name), name);
});

test('any other name gives one of plain letters', () => {
  const given = ['p (1)', 'O’Brien', 'a&b,c', 'café', 'cafe\u0301', 'фото', '.hidden', '50%'].map(
    simplifyName,
  );
  assert.deepEqual(given, ['p-1', 'O-Brien', 'a-b-c', 'cafe', 'cafe', 'picture', 'hidden', '50']);
});

test('a long name is cut, so that a file system takes it with what Astro adds', () => {
  assert.equal(simplifyName(`${'long-'.repeat(30)}name`), `${'long-'.repeat(29)}long`);
});

test('a name is held in letters of one byte, whatever letters its page has', () => {
  const [name = ''] = findPictures(Buffer.from('“日本語” <img src="/_astro/picture.CLeXTYZ0_1XSFY4.webp">'));
  const [, , kind] = serialize(name);
  assert.equal(kind, '"'.charCodeAt(0), 'V8 writes a text of letters of one byte behind this mark');
});

test('a picture of whatever name is found in the text of a page', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const file = `_astro/${simplifyName(name)}.B-x_1.webp`;
      assert.ok(isPicture(file));
      assert.deepEqual(
        findPictures(Buffer.from(`<img srcset="/${file} 360w, /${file} 720w" src="/${file}">`)),
        [file],
      );
      assert.equal(encodeURI(file), file);
    }),
    { seed: 1 },
  );
});

test('a picture that would not be found is refused rather than lost', () => {
  assert.throws(() => isPicture('_astro/p (1).B-x_1.webp'), /unknown which pages/);
  assert.equal(isPicture('_astro/fonts/a b.woff2'), false);
});
