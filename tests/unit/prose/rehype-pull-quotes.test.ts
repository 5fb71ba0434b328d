import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../../../src/prose/render.ts';
import { MOST_PULL_QUOTES } from '../../../src/prose/syntax/size-limits.ts';

const filler =
  'The council drained the valley in one dry summer, and told the people to be glad of the view. '.repeat(8);

/** An article around a passage, so that a quote finds a place. */
function around(passage: string, frontmatter: Record<string, unknown> = {}) {
  return render(`${filler}\n\n${filler}\n\n${passage}\n\n${filler}\n\n${filler}\n`, frontmatter);
}

/** What the marked words are, elements and all. */
function marked(html: string): string | undefined {
  return /<span id="[^"]*" class="quoted" tabindex="-1">(.*?)<\/span>/s.exec(html)?.[1];
}

const drawn = (html: string): string[] =>
  [...html.matchAll(/data-quote="([^"]*)"/g)].map((match) => (match[1] ?? '').replaceAll('\u00A0', ' '));

const told = (passage: string, frontmatter?: Record<string, unknown>): string => {
  try {
    around(passage, frontmatter);
  } catch (error) {
    return String(error);
  }
  return 'accepted';
};

test('<Pull> marks its words and draws them', () => {
  const { html, quotes } = around('Before. <Pull>nobody asked the river</Pull>. After.');
  assert.equal(marked(html), 'nobody asked the river');
  assert.deepEqual(drawn(html), ['Nobody asked the river']);
  assert.equal(quotes[0]?.text, 'Nobody asked the river');
});

test('<Pull> goes around emphasis, links, plain elements and footnote marks', () => {
  const { html } = around(
    '<Pull>The *honest* [bill](/x/) came <cite>Late</cite>[^1] and high</Pull>.\n\n[^1]: A note.',
  );
  assert.match(
    marked(html) ?? '',
    /^The <em>honest<\/em> <a href="\/x\/">bill<\/a> came <span class="ref"><cite>Late<\/cite><button /,
  );
  assert.deepEqual(drawn(html), ['The honest bill came Late and high']);
});

test('<Pull text> draws the shortened words and marks the whole', () => {
  const { html } = around(
    '<Pull text="It came late … and nobody paid">It came late, as bills do, and nobody paid</Pull>.',
  );
  assert.equal(marked(html), 'It came late, as bills do, and nobody paid');
  assert.deepEqual(drawn(html), ['It came late … and nobody paid']);
});

test('<Pull text> refuses words that it does not stand around', () => {
  assert.equal(
    told('Nobody asked the river. <Pull text="Nobody asked the river">The bill came late</Pull>.'),
    'TextError: 5: <Pull text="Nobody asked the river"> stands around other words than these; set it around the words they are taken from',
  );
});

test('<Pull> around no words is refused, in a paragraph and by itself', () => {
  assert.match(told('Nobody asked <Pull /> the river.'), /^TextError: 5: The pull quote has no words\./);
  for (const alone of ['<Pull />', '<Pull text="Nobody asked" />', '<Pull> </Pull>'])
    assert.equal(
      told(`Nobody asked.\n\n${alone}\n`),
      'TextError: 7: <Pull> stands around no words; set it around those within a paragraph that are quoted',
    );
});

test('a bare line of the frontmatter is found in the body', () => {
  const { html } = around('Before, nobody asked the *river*, and after.', {
    pullQuotes: ['nobody asked the river'],
  });
  assert.equal(marked(html), 'nobody asked the <em>river</em>');
});

test('an entry of the frontmatter takes attribution, id and place', () => {
  const entry = { text: 'The bill came late', attribution: 'Ann Archer', id: 'late', place: 'before' };
  const { html, quotes } = around('> The bill came late, she said.', { pullQuotes: [entry] });
  assert.match(html, /<span class="pull-quote-of">Ann Archer<\/span>/);
  assert.match(html, /href="quotes\/late\/"/);
  assert.match(html, /<\/figure><blockquote>/);
  assert.equal(quotes[0]?.id, 'late');
});

test('words that begin within emphasis and end within a link are marked as one stretch', () => {
  const { html } = around('So *it is that nobody* asked [the river to move](/x/).', {
    pullQuotes: ['nobody asked the river'],
  });
  assert.match(
    html,
    /<em>it is that <\/em><span [^>]*><em>nobody<\/em> asked <a href="\/x\/">the river<\/a><\/span><a href="\/x\/"> to move<\/a>/,
  );
});

test('words within one link are marked within it, and the link stays one', () => {
  const { html } = around('See [why nobody asked the river at all](/x/).', {
    pullQuotes: ['nobody asked the river'],
  });
  assert.match(html, /<a href="\/x\/">why <span [^>]*>nobody asked the river<\/span> at all<\/a>/);
});

test('words of a list item, a task and a block quotation are marked in place', () => {
  for (const passage of [
    '- One, nobody asked the river\n- Two',
    '- [ ] One, nobody asked the river\n- [x] Two',
  ]) {
    assert.equal(
      marked(around(passage, { pullQuotes: ['nobody asked the river'] }).html),
      'nobody asked the river',
    );
  }
  const { html } = around('> So <Pull attribution="Ann">nobody asked the river</Pull>.');
  assert.match(html, /<blockquote>\s*<p id="[^"]*">So <span/);
});

test('words in an element of HTML are words of the passage', () => {
  const text = `${filler}\n\nThe bill is <u>not</u> fair.\n\n${filler}\n\n${filler}`;
  assert.match(render(text, { pullQuotes: ['The bill is not fair'] }).html, /data-quote="The bill is not/);
  assert.throws(() => render(text, { pullQuotes: ['The bill is fair'] }), /dropped|leave|left/i);
});

test('quotes are listed in the order of the text, each told apart by its number', () => {
  const text = Array.from({ length: 12 }, (_, index) => `${index} roads lead to the town. ${filler}`).join(
    '\n\n',
  );
  const { html, quotes } = render(text, {
    pullQuotes: ['8 roads lead to the town', '3 roads lead to the town', '5 roads lead to the town'],
  });
  const all = ['3 roads lead to the town', '5 roads lead to the town', '8 roads lead to the town'];
  assert.deepEqual(drawn(html).toSorted(), all);
  assert.deepEqual(
    quotes.map(({ text: words }) => words),
    all,
  );
  assert.deepEqual(
    [...html.matchAll(/aria-label="((?:Share|Pull)[^"]*)"/g)].map((match) => match[1]),
    [1, 2, 3].flatMap((number) => [`Pull quote (${number})`, `Share this quote (${number})`]),
  );
});

test('a quote for which no gap is fit stands after its own paragraph', () => {
  const { html } = render('The bill came late, and nobody paid it.', { pullQuotes: ['The bill came late'] });
  assert.match(html, /<\/p><figure/);
});

test('refuses a <Pull> within another', () => {
  assert.match(told('<Pull>The bill <Pull>came late</Pull> again</Pull>.'), /a <Pull> stands within another/);
});

test('refuses a <Pull> around two paragraphs or a list', () => {
  for (const passage of [
    '<Pull>\nThe bill came.\n\nNobody paid.\n</Pull>',
    '<Pull>\n- The bill\n- came\n</Pull>',
  ])
    assert.match(
      told(passage),
      /<Pull> stands around whole blocks; set it around words within one paragraph/,
    );
});

test('refuses a <Pull> that ends in another paragraph than it began', () => {
  assert.match(
    told('The <Pull>bill came.\n\nNobody</Pull> paid.'),
    /^TextError: 5: <Pull> is never closed where it can be;[^\n]*$/,
  );
});

test('refuses a <Pull> in a heading, a table or a note', () => {
  assert.match(told('## The <Pull>bill came late</Pull>'), /only in a heading/);
  assert.match(told('| a |\n| --- |\n| <Pull>bill came late</Pull> |'), /only in a table/);
  assert.match(told('Word.[^1]\n\n[^1]: The <Pull>bill came late</Pull>.'), /only in a footnote/);
});

test('refuses one name for two quotes, and a name that something else on the page has', () => {
  assert.match(told('<Pull>Bills came</Pull>.\n\n<Pull>Bills came</Pull>.'), /have one id, quote-/);
  assert.match(told('## Roads\n\n<Pull id="roads">Bills came late</Pull>.'), /the id “roads” is taken/);
  assert.match(told('<Pull id="main">Bills came late</Pull>.'), /the id “main” is taken/);
  assert.match(
    told('<Pull id="../x">Bills came late</Pull>.'),
    /must be lower-case letters, figures and single hyphens/,
  );
});

test('refuses a place that is none', () => {
  assert.match(told('<Pull place="left">Bills came late</Pull>.'), /neither before nor after/);
});

test('words with marks of their own are set without others around', () => {
  const { html } = around('<Pull>“Bills come late”, she wrote at once</Pull>.');
  assert.match(
    html,
    /class="pull-quote-words has-marks begins-with-mark" data-quote="“Bills come late”, she wrote/,
  );
});

test('a quotation within a quote is set in marks of the inner level', () => {
  const { html } = around('<Pull>He wrote “bills come late” and “‘never’ on a Monday” at once</Pull>.');
  assert.deepEqual(drawn(html), ['He wrote ‘bills come late’ and ‘“never” on a Monday’ at once']);
});

test('a long quote is set smaller', () => {
  const classOf = (words: string) =>
    /class="(pull-quote-words[^"]*)"/.exec(around(`<Pull>${words}</Pull>.`).html)?.[1];
  const long = 'the bills that come late are paid by people who were never asked about the river at all';
  assert.equal(classOf(`And ${long}`), 'pull-quote-words');
  assert.equal(classOf(`And ${long}, and ${long} or of the valley`), 'pull-quote-words is-long');
});

test('the last word is bound to a short one before it, and not where both fill a line', () => {
  const lastOf = (words: string) =>
    /data-quote="(?:[^"]* )?([^" ]+)"/.exec(around(`Before. <Pull>${words}</Pull>. After.`).html)?.[1];
  assert.equal(lastOf('nobody asked the river'), 'the\u00A0river');
  assert.equal(lastOf('nobody asked the stream'), 'the\u00A0stream');
  assert.equal(lastOf('nobody kept the promise'), 'the\u00A0promise');
  assert.equal(lastOf('nobody kept the promises'), 'promises');
});

test('an attribute without its words is refused, and one that is a switch has none', () => {
  assert.match(told('A <Pull text>river</Pull>.'), /<Pull text> lacks its words; write <Pull text="…">/);
  assert.match(
    around('<details open>\n<summary>More</summary>\n\nHidden.\n\n</details>').html,
    /<details open(?:="")?>/,
  );
});

test('more pull quotes than can be checked are refused together, wherever they are asked for', () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`);
  const pulls = `${words(60)
    .map((word) => `<Pull>${word}</Pull>`)
    .join(' ')}.`;
  assert.match(
    told(pulls, { pullQuotes: words(MOST_PULL_QUOTES - 59) }),
    /: 101 pull quotes are more than 100; keep those that matter$/,
  );
  assert.doesNotMatch(told(pulls, { pullQuotes: words(MOST_PULL_QUOTES - 60) }), /more than 100/);
});

test('an id of two hundred letters is an address, one of more is none', () => {
  const asked = (letters: number) =>
    told('The river is long.', { pullQuotes: [{ text: 'The river is long', id: 'a'.repeat(letters) }] });
  assert.equal(asked(200), 'accepted');
  assert.match(asked(201), /the id “a{20}…” becomes an address and has 201 letters; it can have 200$/);
});

test('a quote that only ends with a mark of its own does not begin with one', () => {
  const { html } = around('Before. <Pull>She wrote: “Bills come late”</Pull>. After.');
  assert.match(html, /class="pull-quote-words has-marks" data-quote="She wrote: “Bills/);
});

test('the place of a quote goes by where in its list the words stand', () => {
  const items = Array.from({ length: 3 }, () => `- ${filler.slice(0, 300)}`).join('\n');
  const asked = '- Then <Pull>nobody asked the river</Pull> at all.';
  const isBefore = ({ html }: { html: string }) => html.indexOf('<figure') < html.indexOf('<ul');
  assert.equal(isBefore(around(`${items}\n${asked}`)), true);
  assert.equal(isBefore(around(`${asked}\n${items}`)), false);
});
