import assert from 'node:assert/strict';
import { test } from 'node:test';
import { focusSchema, locateFocus } from '../../../src/publication/picture-focus.ts';

test('a picture is cropped towards the words or the point that its field names, to the nearest quarter', () => {
  assert.deepEqual(locateFocus(undefined), { x: 50, y: 50 });
  assert.deepEqual(locateFocus('top left'), { x: 0, y: 0 });
  assert.deepEqual(locateFocus('right bottom'), { x: 100, y: 100 });
  assert.deepEqual(locateFocus('top'), { x: 50, y: 0 });
  assert.deepEqual(locateFocus('centre'), { x: 50, y: 50 });
  assert.deepEqual(locateFocus([30, 90]), { x: 25, y: 100 });
});

test('a focus that is no place in a picture is refused', () => {
  for (const wrong of ['middle', 'top bottom', 'top top', '', 'top  left', [30], [30, 120], ['a', 'b'], 4]) {
    const { error } = focusSchema.safeParse(wrong);
    assert.deepEqual(
      error?.issues.map(({ message }) => message),
      ['must be words like top left, or percentages from the left and the top, like [30, 20]'],
      JSON.stringify(wrong),
    );
  }
});
