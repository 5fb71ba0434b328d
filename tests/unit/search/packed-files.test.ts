import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compressSync } from '@napi-rs/lzma/lzma';
import fc from 'fast-check';
import { type CborValue, decodeCbor, encodeCbor } from '../../../src/search/format/cbor.ts';
import { decodeLzma } from '../../../src/search/format/decode-lzma.ts';
import { dice } from '../../benchmark/dice.ts';
import { sentence } from '../../benchmark/sentences.ts';

function compress(content: Uint8Array): Uint8Array {
  const file = Buffer.from(compressSync(content));
  file.writeBigUInt64LE(BigInt(content.length), 5);
  return file;
}

test('what was compressed is decompressed', () => {
  const roll = dice('lzma');
  const text = Buffer.from(Array.from({ length: 4000 }, () => sentence(roll, [])).join('\n'));
  for (const content of [text, text.subarray(0, 1), text.subarray(0, 0), Buffer.alloc(70_000, 7)])
    assert.ok(Buffer.from(decodeLzma(compress(content))).equals(content), `${content.length} bytes`);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (content) => {
      assert.deepEqual(decodeLzma(compress(content)), content);
    }),
    { seed: 18 },
  );
});

test('a file that is damaged or no file of LZMA is an error or other bytes, and ends', () => {
  const file = compress(Buffer.from('If men were angels, no government would be necessary. '.repeat(40)));
  assert.throws(() => decodeLzma(Buffer.from('<!doctype html><title>')), /not a file of LZMA/);
  for (let at = 13; at < file.length; at += 1) {
    const damaged = Buffer.from(file);
    damaged[at] = (damaged[at] ?? 0) ^ 0x55;
    try {
      assert.equal(decodeLzma(damaged).length, 54 * 40);
    } catch (error) {
      assert.match(String(error), /damaged/);
    }
  }
});

test('numbers, texts and lists are read as they were written', () => {
  const { value } = fc.letrec<{ value: CborValue; list: CborValue[] }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.integer({ min: -70_000, max: 2 ** 32 - 1 }),
      fc.string({ unit: 'binary' }),
      tie('list'),
    ),
    list: fc.array(tie('value')),
  }));
  fc.assert(
    fc.property(value, (written) => assert.deepEqual(decodeCbor(encodeCbor(written)), written)),
    { seed: 18 },
  );
  assert.throws(() => decodeCbor(Uint8Array.of(0x61)), RangeError);
  assert.throws(() => decodeCbor(Uint8Array.of(0xf5)), /kind 7/);
  assert.throws(() => decodeCbor(Uint8Array.of(0x01, 0x01)), /after its end/);
});
