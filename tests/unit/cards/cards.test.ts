import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { articleCard } from '../../../src/cards/article-card.ts';
import { cachedCard } from '../../../src/cards/card-cache.ts';
import { cardSize, margin } from '../../../src/cards/drawing.ts';
import { icon } from '../../../src/cards/icon.ts';
import { listedNames } from '../../../src/cards/listed-names.ts';
import { png } from '../../../src/cards/png.ts';
import { quotationMarks } from '../../../src/cards/quotation-marks.ts';
import { quoteCard } from '../../../src/cards/quote-card.ts';
import { siteCard } from '../../../src/cards/site-card.ts';
import { canSet, setLine } from '../../../src/cards/typeface.ts';

const paper = '<rect width="100%" height="100%" fill="#faf7f0"/>';

/** The box around all that is printed on a card. */
function printed(svg: string) {
  assert.ok(svg.includes(paper));
  const box = new Resvg(svg.replace(paper, ''), { font: { loadSystemFonts: false } }).getBBox();
  assert.ok(box);
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

/** Letters may lean a little over the margin; nothing may come near the edge. */
function assertInside(svg: string, what: string): void {
  const { left, right, top, bottom } = printed(svg);
  assert.ok(left >= margin - 12, `${what}: ${left} on the left`);
  assert.ok(right <= cardSize.width - margin + 12, `${what}: ${right} on the right`);
  assert.ok(top >= 40, `${what}: ${top} at the top`);
  assert.ok(bottom <= cardSize.height - 20, `${what}: ${bottom} at the bottom`);
}

const letters = fc.constantFrom(...'aimWМщΩéЙ’,.-– ');
const words = (minLength: number, maxLength: number) => fc.string({ unit: letters, minLength, maxLength });
const named = words(1, 80).filter((name) => name.trim() !== '');

test('no headline of up to 110 characters leaves its card', () => {
  fc.assert(
    fc.property(words(1, 110), fc.array(named, { minLength: 1, maxLength: 12 }), (headline, authors) => {
      fc.pre(headline.trim() !== '');
      assertInside(articleCard({ label: 'Editorial', headline, authors }), headline);
    }),
    { numRuns: 60 },
  );
});

test('no quotation of 20 to 300 characters leaves its card', () => {
  fc.assert(
    fc.property(words(20, 300), named, words(1, 110), (text, author, headline) => {
      fc.pre(text.trim() !== '' && headline.trim() !== '');
      assertInside(quoteCard({ text, author, headline }), text);
    }),
    { numRuns: 60 },
  );
});

test('the widest letters without a space stay on the card', () => {
  assertInside(articleCard({ label: 'Opinion', headline: 'W'.repeat(110), authors: ['W'.repeat(100)] }), 'W');
  assertInside(quoteCard({ text: 'W'.repeat(300), author: 'W'.repeat(100), headline: 'W'.repeat(110) }), 'W');
});

test('a quotation’s words are never above the rule nor under the foot', () => {
  const svg = quoteCard({ text: 'Щ'.repeat(10).concat(' ').repeat(27), author: 'J', headline: 'H' });
  const [first, second] = [...svg.matchAll(/<rect x="72" y="(\d+(?:\.\d+)?)"/g)].map((match) =>
    Number(match[1]),
  );
  const text = [...svg.matchAll(/translate\(116 ([\d.]+)\) scale\(([\d.]+)/g)].map((match) => ({
    baseline: Number(match[1]),
    size: Number(match[2]) * 1000,
  }));
  assert.ok(first !== undefined && second !== undefined && text.length > 1);
  for (const { baseline, size } of text) {
    assert.ok(baseline - size > first && baseline + 0.25 * size < second, `${baseline} at ${size}`);
  }
});

test('Latin, Cyrillic, Greek and Vietnamese are set; other scripts get the publication’s card', () => {
  for (const text of ['Łódź naïve ﬁ', 'Ґанок її Ёлка Љубав', 'Δημοκρατία ώρα', 'Tiếng Việt', '“—”…€'])
    assert.ok(canSet(text.replace('ﬁ', 'fi'), 'display'), text);
  assert.equal(articleCard({ label: 'Opinion', headline: '中国', authors: ['Jane'] }), siteCard());
  assert.equal(quoteCard({ text: 'So 🎉', author: 'Jane', headline: 'Yes' }), siteCard());
});

test('letters are kerned and marks have no width of their own', () => {
  const width = (text: string) => setLine(text, 'display').width;
  assert.ok(width('AV') < width('A') + width('V'));
  assert.equal(width('и\u0306'), width('й'));
  assert.equal(width('до\u00adбре'), width('добре'));
  assert.ok(canSet('10\u202f000', 'text'));
});

test('names are listed in full where they fit and counted where they do not', () => {
  const half = (text: string) => text.length / 2;
  assert.deepEqual(listedNames(['A', 'B', 'C'], half, 800), { text: 'A, B and C', size: 38 });
  const four = ['Aaaaaaaaaa', 'Bbb', 'Cccccccccccccc', 'Dddddddddddddd'];
  assert.equal(listedNames(four, half, 480).text, 'Aaaaaaaaaa, Bbb and 2 others');
  assert.equal(
    listedNames(['A'.repeat(40), 'B'.repeat(40)], half, 700).text,
    `${'A'.repeat(40)} and 1 other`,
  );
  assert.equal(listedNames(['A'.repeat(100)], half, 500).size, 10);
});

test('a quotation has the marks of its language', () => {
  assert.deepEqual(quotationMarks('en-GB'), ['“', '”']);
  assert.deepEqual(quotationMarks('uk'), ['«', '»']);
  assert.deepEqual(quotationMarks('de-AT'), ['„', '“']);
});

test('a card is a PNG of 1200 by 630 and at most 40,000 bytes', () => {
  const file = png(
    quoteCard({
      text: 'It was said, and nobody denied it, twice. '.repeat(7).trim(),
      author: 'J. Doe',
      headline: 'H',
    }),
  );
  assert.equal(file.toString('latin1', 1, 4), 'PNG');
  assert.deepEqual([file.readUInt32BE(16), file.readUInt32BE(20)], [1200, 630]);
  assert.ok(file.length <= 40_000, `${file.length} bytes`);
});

test('the mark stands in the middle of the icon, clear of every mask', () => {
  const svg = icon(500).replace(/<rect[^>]*>/, '');
  const box = new Resvg(svg).getBBox();
  assert.ok(box);
  assert.ok(Math.abs(box.x + box.width / 2 - 250) < 1 && Math.abs(box.y + box.height / 2 - 250) < 1);
  // A mask may be a circle over the middle four fifths.
  assert.ok(Math.hypot(box.width / 2, box.height / 2) <= 200);
});

test('a card is drawn once and again when anything on it changes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cards-'));
  try {
    let drawn = 0;
    const draw = (svg: string) => {
      drawn += 1;
      return Buffer.from(svg);
    };
    for (const svg of ['one', 'one', 'two']) {
      assert.equal((await cachedCard(svg, draw, folder)).toString(), svg);
    }
    assert.equal(drawn, 2);
    assert.equal((await readdir(folder)).filter((name) => name.endsWith('.png')).length, 2);
    assert.equal((await readdir(folder)).length, 2);
  } finally {
    await rm(folder, { recursive: true });
  }
});
