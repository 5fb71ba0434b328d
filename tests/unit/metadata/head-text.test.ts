import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderHeadTags } from '../../../src/metadata/escape.ts';

test('no value of a head tag can end its attribute', () => {
  assert.equal(
    renderHeadTags([
      { tag: 'meta', attributes: { name: 'description', content: 'Ships & "ports" <now>' } },
      { tag: 'link', attributes: { rel: 'canonical', href: 'https://galley.example/?a=1&b=2' } },
    ]),
    '<meta name="description" content="Ships &#38; &#34;ports&#34; <now>"/>' +
      '<link rel="canonical" href="https://galley.example/?a=1&#38;b=2"/>',
  );
});
