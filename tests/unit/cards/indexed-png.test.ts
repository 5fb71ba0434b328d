import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { encodeIndexedPng } from '../../../src/cards/indexed-png.ts';

const pixels = (...colours: [number, number, number][]) =>
  Buffer.from(colours.flatMap((colour) => [...colour, 255]));
const decoded = async (png: Buffer) => [...(await sharp(png).removeAlpha().raw().toBuffer())];

test('another decoder reads back the pixels', async () => {
  const png = encodeIndexedPng(
    { pixels: pixels([255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]), width: 2, height: 2 },
    [],
  );
  assert.deepEqual(await decoded(png), [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]);
});

test('a picture has nothing of the one before', async () => {
  const draw = (...colours: [number, number, number][]) =>
    encodeIndexedPng({ pixels: pixels(...colours), width: 3, height: 1 }, ['#ffffff']);
  const before = draw([255, 0, 0], [0, 255, 0], [0, 0, 255]);
  const after = draw([255, 255, 255], [255, 255, 255], [0, 0, 0]);
  assert.deepEqual(await decoded(before), [255, 0, 0, 0, 255, 0, 0, 0, 255]);
  assert.deepEqual(await decoded(after), [255, 255, 255, 255, 255, 255, 0, 0, 0]);
});

test('shades the eye cannot tell apart become one, and exact colours stay', async () => {
  const png = encodeIndexedPng(
    { pixels: pixels([250, 247, 240], [245, 240, 235], [155, 45, 31]), width: 3, height: 1 },
    ['#faf7f0', '#9b2d1f'],
  );
  assert.deepEqual(await decoded(png), [250, 247, 240, 250, 247, 240, 155, 45, 31]);
});

test('more colours than a palette holds become their nearest', async () => {
  const many = Array.from({ length: 512 }, (_, index): [number, number, number] => [
    (index % 8) * 36,
    (Math.floor(index / 8) % 8) * 36,
    Math.floor(index / 64) * 36,
  ]);
  const read = await decoded(encodeIndexedPng({ pixels: pixels(...many), width: 512, height: 1 }, []));
  assert.deepEqual(read.slice(0, 6), [0, 0, 0, 36, 0, 0]);
  for (const [index, colour] of many.entries()) {
    const off = Math.max(
      ...colour.map((value, channel) => Math.abs(value - (read[index * 3 + channel] ?? 0))),
    );
    assert.ok(off <= 144, `${colour} is ${off} off`);
  }
});
