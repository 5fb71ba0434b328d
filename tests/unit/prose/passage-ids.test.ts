import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passageIds } from '../../../src/prose/passage-ids.ts';

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text });
const heading = (text: string) => ({ kind: 'heading' as const, text });

test('names a passage by its words, the same in every build', () => {
  assert.deepEqual(passageIds([paragraph('A link is a promise.')]), ['p-9l62gk']);
});

test('gives a passage the same id wherever it stands and whatever its kind', () => {
  const [alone] = passageIds([paragraph('A link is a promise.')]);
  const [, , moved] = passageIds([
    heading('Promises'),
    paragraph('Another.'),
    { kind: 'quotation', text: 'A link is a promise.' },
  ]);
  assert.equal(moved, alone);
});

test('keeps the id when only the typography changes', () => {
  assert.deepEqual(
    passageIds([paragraph('It’s “so” — nearly…'), heading('What’s next – and why')]),
    passageIds([paragraph('It\'s "so"--nearly...'), heading("What's next - and why")]),
  );
});

test('gives different words different ids', () => {
  const [one, other] = passageIds([paragraph('Nine per cent.'), paragraph('Ten per cent.')]);
  assert.notEqual(one, other);
});

test('names headings by their words', () => {
  assert.deepEqual(passageIds([heading('Why links break'), heading('Why links break')]), [
    'why-links-break',
    'why-links-break-1',
  ]);
});

test('names a heading without letters by a digest', () => {
  const [id] = passageIds([heading('***')]);
  assert.match(String(id), /^p-[0-9b-z]{6}$/);
});

test('tells repeated words apart by their order', () => {
  const [first, second, third] = passageIds([paragraph('No.'), paragraph('No.'), paragraph('No.')]);
  assert.equal(second, `${first}-2`);
  assert.equal(third, `${first}-3`);
});
