import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PreparedArticle } from '../../../src/pull-quotes/text/prepared-article.ts';
import { type ShiftedSpan, showShifted } from '../../../src/pull-quotes/text/shifted-letters.ts';
import { accepted, passages, refused } from './sample-article.ts';

/** A text from one with ^{above} and _{below}, and where they are. */
function read(marked: string): [text: string, spans: ShiftedSpan[]] {
  let text = '';
  const spans: ShiftedSpan[] = [];
  for (const [, plain = '', mark, inside = ''] of marked.matchAll(/([^^_]*)(?:([\^_])\{([^}]*)\})?/gu)) {
    text += plain;
    if (mark) {
      const side = mark === '^' ? 'above' : 'below';
      spans.push({ start: text.length, end: text.length + inside.length, side });
    }
    text += inside;
  }
  return [text, spans];
}

const shown: readonly [marked: string, shown: string][] = [
  ['10^{6} metres', '10⁶ metres'],
  ['10^{-9}', '10⁻⁹'],
  ['H_{2}O and CO_{2}', 'H₂O and CO₂'],
  ['x^{n} + y_{i}', 'xⁿ + yᵢ'],
  ['E = mc^{2}', 'E = mc²'],
  ['le 1^{er} mai, the 21^{st}, XX^{e}, M^{me}', 'le 1er mai, the 21st, XXe, Mme'],
  ['a^{q}', 'aq'],
];

for (const [marked, expected] of shown) {
  test(`shows ${marked} as ${expected}, sign for sign`, () => {
    const [text, spans] = read(marked);
    assert.equal(showShifted(text, spans), expected);
    assert.equal(expected.length, text.length);
  });
}

test('a quote that loses what is above the line is refused', () => {
  const [text, shifted] = read('The area is 10^{6} square metres of H_{2}O.');
  const article = new PreparedArticle(
    passages(text).map((passage) => ({ ...passage, shifted })),
    'en',
  );
  const refusal = refused('The area is 106 square metres', article);
  assert.equal(refusal.reason, 'changed-words');
  assert.equal(refusal.correction, 'The area is 10⁶ square metres');
  const quote = accepted('The area is 10⁶ square metres', article);
  assert.equal(quote.source.text.slice(quote.start, quote.end), 'The area is 106 square metres');
});
