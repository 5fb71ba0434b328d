import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { verifyQuotation } from '../../../src/search/engine/verify-quotation.ts';
import { createDocument, openSearch } from './an-index.ts';

const { engine, ask } = await openSearch([
  createDocument('angels', [
    'If men were angels, no government would be necessary. If angels were to govern men, neither external nor internal controls would be necessary.',
    'He said: “We keep our word in every language.”',
    'And then he left the room.',
  ]),
  createDocument('standfirst', ['Nothing of it.'], {
    standfirst: 'A settlement on that footing could stop the fighting.',
  }),
  createDocument(
    'senate',
    [
      'It cost $500 in the year 2016, and the U.S. Senate—which had voted for it—never asked why.',
      'He called it “a peace that nobody would name”, and it was none.',
    ],
    { notices: ['The author once worked for the Harbour Trust of Whitby.'] },
  ),
  createDocument('fr', ['C’est aujourd’hui celui d’autrui : « on ne prête qu’aux riches », disait-on.'], {
    language: 'fr',
  }),
  createDocument('zh', ['但没有人相信这个承诺。', '报纸写道别的话。'], { language: 'zh' }),
  createDocument('he', ['ראש הממשלה אמר כי צה״ל לא ייסוג מבית־חנון לפני שנת 2026.'], { language: 'he' }),
  createDocument('uk', ['Міст — це обіцянка двох берегів, і її треба дотримати.'], { language: 'uk' }),
]);

async function verify(typed: string) {
  const quotation = engine.readQuotation(typed);
  assert.ok(quotation, typed);
  return verifyQuotation(quotation, (await ask(typed)).articles, engine.context.reader);
}

describe('whether a quotation was printed', () => {
  const verdicts: [verdict: string, typed: string][] = [
    ['printed', '“If men were angels, no government would be necessary.”'],
    ['printed', '"if men were angels, no government would be necessary"'],
    ['printed', '“neither external nor internal controls would be necessary”'],
    ['printed', '“could stop the fighting”'],
    ['printed', '“We keep our word in every language.”'],
    ['printed', '“in every language.’ And then he left”'],
    ['printed', '“A settlement … could stop the fighting.”'],
    ['changed', '“If men were angels … government would be necessary.”'],
    ['printed', '«обіцянка двох берегів, і її треба»'],
    ['respelled', '“If Men Were Angels, no government would be necessary”'],
    ['respelled', '“If men were angels no government would be necessary”'],
    ['printed', '“If men were angels[^4], no government[12] would be necessary.”'],
    ['changed', '“If men were saints, no government would be necessary”'],
    ['changed', '“If men were angels, government would be necessary”'],
    ['printed', '“the US Senate—which had voted for it - never asked”'.replace('US', 'U.S.')],
    ['respelled', '“and the US Senate which had voted for it”'],
    ['printed', '"He called it “a peace that nobody would name”, and it was none."'],
    ['printed', '"ראש הממשלה אמר כי צה"ל לא ייסוג"'],
    ['changed', '“The author never worked for the Harbour Trust”'],
    ['printed', '« aujourd’hui celui d’autrui : « on ne prête qu’aux riches », disait-on »'],
    ['printed', '“celui d’autrui: ‘on ne prête qu’aux riches’, disait-on”'],
    ['printed', '“没有人相信这个承诺。报纸写道”'],
    ['nowhere', '“four quite different unheard words”'],
  ];
  for (const [verdict, typed] of verdicts)
    test(`${typed} is ${verdict}`, async () => assert.equal((await verify(typed)).verdict, verdict));

  test('is said with the passage and its address', async () => {
    const { place } = await verify('“If angels were to govern men”');
    assert.equal(place?.path, '/2025/03/angels/');
    assert.equal(place?.id, 'p-1');
    assert.equal(place?.headline, 'Headline of angels');
  });

  test('is shown word by word where it was not', async () => {
    const { differences, place } = await verify('“If men were saints, no government would be necessary”');
    assert.equal(place?.id, 'p-1');
    assert.deepEqual(
      differences?.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text]),
      [
        ['dropped', 'angels'],
        ['added', 'saints'],
      ],
    );
  });

  test('is compared with the passage that differs least', async () => {
    const { engine: chart, ask: askChart } = await openSearch([
      createDocument('chart', [
        'A chart is an argument that has been drawn. It can be answered like any other.',
        'A chart that reaches a reader is the end of an argument, with the workings cleared away.',
      ]),
    ]);
    const typed = '“a chart is an argument that was drawn”';
    const { articles } = await askChart(typed);
    const { place, differences } = await verifyQuotation(typed.slice(1, -1), articles, chart.context.reader);
    assert.equal(place?.id, 'p-1');
    assert.deepEqual(
      differences?.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text.trim()]),
      [
        ['dropped', 'has been'],
        ['added', 'was'],
      ],
    );
  });

  test('is asked of four words or more between quotation marks, and of nothing beside them', () => {
    assert.equal(engine.readQuotation('“if men were”'), undefined);
    assert.equal(engine.readQuotation('if men were angels'), undefined);
    assert.equal(engine.readQuotation('“if men were angels” Madison'), undefined);
    assert.equal(engine.readQuotation(' “if men were angels” '), 'if men were angels');
  });
});
