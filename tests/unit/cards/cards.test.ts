import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { drawArticleCard } from '../../../src/cards/article-card.ts';
import {
  deleteDamagedCards,
  findCachedCard,
  locateCachedCard,
  readOrDrawCard,
  verifyCachedCard,
} from '../../../src/cards/card-cache.ts';
import { findUncovered } from '../../../src/cards/card-fonts.ts';
import {
  createArticleCard,
  createIcon,
  createQuoteCard,
  createSiteCard,
  digestLook,
} from '../../../src/cards/card-image.ts';
import { cardSize, margin } from '../../../src/cards/drawing.ts';
import { drawIcon } from '../../../src/cards/icon.ts';
import { fitNames } from '../../../src/cards/listed-names.ts';
import { renderPng } from '../../../src/cards/png.ts';
import { drawQuoteCard } from '../../../src/cards/quote-card.ts';
import { drawSiteCard } from '../../../src/cards/site-card.ts';
import { canSet, setLine } from '../../../src/cards/typeface.ts';
import { phrases } from '../../../src/languages/interface/publication-phrases.ts';
import { getQuotationMarks } from '../../../src/languages/text/quotation-marks.ts';
import { listFilesBelow } from '../../../src/runtime/list-files.ts';

/** The box around all that is printed in a drawing. */
function printed(svg: string) {
  const box = new Resvg(svg, { font: { loadSystemFonts: false } }).getBBox();
  assert.ok(box);
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

const wrap = (parts: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">${parts}</svg>`;

/** What stands between a card's two rules lies inside the margins and touches neither rule; so does the foot below. */
function assertInside(svg: string, what: string): void {
  // Paper, upper rule, words, lower rule, foot.
  const [, , words = '', foot = ''] = svg.replace('</svg>', '').split(/<rect [^>]*>/);
  const [upper, lower] = [...svg.matchAll(/<rect [^>]*?y="([\d.]+)"/g)].map((match) => Number(match[1]));
  assert.ok(upper !== undefined && lower !== undefined);
  for (const [part, top, bottom] of [
    [words, upper + 6, lower],
    [foot, lower, cardSize.height - 16],
  ] as const) {
    const box = printed(wrap(part));
    // Round and slanted letters lean a little over the margin.
    assert.ok(box.left >= margin - 12, `${what}: ${box.left} on the left`);
    assert.ok(box.right <= cardSize.width - margin + 12, `${what}: ${box.right} on the right`);
    assert.ok(box.top > top, `${what}: ${box.top} over ${top}`);
    assert.ok(box.bottom < bottom, `${what}: ${box.bottom} under ${bottom}`);
  }
}

const letters = fc.constantFrom(...'aimWМщΩéЙ’,.-–    ');
const words = (minLength: number, maxLength: number) =>
  fc.string({ unit: letters, minLength, maxLength, size: 'max' }).filter((text) => /\p{L}/u.test(text));
const named = words(1, 80);

test('no headline of up to 110 characters leaves its card', async () => {
  await fc.assert(
    fc.asyncProperty(
      words(1, 110),
      fc.array(named, { minLength: 1, maxLength: 12 }),
      async (headline, authors) => {
        assertInside(await drawArticleCard({ label: 'Editorial', headline, authors }), headline);
      },
    ),
    { seed: 1, numRuns: 100 },
  );
});

test('no quotation of 20 to 300 characters leaves its card', async () => {
  await fc.assert(
    fc.asyncProperty(words(20, 300), named, words(1, 110), async (text, author, headline) => {
      assertInside(await drawQuoteCard({ text, author, headline }), text);
    }),
    { seed: 1, numRuns: 100 },
  );
});

test('the widest letters without a space stay on the card', async () => {
  assertInside(
    await drawArticleCard({ label: 'Opinion', headline: 'W'.repeat(110), authors: ['W'.repeat(100)] }),
    'W',
  );
  assertInside(
    await drawQuoteCard({ text: 'W'.repeat(300), author: 'W'.repeat(100), headline: 'W'.repeat(110) }),
    'W',
  );
});

test('Latin, Cyrillic, Greek and Vietnamese are set; a script that no font of ours has gets the publication’s card', async () => {
  for (const text of ['Łódź naïve ﬁ', 'Ґанок її Ёлка Љубав', 'Δημοκρατία ώρα', 'Tiếng Việt', '“—”…€'])
    assert.ok(canSet(text.replace('ﬁ', 'fi'), 'display'), text);
  const own = await drawSiteCard();
  assert.equal(await drawArticleCard({ label: 'Opinion', headline: 'ข่าว', authors: ['Jane'] }), own);
  assert.equal(await drawQuoteCard({ text: 'So 🎉', author: 'Jane', headline: 'Yes' }), own);
  assert.deepEqual(findUncovered('A “ข่าว” 🎉, 橋, رأي, דעה, ґ, ώ'), ['ข', '่', 'า', 'ว', '🎉']);
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
  assert.deepEqual(fitNames(['A', 'B', 'C'], half, 800), { text: 'A, B and C', size: 38 });
  const four = ['Aaaaaaaaaa', 'Bbb', 'Cccccccccccccc', 'Dddddddddddddd'];
  assert.equal(fitNames(four, half, 480).text, 'Aaaaaaaaaa, Bbb and 2 others');
  assert.equal(fitNames(['A'.repeat(40), 'B'.repeat(40)], half, 700).text, `${'A'.repeat(40)} and 1 other`);
  assert.equal(fitNames(['A'.repeat(100)], half, 500).size, 10);
});

test('a quotation has the marks of its language', () => {
  assert.deepEqual(getQuotationMarks('en-GB').slice(0, 2), ['“', '”']);
  assert.deepEqual(getQuotationMarks('uk').slice(0, 2), ['«', '»']);
  assert.deepEqual(getQuotationMarks('de-AT').slice(0, 2), ['„', '“']);
});

test('a card is a PNG of 1200 by 630 and at most 40,000 bytes', async () => {
  const file = renderPng(
    await drawQuoteCard({
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
  const svg = drawIcon(500).replace(/<rect[^>]*>/, '');
  const box = new Resvg(svg).getBBox();
  assert.ok(box);
  assert.ok(Math.abs(box.x + box.width / 2 - 250) < 1 && Math.abs(box.y + box.height / 2 - 250) < 1);
  // A mask may be a circle over the middle four fifths.
  assert.ok(Math.hypot(box.width / 2, box.height / 2) <= 200);
});

test('a card is drawn again only when it looks different, and laid out again only when something may be', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cards-'));
  try {
    const done: string[] = [];
    const asked = [
      { key: 'a', layout: 'one' },
      { key: 'a', layout: 'one' },
      { key: 'b', layout: 'one' },
      { key: 'c', layout: 'two' },
    ];
    for (const { key, layout } of asked) {
      const svg = () => {
        done.push(`laid out ${key}`);
        return layout;
      };
      const draw = (drawing: string) => {
        done.push(`drawn ${drawing}`);
        return Buffer.from(drawing);
      };
      assert.equal((await readOrDrawCard({ key, svg }, draw, folder)).toString(), layout);
    }
    assert.deepEqual(done, ['laid out a', 'drawn one', 'laid out b', 'laid out c', 'drawn two']);
    const files = listFilesBelow(folder);
    assert.equal(files.filter((name) => name.endsWith('.png')).length, 5);
    assert.equal(files.length, 5);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a cached card that was emptied, cut or exchanged is drawn again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-cards-'));
  try {
    for (const damage of ['', 'the dra', 'another picture']) {
      const card = { key: `key-${damage.length}`, svg: () => `the drawing ${damage.length}` };
      const draw = (drawing: string) => Buffer.from(drawing);
      await readOrDrawCard(card, draw, folder);
      for (const file of listFilesBelow(folder)) await writeFile(file, damage);
      assert.equal(findCachedCard(card.key, folder), undefined);
      assert.equal((await readOrDrawCard(card, draw, folder)).toString(), card.svg());
      assert.equal(findCachedCard(card.key, folder)?.png.toString(), card.svg());
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a cached card that is put into a site without being drawn is verified first, and all that are damaged are found together', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-cards-'));
  const draw = (drawing: string) => Buffer.from(drawing);
  const locate = (key: string) => locateCachedCard(key, folder);
  try {
    for (const key of ['one', 'two', 'sound'])
      await readOrDrawCard({ key, svg: () => `the drawing of ${key}` }, draw, folder);
    const [one = '', two = '', sound = ''] = ['one', 'two', 'sound'].map(locate);
    await writeFile(one, 'the dra');
    assert.throws(() => verifyCachedCard(one), /was damaged and has been deleted/);
    assert.ok(!existsSync(one));
    assert.throws(() => verifyCachedCard(one), /was damaged and has been deleted/, 'nor may it be missing');
    await writeFile(two, '');
    verifyCachedCard(sound);
    deleteDamagedCards(folder);
    assert.deepEqual([existsSync(two), existsSync(sound)], [false, true]);
    assert.equal(locate('never drawn'), undefined);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a picture’s key changes with anything that stands on it', () => {
  const card = { label: 'Opinion', headline: 'The harbour must stay open', authors: ['Jane Doe'] };
  const keys = [
    createArticleCard(card),
    createArticleCard({ ...card, label: 'Reply' }),
    createArticleCard({ ...card, headline: 'The harbour must close' }),
    createArticleCard({ ...card, authors: ['Jane Doe', 'John Roe'] }),
    createQuoteCard({ text: card.headline, author: 'Jane Doe', headline: 'Open' }),
    createSiteCard(),
    createIcon(180),
    createIcon(192),
  ].map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
  assert.equal(createArticleCard({ ...card }).key, createArticleCard(card).key);
});

test('a card is drawn again when the publication counts authors in other words', (context) => {
  const look = digestLook();
  const { others } = phrases.cards;
  context.after(() => Object.assign(phrases.cards, { others }));
  Object.assign(phrases.cards, { others: { other: '{count} more' } });
  assert.notEqual(digestLook(), look);
});

test('an article whose label our fonts cannot set has the card of the publication', async () => {
  const card = await drawArticleCard({ label: 'ข่าว', headline: 'A letter', authors: ['Jane'] });
  assert.equal(card, await drawSiteCard());
});
