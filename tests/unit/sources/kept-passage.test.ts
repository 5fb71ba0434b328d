import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { digestBytes } from '../../../src/runtime/digest.ts';
import { readKept, writeKept } from '../../../src/sources/kept-passage.ts';
import { SourceText } from '../../../src/sources/locate-quotation.ts';

const passage = {
  source: 'https://a.example/',
  read: '2026-11-26',
  digest: digestBytes('The port is shut.'),
  letters: 17,
  passage: 'The port',
};

test('what was written is read again', () => {
  assert.deepEqual(readKept(writeKept([passage])), { passages: [passage], edited: [] });
});

test('a line that was changed or typed by hand is not used, and is reported', () => {
  const text = writeKept([passage]).replace('The port', 'The harbour');
  assert.deepEqual(readKept(`${text}not json\n${writeKept([passage])}`), {
    passages: [passage],
    edited: [1, 2],
  });
});

test('the order in which sources were read leaves no trace', () => {
  const other = { ...passage, source: 'https://b.example/' };
  assert.equal(writeKept([passage, other]), writeKept([other, passage]));
});

describe('the passage that is kept', () => {
  const sentence = (number: number) =>
    `In the year ${number} the port was shut for ${number - 1700} days by ice.`;
  const whole = Array.from({ length: 200 }, (_, index) => sentence(1701 + index)).join(' ');
  const text = new SourceText(whole, 'en');

  test('has the quoted words and 200 letters on each side, cut at spaces', () => {
    const cut = text.cutPassage('In the year 1800 the port was shut for 100 days') ?? '';
    const at = cut.indexOf('In the year 1800');
    assert.ok(whole.includes(cut));
    assert.ok(at > 180 && at <= 200, `${at}`);
    assert.ok(cut.length < 200 + 47 + 200 + 1);
  });

  test('has the nearest words where the quotation is wrong', () => {
    assert.match(
      text.cutPassage('In the year 1800 the port was open for 100 days') ?? '',
      /1800 the port was shut/,
    );
  });

  test('leaves out what lies between two parts of a quotation', () => {
    const cut = text.cutPassage('In the year 1750 the port … shut for 150 days by ice') ?? '';
    assert.match(cut, /1750 the port.* \[…\] .*shut for 150 days by ice/);
    assert.ok(cut.length < 1000);
  });

  test('is never the whole of a short text', () => {
    const short = 'Nobody came. The port was shut for the winter. Everybody waited for spring to come again.';
    const cut = new SourceText(short, 'en').cutPassage('The port was shut for the winter') ?? '';
    assert.ok(cut.length < short.length - 20, cut);
  });

  test('is none if half of the words stand nowhere together', () => {
    assert.equal(text.cutPassage('whales sing at night in the northern ocean'), undefined);
  });
});
