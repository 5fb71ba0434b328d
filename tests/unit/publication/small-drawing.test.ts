import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeDrawing, locateFirstPicture } from '../../../src/publication/small-drawing.ts';
import '../../fixtures/settings.ts';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg">\n  <path d="M0 0" fill="#97291c"/>\n  <text>a  b</text>\n</svg>\n';

test('a drawing as an address is the drawing, and every sign in it may stand in an address', () => {
  const address = encodeDrawing(drawing);
  assert.equal(decodeURIComponent(address.replace('data:image/svg+xml,', '')), drawing.trim());
  assert.match(address, /^data:image\/svg\+xml,[\w%=:/,.()*'!~-]+$/);
});

test('what indents a drawing without words is left out', () => {
  const plain = drawing.replace(/<text>.*<\/text>/, '');
  assert.match(decodeURIComponent(encodeDrawing(plain)), /\/svg"><path d="M0 0" fill="#97291c"\/><\/svg>$/);
});

test('a photograph, and a drawing that is not there, keep the address of their file', () => {
  const src = { src: '/_astro/quay.svg', width: 3, height: 2, format: 'svg' } as const;
  const words = { alt: 'A quay.', decorative: false };
  assert.equal(locateFirstPicture({ ...words, src, path: 'articles/none/quay.svg' }), src.src);
  const photograph = { ...src, src: '/_astro/quay.webp', format: 'webp' } as const;
  assert.equal(
    locateFirstPicture({ ...words, src: photograph, path: 'articles/a/quay.webp' }),
    photograph.src,
  );
});
