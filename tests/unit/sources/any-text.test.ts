import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judgeAgainst } from '../../../src/sources/judge-against.ts';
import { SourceText } from '../../../src/sources/locate-quotation.ts';
import { readSourceText } from '../../../src/sources/read-source-text.ts';

const parts = [
  'the ',
  'port ',
  'is ',
  'shut ',
  '…',
  '[not]',
  '“',
  '”',
  '-\n',
  '\f',
  '12\n',
  'PORT ',
  '\uD800',
  'ſ',
  '<p>',
  '&',
  '. ',
  '5 %',
];
const anyText = fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((list) => list.join(''));

test('no text makes reading, finding or comparing fail', () => {
  fc.assert(
    fc.property(anyText, anyText, (quotation, source) => {
      const read = readSourceText(new TextEncoder().encode(source), 'a text');
      const text = new SourceText(typeof read === 'string' ? read : source, 'en');
      const passage = text.cutPassage(quotation);
      assert.ok(passage === undefined || passage.length <= text.text.length + 20);
      judgeAgainst(quotation, { text: passage ?? source, language: 'en' });
    }),
    { numRuns: 300, seed: 20 },
  );
});

test('words that are cut out of a text are found in it, word for word', () => {
  const words = fc.array(
    fc.constantFrom('a', 'port', 'is', 'shut', 'when', 'ice', 'comes', 'and', 'ships', 'wait'),
    {
      minLength: 30,
      maxLength: 120,
    },
  );
  fc.assert(
    fc.property(words, fc.nat(20), (list, from) => {
      const quotation = list.slice(from, from + 9).join(' ');
      const passage = new SourceText(list.join(' '), 'en').cutPassage(quotation) ?? '';
      assert.equal(judgeAgainst(quotation, { text: passage, language: 'en' }).answer, 'verbatim');
    }),
    { numRuns: 200, seed: 21 },
  );
});
