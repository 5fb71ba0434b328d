import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import { drawArticleCard } from '../../../src/cards/article-card.ts';
import { openFaces } from '../../../src/cards/card-fonts.ts';
import { cardSize, margin } from '../../../src/cards/drawing.ts';
import { drawQuoteCard } from '../../../src/cards/quote-card.ts';
import { drawSiteCard } from '../../../src/cards/site-card.ts';
import { splitWord } from '../../../src/cards/split-word.ts';
import { canSet, getTextDirection, setLine } from '../../../src/cards/typeface.ts';

/** Where the first group of letters in a colour begins and ends. */
function inkOf(svg: string, colour: string): { left: number; right: number } {
  const [group = ''] = new RegExp(`<g fill="${colour}".*?</g>`).exec(svg) ?? [];
  const box = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">${group}</svg>`,
  ).getBBox();
  assert.ok(box, `nothing is drawn in ${colour}`);
  return { left: box.x, right: box.x + box.width };
}

const headlines = {
  ar: 'العنوان وعدٌ يُقطع لمن لا نعرفه، فلا تكسروه في 2026',
  he: 'כתובת היא הבטחה, ואין לשבור אותה ב־2026',
  ja: 'アドレスは、知らない人と交わした約束である',
  uk: 'Посилання — це обіцянка незнайомцеві',
  el: 'Ο σύνδεσμος είναι υπόσχεση',
};

test('Arabic, Hebrew, Japanese, Ukrainian and Greek stand on cards in letters, none of them missing', async () => {
  const own = await drawSiteCard();
  for (const [language, headline] of Object.entries(headlines)) {
    const card = await drawArticleCard({ label: 'Opinion', headline, authors: ['Jane Doe'] });
    assert.notEqual(card, own, language);
    assert.notEqual(
      await drawQuoteCard({ text: headline, author: 'Jane', headline, language }),
      own,
      language,
    );
    assert.ok(canSet(headline, 'display'), language);
  }
});

test('a card in a script that runs from right to left begins at the right, its label too, and the name of the publication ends it', async () => {
  for (const headline of [headlines.ar, headlines.he]) {
    const card = await drawArticleCard({ label: 'Opinion', headline, authors: ['Jane Doe'] });
    const label = inkOf(card, '#97291c');
    assert.ok(Math.abs(label.right - (cardSize.width - margin)) < 8, String(label.right));
    const [, , plate = ''] = card.split('<rect').slice(-1)[0]?.split('<g ') ?? [];
    const { left } = inkOf(`<g ${plate}`, '#1c1a17');
    assert.ok(Math.abs(left - margin) < 8, String(left));
  }
});

test('letters of Arabic join, and are not drawn apart for the sake of a label', async () => {
  await openFaces([headlines.ar]);
  const width = (text: string, tracking = 0) => setLine(text, 'display', { tracking }).width;
  assert.ok(width('وعد') > 0);
  assert.ok(width('كلمة') < Array.from('كلمة', (letter) => width(letter)).reduce((sum, one) => sum + one));
  assert.equal(width('كلمة', 120), width('كلمة'));
});

test('a number in an Arabic line reads from left to right, and what follows it stands to its left', async () => {
  await openFaces([headlines.ar]);
  const [one, two] = [setLine('في 12', 'text').glyphs, setLine('12', 'text').glyphs];
  // From left to right: 1, 2, then the word.
  assert.equal(one[0]?.outline, two[0]?.outline);
  assert.equal(one[1]?.outline, two[1]?.outline);
  assert.equal(getTextDirection('2026 كلمة'), 'rtl');
  assert.equal(getTextDirection('“Words” كلمة'), 'ltr');
});

test('brackets in a line from right to left turn round', async () => {
  await openFaces(['(כתובת)']);
  const open = setLine('(', 'text').glyphs[0]?.outline;
  const close = setLine(')', 'text').glyphs[0]?.outline;
  const { glyphs } = setLine('(כתובת)', 'text');
  assert.deepEqual([glyphs.at(0)?.outline, glyphs.at(-1)?.outline], [open, close]);
});

test('a line of Japanese ends between words, and begins with no mark that closes and no small word', () => {
  assert.deepEqual(splitWord('「橋」は川ではない。'), ['「橋」は', '川ではない。']);
  for (const part of splitWord(headlines.ja)) assert.doesNotMatch(part, /^[、。」はがをに]/);
  assert.deepEqual(splitWord('well-known'), ['well-', 'known']);
});
