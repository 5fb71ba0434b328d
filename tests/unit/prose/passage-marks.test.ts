import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../../../src/prose/render.ts';

function passagesOf(text: string) {
  return render(text, { language: 'en' }).passages.map(({ text: words, language, shifted }) => ({
    words,
    ...(language && { language }),
    ...(shifted && { shifted: shifted.map(({ start, end, side }) => [words.slice(start, end), side]) }),
  }));
}

test('a passage is in the language that `lang` gives to it, to what is around it or to all of its words', () => {
  assert.deepEqual(
    passagesOf(
      [
        'Rents fall.',
        '<p lang="uk">Ціни падають.</p>',
        '<div lang="de-AT">\n\nDie Mieten fallen.\n\n</div>',
        '<span lang="el">Τα ενοίκια πέφτουν.</span>',
        'We say <span lang="fr">oui</span> to it.',
        '<p lang="en">Rents fall again.</p>',
      ].join('\n\n'),
    ),
    [
      { words: 'Rents fall.' },
      { words: 'Ціни падають.', language: 'uk' },
      { words: 'Die Mieten fallen.', language: 'de-AT' },
      { words: 'Τα ενοίκια πέφτουν.', language: 'el' },
      { words: 'We say oui to it.' },
      { words: 'Rents fall again.' },
    ],
  );
});

test('a passage knows which of its words are above or below the line; the mark of a note is none', () => {
  assert.deepEqual(
    passagesOf('It is 10<sup>6</sup> times H<sub>2</sub>O[^1] and *x<sup>n</sup>*.\n\n[^1]: A note.')[0],
    {
      words: 'It is 106 times H2O and xn.',
      shifted: [
        ['6', 'above'],
        ['2', 'below'],
        ['n', 'above'],
      ],
    },
  );
});

test('a quote is judged and set in the language of its passage', () => {
  const text = '<p lang="uk">Я не вірю, що <Pull>місто пам’ятає річку</Pull>.</p>';
  assert.throws(() => render(text, { language: 'en' }), /leaves out “не”/);
  const fair = '<p lang="uk">Ми бачимо, що <Pull>місто пам’ятає річку</Pull>.</p>';
  const { quotes, html } = render(fair, { language: 'en' });
  assert.deepEqual(
    quotes.map(({ text: words, language }) => [words, language]),
    [['Місто пам’ятає річку', 'uk']],
  );
  assert.match(html, /data-quote="[^"]*" lang="uk" dir="ltr"/);
});

test('a quote keeps above the line what is above it, wherever it is asked for', () => {
  const body = 'We think that the area is 10<sup>6</sup> square metres in all.';
  const marked = body.replace('the area', '<Pull>the area').replace('metres', 'metres</Pull>');
  assert.equal(render(marked, {}).quotes[0]?.text, 'The area is 10⁶ square metres');
  assert.equal(
    render(body, { pullQuotes: ['The area is 10⁶ square metres'] }).quotes[0]?.text,
    'The area is 10⁶ square metres',
  );
  assert.throws(
    () => render(body, { pullQuotes: ['The area is 106 square metres'] }),
    /Paste: {4}the area is 10⁶ square metres/,
  );
});

test('a quote may supply a name from the headline', () => {
  const body = 'It has many friends in every town.';
  const pullQuotes = ['[Amarok] has many friends in every town'];
  assert.throws(() => render(body, { headline: 'A player of music', pullQuotes }), /in brackets/);
  assert.deepEqual(render(body, { headline: 'Why Amarok plays on', pullQuotes }).warnings, []);
});

test('a table says how many letters each cell has, and which of them are marked', () => {
  const [table] = render('| *One* | two |\n| --- | --- |\n| three | [4](/a/) |', { language: 'en' }).passages;
  assert.deepEqual(table?.marks, [
    { mark: 'cells', from: 0, to: 0, value: '3,3;5,1' },
    { mark: 'em', from: 0, to: 3 },
    { mark: 'link', from: 14, to: 15, value: '/a/' },
  ]);
});
