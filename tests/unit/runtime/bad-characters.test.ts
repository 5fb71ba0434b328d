import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBadLines } from '../../../src/runtime/bad-characters.ts';

test('a file in another encoding is refused with each line that shows it', () => {
  const windows1252 = Buffer.from([
    ...Buffer.from('A plain line.\nThe r'),
    0xe9,
    ...Buffer.from('sum'),
    0xe9,
    0x0a,
  ]);
  assert.deepEqual(findBadLines(windows1252.toString('utf8')), [
    {
      line: 2,
      message:
        'has bytes that are not UTF-8, in “r\uFFFDsum\uFFFD”; save the file again with the encoding UTF-8, and see that the word is right',
    },
  ]);
  const utf16 = Buffer.from('\uFEFFheadline: A', 'utf16le');
  assert.equal(findBadLines(utf16.toString('utf8'))[0]?.line, 1);
});

test('control characters, halves of characters and code points of no character are refused', () => {
  for (const [sign, code] of [
    ['\0', '0000'],
    ['\u0007', '0007'],
    ['\u000B', '000B'],
    ['\u000C', '000C'],
    ['\u007F', '007F'],
    ['\u0085', '0085'],
    ['\uD800', 'D800'],
    ['\uDFFF', 'DFFF'],
    ['\uFDD0', 'FDD0'],
    ['\uFFFE', 'FFFE'],
  ] as const) {
    const [found] = findBadLines(`One.\nTwo words${sign} three.`);
    assert.equal(found?.line, 2, code);
    assert.match(found.message, new RegExp(`\\(U\\+${code}\\) after “.*words”; take it out$`));
  }
});

test('every other character is taken, and so are tabs, both line ends and a byte order mark', () => {
  const text = '\uFEFFa\tb\r\nc\n“d”\u00A0e\u00AD\u200B\u200D\u2028🎉👩‍🚀\u{10FFFD} право 港 عربي';
  assert.deepEqual(findBadLines(text), []);
});

test('a file full of them is not reported line by line', () => {
  const found = findBadLines('\uFFFD\n'.repeat(1000));
  assert.equal(found.length, 21);
  assert.deepEqual(found.at(-1), { line: 21, message: 'and 980 more lines have such characters' });
});

test('a text in UTF-16 is refused once, whatever its language and with or without its mark', () => {
  const line = { line: 1, message: 'is saved as UTF-16; save the file again with the encoding UTF-8' };
  const wide = (text: string) => Buffer.from(text, 'utf16le');
  assert.deepEqual(findBadLines(wide('---\nheadline: A\n---\n').toString()), [line]);
  assert.deepEqual(findBadLines(wide('\uFEFFПривіт, світе. '.repeat(3)).toString()), [line]);
  assert.deepEqual(findBadLines(wide('\uFEFF---\nheadline: Так\n').swap16().toString()), [line]);
});

test('the two characters that print what follows in another order are refused', () => {
  for (const sign of ['\u202D', '\u202E'])
    assert.match(
      findBadLines(`Words ${sign}here.`)[0]?.message ?? '',
      /^has a character that cannot be printed \(U\+202[DE]\) after “Words ”/,
    );
});

test('a conflict that git has left is told of once, where it begins, and marks alone are none', () => {
  const message =
    'holds a conflict of two versions; keep the lines that hold, and delete the marks <<<<<<<, ======= and >>>>>>>';
  const conflict = 'One.\n<<<<<<< HEAD\nTwo.\n=======\nThree.\n>>>>>>> other\n';
  for (const text of [conflict, conflict.replaceAll('\n', '\r\n')])
    assert.deepEqual(findBadLines(text), [{ line: 2, message }]);
  assert.deepEqual(findBadLines('A heading\n=======\n'), []);
});
