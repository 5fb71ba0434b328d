import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBadCharacters } from '../../../src/runtime/bad-characters.ts';

const read = (...bytes: (string | number)[]) =>
  Buffer.concat(
    bytes.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))),
  ).toString();

test('bytes of another encoding are refused in their line, with the word', () => {
  assert.deepEqual(findBadCharacters(read('One.\nA r', 0xe9, 'sum', 0xe9, ' here.')), [
    {
      line: 2,
      message:
        'has bytes that are not UTF-8, in “r\uFFFDsum\uFFFD”; save the file again with the encoding UTF-8, and see that the word is right',
    },
  ]);
});

test('a text in UTF-16 is refused once, whatever its language and with or without its mark', () => {
  const line = { line: 1, message: 'is saved as UTF-16; save the file again with the encoding UTF-8' };
  const wide = (text: string) => Buffer.from(text, 'utf16le');
  assert.deepEqual(findBadCharacters(wide('---\nheadline: A\n---\n').toString()), [line]);
  assert.deepEqual(findBadCharacters(wide('\uFEFFПривіт, світе. '.repeat(3)).toString()), [line]);
  assert.deepEqual(findBadCharacters(wide('\uFEFF---\nheadline: Так\n').swap16().toString()), [line]);
});

test('what no page can print is refused, with the words before it', () => {
  for (const [character, code] of [
    ['\0', '0000'],
    ['\u001B', '001B'],
    ['\u0093', '0093'],
    ['\uFFFE', 'FFFE'],
    ['\u202E', '202E'],
  ] as const)
    assert.deepEqual(findBadCharacters(`The words ${character}here`), [
      {
        line: 1,
        message: `has a character that cannot be printed (U+${code}) after “The words ”; take it out`,
      },
    ]);
});

test('tabs, line ends of every system, marks of direction and joiners are text', () => {
  assert.deepEqual(findBadCharacters('\uFEFFa\tb\r\nc\rd \u200Fe\u200D \u2067f\u2069'), []);
});
