import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeTextFragment } from '../../../src/passages/text-fragment.ts';

const page =
  'Links break.\nA promise costs little, and nobody keeps it.\nHere too a promise costs little, but somebody does, year after year after year, until the record is whole and every link lands.\nThe end.';

/** The link to the n-th place where the words stand on the page. */
function linkTo(words: string, place = 1): string | undefined {
  const at = page.split(words).slice(0, place).join(words).length;
  return makeTextFragment(page.slice(0, at), words, page.slice(at + words.length));
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
    makeTextFragment(twice.slice(0, at), 'The same.', twice.slice(at + 9)),
    ':~:text=Second.-,The%20same%2E',
  );
});

test('grows a selection to whole words and leaves out spaces at its ends', () => {
  const at = page.indexOf('mebody do');
  assert.equal(
    makeTextFragment(page.slice(0, at), 'mebody do', page.slice(at + 9)),
    ':~:text=somebody%20does',
  );
  assert.equal(makeTextFragment('One ', ' two ', 'three'), ':~:text=two');
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

test('has words in every part, so that no link hangs on a comma', () => {
  assert.equal(makeTextFragment('So be it, and ', 'be it', '; or not.'), ':~:text=and-,be%20it');
  assert.equal(makeTextFragment('So be it.\nSo ', 'be it', ' ↩'), undefined);
});

test('takes no notice of case, as browsers do not', () => {
  assert.equal(makeTextFragment('Peace. No ', 'peace', ' here.'), ':~:text=No-,peace');
});

test('writes hyphens, commas and ampersands so that they are no part of the grammar', () => {
  assert.equal(makeTextFragment('', 'Well-known, R&D', ''), ':~:text=Well%2Dknown%2C%20R%26D');
});

test('offers nothing for an empty selection', () => {
  assert.equal(makeTextFragment('One ', ' \n ', 'two'), undefined);
});

test('offers nothing where no words around tell the place', () => {
  assert.equal(makeTextFragment('No. '.repeat(30), 'No.', ' No.'.repeat(30)), undefined);
});

const words = fc.array(
  fc.tuple(
    fc.constantFrom(
      'a',
      'promise',
      'Promise',
      'is',
      'a-link',
      'kept,',
      'naïve',
      'naive',
      '“so”',
      'link.',
      '…',
    ),
    fc.constantFrom(' ', ' ', ' ', '\n', '  '),
  ),
  { minLength: 1, maxLength: 25 },
);
const text = words.map((all) => all.flat().join(''));

test('finds the selection and nothing else, by the rules of the specification, on any page', () => {
  let offered = 0;
  fc.assert(
    fc.property(text, text, text, (before, selected, after) => {
      const link = makeTextFragment(before, selected, after);
      if (link === undefined) return;
      offered += 1;
      const whole = flat(before + selected + after);
      const start = flat(before + selected.slice(0, selected.search(/\S/))).length;
      const length = flat(selected).trim().length;
      assert.deepEqual(matches(whole, partsOf(link)), [[start, start + length]]);
    }),
    { seed: 4, numRuns: 2000 },
  );
  assert.ok(offered > 1000, String(offered));
});

test('no link holds a word of context more than it needs', () => {
  fc.assert(
    fc.property(text, text, text, (before, selected, after) => {
      const link = makeTextFragment(before, selected, after);
      if (link === undefined) return;
      const parts = partsOf(link);
      const whole = flat(before + selected + after);
      const fewer = [
        { ...parts, prefix: parts.prefix.split(' ').slice(1).join(' ') },
        { ...parts, suffix: parts.suffix.split(' ').slice(0, -1).join(' ') },
      ].filter(({ prefix, suffix }) => prefix !== parts.prefix || suffix !== parts.suffix);
      for (const less of fewer) {
        const trimmed = {
          ...less,
          prefix: less.prefix.replace(/^[^\p{L}]+/u, ''),
          suffix: less.suffix.replace(/[^\p{L}]+$/u, ''),
        };
        assert.notDeepEqual(matches(whole, trimmed), matches(whole, parts), link);
      }
    }),
    { seed: 5, numRuns: 1000 },
  );
});

interface Parts {
  prefix: string;
  start: string;
  end: string;
  suffix: string;
}

/** A link taken apart as the grammar has it. */
function partsOf(link: string): Parts {
  const parts = link.replace(':~:text=', '').split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : '';
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : '';
  const [first = '', last = '', start = '', end = ''] = [prefix, suffix, ...parts].map((part) =>
    decodeURIComponent(part ?? ''),
  );
  return { prefix: first, start, end, suffix: last };
}

/** Every match on a page, tried one sign after the other without any of the builder's short cuts. */
function matches(page: string, { prefix, start, end, suffix }: Parts): [number, number][] {
  const isEdge = (at: number) => !/[\p{L}\p{N}]{2}/u.test(page.slice(Math.max(0, at - 1), at + 1));
  const same = (at: number, wanted: string) => bare(page.slice(at, at + wanted.length)) === bare(wanted);
  const past = (at: number) => (/\s/.test(page.charAt(at)) ? at + 1 : at);
  const closes = (to: number) =>
    suffix ? same(past(to), suffix) && isEdge(past(to) + suffix.length) : isEdge(to);
  const found: [number, number][] = [];
  for (let at = 0; at < page.length; at += 1) {
    const from = prefix ? past(at + prefix.length) : at;
    if (!isEdge(at) || !same(at, prefix) || !same(from, start)) continue;
    const stop = from + start.length;
    if (!end) {
      if (closes(stop)) found.push([from, stop]);
      continue;
    }
    for (let last = stop; isEdge(stop) && last < page.length; last += 1) {
      if (!isEdge(last) || !same(last, end) || !closes(last + end.length)) continue;
      found.push([from, last + end.length]);
      break;
    }
  }
  return found;
}

const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const flat = (text: string) => text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n\s*/g, '\n');
