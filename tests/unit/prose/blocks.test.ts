import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../../../src/prose/render.ts';

const withoutIds = (text: string) => render(text, {}).html.replace(/ id="p-[^"]+"/g, '');

test('every block is a passage with its kind, its line and its section', () => {
  const text = [
    'First words.',
    '',
    '## A section',
    '',
    '- one',
    '- two [link](/about/)',
    '',
    '> quoted',
    '',
    '| a | b |',
    '| - | - |',
    '| 1 | 2 |',
    '',
    '```',
    'code here',
    '```',
  ].join('\n');
  const { passages } = render(text, {});
  assert.deepEqual(
    passages.map(({ kind, text, line, section }) => [kind, text, line, section]),
    [
      ['paragraph', 'First words.', 1, undefined],
      ['heading', 'A section', 3, 'a-section'],
      ['item', 'one', 5, 'a-section'],
      ['item', 'two link', 6, 'a-section'],
      ['quotation', 'quoted', 8, 'a-section'],
      ['table', 'a b 1 2', 10, 'a-section'],
      ['code', 'code here\n', 14, 'a-section'],
    ],
  );
});

test('line numbers hold below empty lines in the place of the frontmatter', () => {
  const { passages, links } = render('\n\n\n\nFirst [link](/about/).\n\nSecond.', {});
  assert.deepEqual(
    passages.map(({ line }) => line),
    [5, 7],
  );
  assert.deepEqual(links, [{ href: '/about/', line: 5 }]);
});

test('a picture alone is a figure with its title for caption, and is listed for the asset pipeline', () => {
  const { html, pictures, words } = render('![A chart](./my%20chart.png "What it shows.")', {});
  assert.equal(
    html.replace(/ id="p-[^"]+"/, ''),
    '<figure><img data-picture="0" alt="A chart"><figcaption>What it shows.</figcaption></figure>',
  );
  assert.deepEqual(pictures, [{ path: './my chart.png', alt: 'A chart', line: 1 }]);
  assert.equal(words, 0);
});

test('a picture’s name may hold any letter and sign, as it is or percent-encoded', () => {
  const names = [
    "O'Brien.png",
    'p (1).png',
    'a&b,c.png',
    'a%b.png',
    '50%off.png',
    'фото.png',
    'cafe\u0301.png',
  ];
  for (const name of names) {
    for (const address of [`<./${name}>`, `./${encodeURIComponent(name).replace(/[()]/g, '\\$&')}`]) {
      assert.deepEqual(
        render(`![A chart](${address})`, {}).pictures,
        [{ path: `./${name}`, alt: 'A chart', line: 1 }],
        address,
      );
    }
    assert.deepEqual(render(`![A chart][1]\n\n[1]: <./${name}>`, {}).pictures, [
      { path: `./${name}`, alt: 'A chart', line: 1 },
    ]);
  }
});

test('a picture among words stays among them', () => {
  assert.equal(
    withoutIds('Press ![the red button](./red.png) twice.'),
    '<p>Press <img data-picture="0" alt="the red button"> twice.</p>',
  );
});

test('a section heading links to itself, emphasis and all', () => {
  const { html, headings } = render('## Why *ports* close', {});
  assert.equal(
    html,
    '<h2 id="why-ports-close"><a class="section-link" href="#why-ports-close">Why <em>ports</em> close</a></h2>',
  );
  assert.deepEqual(headings, [{ depth: 2, slug: 'why-ports-close', text: 'Why ports close' }]);
});

test('a heading that holds a link keeps it and gets its own beside it', () => {
  assert.equal(
    render('## See [about](/about/)', {}).html,
    '<h2 id="see-about">See <a href="/about/">about</a><a class="section-link" href="#see-about" aria-label="Link to this section"></a></h2>',
  );
});

test('two headings of the same words have two addresses', () => {
  assert.deepEqual(
    render('## Costs\n\n## Costs', {}).headings.map(({ slug }) => slug),
    ['costs', 'costs-2'],
  );
});

test('what may be wider than the column scrolls by itself, within reach of the keyboard', () => {
  assert.match(
    withoutIds('| a |\n| -: |\n| 1 |'),
    /^<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>/,
  );
  assert.match(withoutIds('| a |\n| -: |\n| 1 |'), /<td class="align-right">1<\/td>/);
  assert.equal(
    withoutIds('```\nx\n```'),
    '<pre tabindex="0" role="group" aria-label="Code"><code>x\n</code></pre>',
  );
});
