import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { Blob, Face } from 'harfbuzzjs';
import { openWoff } from '../../../src/cards/open-woff.ts';

const { resolve } = createRequire(import.meta.url);
const woff = readFileSync(resolve('@fontsource/source-serif-4/files/source-serif-4-greek-400-normal.woff'));

test('the font inside has the length that its file states and its characters', () => {
  const font = openWoff(woff);
  assert.equal(font.length, woff.readUInt32BE(16));
  assert.ok(new Face(new Blob(font)).collectUnicodes().includes(0x3a9));
});

test('anything but WOFF 1.0 is refused', () => {
  assert.throws(() => openWoff(Buffer.from('wOF2 and so on')), {
    message: 'these bytes are no WOFF 1.0 font',
  });
});
