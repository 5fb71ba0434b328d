import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VFile } from 'vfile';
import { TextError, throwFaults } from '../../../src/prose/faults.ts';
import { createProseData } from '../../../src/prose/prose-data.ts';
import { findCodeRanges, isWithin } from '../../../src/prose/syntax/code-ranges.ts';
import { parseText } from '../../../src/prose/syntax/parse-text.ts';
import { readFaults } from './read-faults.ts';

test('what has no place of its own is told of in the first line, before what stands below it', () => {
  const file = new VFile();
  file.data.prose = createProseData({ fieldLines: {}, recordedHeadings: [], frontmatter: {} });
  const report = (message: string, place?: { line: number; column: number }) => {
    file.message(message, place && { place }).fatal = true;
  };
  report('below', { line: 2, column: 1 });
  report('somewhere');
  report('beside', { line: 2, column: 3 });
  report('within', { line: 2, column: 2 });
  assert.throws(
    () => throwFaults(file),
    (error) => {
      assert.ok(error instanceof TextError);
      assert.deepEqual(
        error.faults.map(({ line, message }) => [line, message]),
        [
          [1, 'somewhere'],
          [2, 'below'],
          [2, 'within'],
          [2, 'beside'],
        ],
      );
      return true;
    },
  );
});

test('what breaks the parser itself is no fault of the text', () => {
  const parser = {
    parse: () => {
      throw new RangeError('no more memory');
    },
  };
  assert.throws(() => parseText(parser, new VFile('Words.')), new RangeError('no more memory'));
});

test('an address in angle brackets stands in the line of its link', () => {
  const lines = (words: string) => readFaults(`Fewer than <3% came.\n\n${words}\n`).map(({ line }) => line);
  for (const words of [
    '[a](<./my notes>)',
    '[a]: <./my notes>',
    '> [a]: <./my notes>',
    '- [a]: <./my notes>',
    '1. [a]: <./my notes>',
  ]) {
    assert.deepEqual(readFaults(`${words}\n`), [], words);
    assert.deepEqual(lines(words), [1], words);
  }
  for (const words of ['[a](\n<./my notes>)', '[a]:\n<./my notes>'])
    assert.deepEqual(lines(words), [1, 4], words);
});

test('an element among words that ends in another paragraph is told of at both ends, one in a line of its own at none', () => {
  const lines = (text: string) => readFaults(`${text}\n\nFewer than <3% came.`).map(({ line }) => line);
  assert.deepEqual(lines('<div>\n\nOne.\n\n</div>'), [7]);
  assert.deepEqual(lines('> <div>\n>\n> One.\n>\n> </div>'), [7]);
  assert.deepEqual(lines('Words <div>\n\nOne.\n\n</div>'), [1, 7]);
});

test('of long words in braces the beginning is told', () => {
  const told = (words: string) => readFaults(`The set {${words}}.`)[0]?.message ?? '';
  assert.match(told(`b${'a, '.repeat(20).trim()}`), /^the words \{b(?:a, ){19}a,\} would be run/);
  assert.match(told('a, '.repeat(21).trim()), /^the words \{(?:a, ){19}a … *\} would be run/);
});

test('code is found from the first letter of a text to its last, between as many ticks before as after', () => {
  const code = (text: string) => findCodeRanges(text).map(([start, end]) => text.slice(start, end));
  assert.deepEqual(code('`a` and ``b ` c`` and `d`'), ['`a`', '``b ` c``', '`d`']);
  assert.deepEqual(code('`a and\n\nb`'), []);
  assert.deepEqual(code('\\`a` and `b`'), ['` and `']);
  assert.deepEqual(code('```\na\n````\n`b`\n~~~\nc\n```\n'), ['```\na\n````', '`b`', '~~~\nc\n```\n']);
  assert.deepEqual(code('> - ~~~ js\n> - a\n> ~~~'), ['> - ~~~ js\n> - a\n> ~~~']);
});

test('signs in code are no faults, in whichever block of code they stand', () => {
  const blocks = ['`<1`', '`<2` and `{3`', '```', '<4 {', '```', '`<5`', 'Fewer than <6% came.', '`<7`'];
  assert.deepEqual(
    readFaults(blocks.join('\n\n')).map(({ line }) => line),
    [13],
  );
});

test('a place is within a range from its first letter to before its end', () => {
  const ranges = [
    [0, 3],
    [5, 8],
    [8, 9],
    [20, 30],
  ] as const;
  assert.deepEqual(
    Array.from({ length: 31 }, (_, at) => at).filter((at) => isWithin(ranges, at)),
    [0, 1, 2, 5, 6, 7, 8, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29],
  );
  assert.equal(isWithin([], 0), false);
});
