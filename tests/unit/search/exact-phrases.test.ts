import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDocument, openSearch } from './an-index.ts';

const { found, ask } = await openSearch([
  createDocument('dash', [
    'The Muscovy–Ruthenia war went on in 1914–1918. He wanted one thing—glory—and got none of it … His creed was “freedom…justice”.',
  ]),
  createDocument('words', [
    'A grant of $500 for the F-35 under Article 5 of the treaty. The U.S. Senate, AT&T and Q&A. A co-operative re-election. In 1,000,000 cases, 3.14 per cent, 50% and 24/7. The MiG-29 flew at Mach 2.5. It was COVID-19 and 9/11. £1.2bn in 2016–2020. Post-war Europe.',
  ]),
  createDocument('seven', ['Under Article 7 of it, 1 drum and 20 questions in 2016. Tell us.']),
  createDocument('angels', ['If men were angels, no government would be necessary. The bills of rights.']),
  createDocument('oper', ['Der Bürgermeister sprach von den Häusern der Stadt.'], { language: 'de' }),
  createDocument('argent', ['L’argent n’est pas une promesse.'], { language: 'fr' }),
  createDocument('mist', ['Він бачив старі мости над рікою.'], { language: 'uk' }),
]);

describe('words joined by dashes and ellipses', () => {
  for (const typed of [
    'Muscovy',
    'Ruthenia',
    'glory',
    '1918',
    'justice',
    '“one thing—glory—and got none”',
    '"thing glory and"',
  ])
    test(`${typed} finds the article`, async () => assert.deepEqual(await found(typed), ['dash']));
});

describe('names, numbers and initials', () => {
  for (const typed of [
    '“the U.S. Senate”',
    '“the US Senate”',
    '“a co-operative re-election”',
    '“a cooperative reelection”',
    '“a co operative re election”',
    '“for the F-35 under”',
    '“flew at Mach 2.5”',
    '“In 1,000,000 cases”',
    '“in 1000000 cases”',
    '“50% and 24/7”',
    '“AT&T and Q&A”',
    '“COVID-19 and 9/11”',
    '“The MiG-29 flew”',
    'U.S.',
    'US Senate',
    '24/7',
    '£1.2bn',
    'F-35',
    'mig-29',
    '3.14',
    '9/11',
    '$500',
    'post‑war',
    'postwar',
    'europe',
  ])
    test(`${typed} finds the article first, and no word of it is said to be missing`, async () => {
      assert.equal((await found(typed))[0], 'words');
      assert.deepEqual((await ask(typed)).unknown, []);
    });
});

describe('exact means exact', () => {
  const forms: [language: string, printed: string, other: string][] = [
    ['English', '"men were angels"', '"men were angel"'],
    ['English', '"bills of rights"', '"bill of rights"'],
    ['German', '"den Häusern der"', '"den Haus der"'],
    ['French', '"pas une promesse"', '"pas une promesses"'],
    ['Ukrainian', '"старі мости"', '"старі мостів"'],
  ];
  for (const [language, printed, other] of forms)
    test(`in ${language} ${printed} is found and ${other} is not`, async () => {
      assert.equal((await ask(printed)).kind, 'exact');
      assert.equal((await ask(other)).kind, 'nearest');
    });

  test('case, accents and typography do not count', async () => {
    for (const typed of [
      '"IF MEN WERE ANGELS NO GOVERNMENT"',
      '"burgermeister sprach"',
      '"l\'argent n\'est pas"',
      '"largent nest pas"',
    ])
      assert.equal((await ask(typed)).kind, 'exact', typed);
  });

  test('order counts, and words of two passages are no phrase', async () => {
    assert.equal((await ask('"angels were men"')).kind, 'nearest');
    const { ask: across } = await openSearch([
      createDocument('two', ['The end of one.', 'The beginning of another.']),
    ]);
    assert.equal((await across('"one the beginning"')).kind, 'nearest');
  });

  test('an exact hit is never hidden by a correction', async () => {
    const { ask: mistyped } = await openSearch([
      createDocument('a', ['A goverment of laws.']),
      ...Array.from({ length: 9 }, (_, index) => createDocument(`b-${index}`, ['A government of men.'])),
    ]);
    const { articles, instead } = await mistyped('"goverment"');
    assert.deepEqual([articles.length, instead], [1, undefined]);
  });
});
