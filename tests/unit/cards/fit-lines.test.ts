import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fitLines } from '../../../src/cards/fit-lines.ts';

/** Every character half an em wide. */
const widthOf = (text: string): number => text.length / 2;
const box = { width: 1000, height: 400, largest: 100, smallest: 40, leading: 1.2 };

test('a text on one line stands at the largest size', () => {
  assert.deepEqual(fitLines('Close it', widthOf, box), { size: 100, lines: ['Close it'] });
});

test('lines are of much the same length', () => {
  assert.deepEqual(fitLines('aaaa bbbb cccc dddd eeee ffff', widthOf, box), {
    size: 100,
    lines: ['aaaa bbbb cccc', 'dddd eeee ffff'],
  });
});

test('a word may break after its hyphen', () => {
  assert.deepEqual(fitLines('aaaaaaaaaaaa-bbbbbbbbbbbb', widthOf, box).lines, [
    'aaaaaaaaaaaa-',
    'bbbbbbbbbbbb',
  ]);
});

test('a no-break space does not break', () => {
  const { lines } = fitLines('aaaaaaaaaaaa bb\u00a0cccccc', widthOf, { ...box, width: 1000 });
  assert.deepEqual(lines, ['aaaaaaaaaaaa', 'bb\u00a0cccccc']);
});

test('a long word makes the size smaller before it breaks', () => {
  assert.equal(fitLines('a'.repeat(40), widthOf, box).size, 50);
  const broken = fitLines('a'.repeat(60), widthOf, box);
  assert.ok(broken.size >= 40);
  assert.ok(broken.lines.length > 1);
  assert.equal(broken.lines.join(''), 'a'.repeat(60));
});

test('no word is lost and no line leaves the box, whatever the text', () => {
  const word = fc.string({
    minLength: 1,
    maxLength: 40,
    unit: fc.constantFrom('a', 'W', '-', 'é', 'Ж', '’'),
  });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
      const text = words.join(' ').slice(0, 400);
      const { size, lines } = fitLines(text, widthOf, box);
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
      assert.ok(lines.length * box.leading * size <= box.height);
      for (const line of lines) assert.ok(widthOf(line) * size <= box.width + 1e-6, `${line} at ${size}`);
    }),
    { seed: 1 },
  );
});

test('a text that fits at no size is refused', () => {
  assert.throws(() => fitLines('word '.repeat(5000), widthOf, box), {
    name: 'RangeError',
    message: 'a text of 25000 characters fits no card; use a shorter one',
  });
});
