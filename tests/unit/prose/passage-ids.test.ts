import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePassageIds } from '../../../src/prose/ids/passage-ids.ts';

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text });
const heading = (text: string) => ({ kind: 'heading' as const, text });

test('names a passage by its words, the same in every build', () => {
  assert.deepEqual(makePassageIds([paragraph('A link is a promise.')]), ['p-9l62gk']);
});

test('gives a passage the same id wherever it stands and whatever its kind', () => {
  const [alone] = makePassageIds([paragraph('A link is a promise.')]);
  const [, , moved] = makePassageIds([
    heading('Promises'),
    paragraph('Another.'),
    { kind: 'quotation', text: 'A link is a promise.' },
  ]);
  assert.equal(moved, alone);
});

test('keeps the id when only the typography changes', () => {
  assert.deepEqual(
    makePassageIds([paragraph('It’s “so” — nearly…'), heading('What’s next – and why')]),
    makePassageIds([paragraph('It\'s "so"--nearly...'), heading("What's next - and why")]),
  );
});

test('gives different words different ids', () => {
  const [one, other] = makePassageIds([paragraph('Nine per cent.'), paragraph('Ten per cent.')]);
  assert.notEqual(one, other);
});

test('names headings by their words', () => {
  assert.deepEqual(makePassageIds([heading('Why links break'), heading('Why links break')]), [
    'why-links-break',
    'why-links-break-2',
  ]);
});

test('names a heading without letters by a digest', () => {
  const [id] = makePassageIds([heading('***')]);
  assert.match(String(id), /^p-[0-9b-z]{6}$/);
});

test('names a heading of figures that are no digits, or of a lone accent, by a digest', () => {
  for (const text of ['½', '²', '①②', '₂', '\u0301', '❤\uFE0F'])
    assert.match(String(makePassageIds([heading(text)])), /^p-[0-9b-z]{6}$/, text);
  assert.deepEqual(makePassageIds([heading('⅓ of us'), heading('❤\uFE0F letters')]), ['of-us', 'letters']);
});

test('tells repeated words apart by their order', () => {
  const [first, second, third] = makePassageIds([paragraph('No.'), paragraph('No.'), paragraph('No.')]);
  assert.equal(second, `${first}-2`);
  assert.equal(third, `${first}-3`);
});
