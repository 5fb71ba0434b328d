import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../../../src/prose/render.ts';

const filler = 'The ships stood where they had stood the day before, and nobody came to move them.';
const claim = 'no address belongs only to the people who keep the server';

/** The marked words as they stand in their paragraph. */
function marked(paragraph: string): string {
  const { html } = render(`${filler}\n\n${paragraph}\n\n${filler}`, {});
  const block = html.match(/<p[^>]*>(?:(?!<\/p>).)*class="quoted".*?<\/p>/s)?.[0] ?? html;
  return block.replace(/ id="[^"]+"/g, '').replace(' class="quoted" tabindex="-1"', ' quoted');
}

test('<Pull> marks its words where they stand', () => {
  assert.equal(
    marked(`We hold that <Pull>${claim}</Pull>.`),
    `<p>We hold that <span quoted>${claim}</span>.</p>`,
  );
});

test('<Pull> may stand around a whole paragraph and around emphasis', () => {
  assert.equal(
    marked('<Pull>\nNo address belongs *only* to the people who keep the server.\n</Pull>'),
    '<p><span quoted>No address belongs <em>only</em> to the people who keep the server.</span></p>',
  );
});

test('a quote asked for in the frontmatter is marked through emphasis that it cuts', () => {
  const text = `${filler}\n\nWe hold that *an address belongs only* to the people who keep the server.\n\n${filler}`;
  const { html, quotes } = render(text, { pullQuotes: ['belongs only to the people who keep the server'] });
  assert.match(
    html,
    /We hold that <em>an address <\/em><span id="quote-[0-9a-f]{6}" class="quoted" tabindex="-1"><em>belongs only<\/em> to the people who keep the server<\/span>\./,
  );
  assert.deepEqual(
    quotes.map(({ text, automatic }) => [text, automatic]),
    [['Belongs only to the people who keep the server', false]],
  );
});

test('the figure that is drawn holds no words of the quote, only an attribute', () => {
  const { html } = render(`${filler}\n\nWe hold that <Pull>${claim}</Pull>.\n\n${filler}`, {});
  assert.equal(html.replace(/<[^>]*>/g, '').split(claim).length - 1, 1);
  assert.match(html, /<figure class="pull-quote"[^>]*><p [^>]*data-quote="No address belongs only/);
});

test('plain elements that Markdown has no sign for pass through', () => {
  const { html } = render('H<sub>2</sub>O, <abbr title="United Nations">UN</abbr>', {});
  assert.equal(
    html.replace(/ id="[^"]+"/, ''),
    '<p>H<sub>2</sub>O, <abbr title="United Nations">UN</abbr></p>',
  );
});

test('comments print nothing', () => {
  const { html } = render('Words.{/* not these */}', {});
  assert.equal(html.replace(/ id="[^"]+"/, ''), '<p>Words.</p>');
});

const refused: { slip: string; text: string; told: string }[] = [
  {
    slip: 'an attribute that <Pull> does not have',
    text: 'We hold <Pull by="us">that</Pull>.',
    told: '1: <Pull> has no attribute “by”; it takes text, attribution, id, place',
  },
  {
    slip: 'an attribute that is an expression',
    text: 'We hold <Pull id={1}>that</Pull>.',
    told: '1: <Pull> takes plain attributes only, like text="…"',
  },
  {
    slip: 'a place that is none',
    text: 'First.\n\nWe hold <Pull place="under">that</Pull>.',
    told: '3: <Pull place="under"> is neither before nor after',
  },
];

for (const { slip, text, told } of refused) {
  test(`refuses ${slip}`, () => {
    assert.throws(() => render(text, {}), { name: 'TextError', message: told });
  });
}

test('<Words> prints its words and nothing else, in a sentence and around blocks', () => {
  const print = (text: string) =>
    render(text, {})
      .html.replace(/\s*\n\s*/g, '\n')
      .trim();
  assert.equal(print('He says <Words>“well, *well*”</Words>.'), print('He says “well, *well*”.'));
  assert.equal(print('<Words>\n\n> Made up.\n\n</Words>'), print('> Made up.'));
});

test('<Words> leaves passages as they are recorded', () => {
  const recorded = (text: string) =>
    render(text, {}).passages.map(({ id, kind, text, marks }) => ({ id, kind, text, marks }));
  assert.deepEqual(recorded('He says <Words>“well, *well*”</Words>.'), recorded('He says “well, *well*”.'));
});
