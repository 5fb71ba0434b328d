import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderScriptNearFaces } from '../../../src/layouts/near-faces.ts';

const sizes = (css: string, range: string): readonly (string | undefined)[] =>
  [...css.matchAll(/@font-face\{([^}]*)\}/g)]
    .filter(([, body = '']) => body.includes(`unicode-range:${range};`) && body.includes('"Near S'))
    .map(([, body = '']) => /size-adjust:([\d.]+)%/.exec(body)?.[1]);

test('among Cyrillic letters, capitals, guillemets and dashes have widths of their own', () => {
  const css = renderScriptNearFaces('cyrillic', 'U+400-45F');
  assert.deepEqual(sizes(css, 'U+400-45F'), ['120.8', '116.6', '112.2', '98.3']);
  assert.deepEqual(sizes(css, 'U+400-42F,U+490'), ['104.4', '98.9', '101.2', '89.6']);
  assert.deepEqual(sizes(css, 'U+AB,U+BB'), ['109.2', '116.9', '114.2', '81.5']);
  assert.deepEqual(sizes(css, 'U+2013-2014'), ['91', '93.1', '96.5', '83.5']);
});

test('those follow the faces of the script, since the later of two faces is asked first', () => {
  const css = renderScriptNearFaces('cyrillic', 'U+400-45F');
  assert.ok(css.indexOf('U+400-42F') > css.lastIndexOf('U+400-45F;'));
});

test('a page in Greek carries none of them', () => {
  assert.doesNotMatch(renderScriptNearFaces('greek', 'U+370-3FF'), /U\+AB|U\+400/);
});
