import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textFragment } from '../../../src/passages/text-fragment.ts';

const page =
  'Links break.\nA promise costs little, and nobody keeps it.\nHere too a promise costs little, but somebody does, year after year after year, until the record is whole and every link lands.\nThe end.';

/** The link to the n-th place where the words stand on the page. */
function linkTo(words: string, place = 1): string | undefined {
  const at = page.split(words).slice(0, place).join(words).length;
  return textFragment(page.slice(0, at), words, page.slice(at + words.length));
}

test('gives words alone where they are unique', () => {
  assert.equal(linkTo('somebody does'), ':~:text=somebody%20does');
});

test('gives the words around where the page has them twice', () => {
  assert.equal(linkTo('promise costs little'), ':~:text=promise%20costs%20little,-%2C%20and');
  assert.equal(linkTo('promise costs little', 2), ':~:text=too%20a-,promise%20costs%20little');
});

test('looks for the words around a block’s edge in the next block', () => {
  const twice = 'First.\nThe same.\nSecond.\nThe same.\nThird.';
  const at = twice.lastIndexOf('The same.');
  assert.equal(
    textFragment(twice.slice(0, at), 'The same.', twice.slice(at + 9)),
    ':~:text=Second.-,The%20same%2E',
  );
});

test('grows a selection to whole words and leaves out spaces at its ends', () => {
  const at = page.indexOf('mebody do');
  assert.equal(textFragment(page.slice(0, at), 'mebody do', page.slice(at + 9)), ':~:text=somebody%20does');
  assert.equal(textFragment('One ', ' two ', 'three'), ':~:text=two');
});

test('gives a long selection by its first and last words', () => {
  assert.equal(
    linkTo('somebody does, year after year after year, until the record is whole and every link lands.'),
    ':~:text=somebody%20does%2C%20year%20after%20year,whole%20and%20every%20link%20lands%2E',
  );
});

test('gives a selection of several blocks by its first and last words', () => {
  assert.equal(
    linkTo('nobody keeps it.\nHere too a promise'),
    ':~:text=nobody%20keeps%20it.,Here%20too%20a%20promise',
  );
});

test('takes no notice of case, as browsers do not', () => {
  assert.equal(textFragment('Peace. No ', 'peace', ' here.'), ':~:text=No-,peace');
});

test('writes hyphens, commas and ampersands so that they are no part of the grammar', () => {
  assert.equal(textFragment('', 'Well-known, R&D', ''), ':~:text=Well%2Dknown%2C%20R%26D');
});

test('offers nothing for an empty selection', () => {
  assert.equal(textFragment('One ', ' \n ', 'two'), undefined);
});

test('offers nothing where no words around tell the place', () => {
  assert.equal(textFragment('No. '.repeat(30), 'No.', ' No.'.repeat(30)), undefined);
});

test('finds the selection first, by the browser’s rules, on any page', () => {
  const word = fc.constantFrom('a', 'promise', 'Promise', 'is', 'a-link', 'kept,', 'naïve', '“so”', 'link.');
  const words = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '\n', '  ')), {
    minLength: 1,
    maxLength: 25,
  });
  const text = words.map((all) => all.flat().join(''));
  let offered = 0;
  fc.assert(
    fc.property(text, text, text, (before, selected, after) => {
      const link = textFragment(before, selected, after);
      if (link === undefined) return;
      offered += 1;
      const whole = (before + selected + after).toLowerCase();
      const [first, last] = reach(link);
      const at = before.length + (/^\s*/.exec(selected)?.[0].length ?? 0);
      assert.ok(flat(whole.slice(at)).startsWith(first));
      assert.ok(flat(whole.slice(0, before.length + selected.length)).endsWith(last));
    }),
    { seed: 4, numRuns: 1000 },
  );
  assert.ok(offered > 500, String(offered));
});

/** The words a link begins and ends with. */
function reach(link: string): [first: string, last: string] {
  const parts = link
    .replace(':~:text=', '')
    .split(',')
    .filter((part) => !part.startsWith('-') && !part.endsWith('-'))
    .map((part) => decodeURIComponent(part).toLowerCase());
  return [parts[0] ?? '', parts.at(-1) ?? ''];
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
