import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalizeTypography } from '../../../src/languages/text/plain-words.ts';

const same: [what: string, one: string, other: string][] = [
  ['straight and curly quotation marks', `"It's so", she said`, '“It’s so”, she said'],
  ['French and English quotation marks', '« Oui »', '"Oui"'],
  ['hyphens and dashes', '1914-18 -- a war', '1914–18 — a war'],
  ['dashes with and without spaces', 'words — more words', 'words—more words'],
  ['spaces of any width', '10 000\u202Fkm\u00A0away ', '10\u2009000 km\n  away'],
  ['spaces before high stops', 'Vraiment\u202F! Oui ; non : rien ?', 'Vraiment! Oui; non: rien?'],
  ['soft hyphens', 'con\u00ADsti\u00ADtu\u00ADtion', 'constitution'],
  ['the ellipsis', 'And so… on', 'And so... on'],
  ['full stops set apart', 'And so. . . .', 'And so....'],
  ['composed and decomposed letters', 'cafe\u0301', 'café'],
];

for (const [what, one, other] of same) {
  test(`counts ${what} as the same words`, () =>
    assert.equal(normalizeTypography(one), normalizeTypography(other)));
}

const different: [what: string, one: string, other: string][] = [
  ['a letter', 'nine', 'nice'],
  ['case', 'state', 'State'],
  ['a figure', '10 per cent', '11 per cent'],
  ['a comma', 'eats, shoots', 'eats shoots'],
  ['a superscript', '10²', '102'],
  ['quotation marks set or taken away', '“free” trade', 'free trade'],
  ['feet and inches', '6′', '6″'],
  ['a space between two words', 'every day', 'everyday'],
  ['a hyphen taken away', 're-sign', 'resign'],
];

for (const [what, one, other] of different) {
  test(`counts ${what} as a change`, () =>
    assert.notEqual(normalizeTypography(one), normalizeTypography(other)));
}

test('finds nothing more to take away the second time', () => {
  const sign = fc.constantFrom(...`ab .…,;:!?-–—'’‘"“«»‹›\u00A0\u00AD\u200B\n`);
  fc.assert(
    fc.property(fc.string({ unit: sign }), (text) => {
      assert.equal(normalizeTypography(normalizeTypography(text)), normalizeTypography(text));
    }),
    { seed: 4, numRuns: 2000 },
  );
});
