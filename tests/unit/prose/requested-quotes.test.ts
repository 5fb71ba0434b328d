import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextError } from '../../../src/prose/faults.ts';
import { render } from '../../../src/prose/render.ts';

const filler = 'The harbour was quiet and the ships stood where they had stood the day before. '.repeat(8);
const claim = 'No address belongs only to the people who happen to keep the server today.';
const other = 'Every reader who follows an old link is owed the page that stood there.';
const long = [filler, `${filler}${claim}`, filler, filler, `${filler}${other}`, filler, filler].join('\n\n');
const fields = { headline: 'Links must last', pullQuotes: 'auto' };
const quotesOf = (text: string) =>
  render(text, fields).quotes.map(({ text: words, automatic }) => [words, automatic]);

test('auto has quotes chosen where none is marked', () => {
  const quotes = quotesOf(long);
  assert.ok(quotes.length > 0);
  assert.ok(quotes.every(([, automatic]) => automatic));
});

test('auto adds none where an editor has marked words', () => {
  assert.deepEqual(quotesOf(long.replace(other, `<Pull>${other}</Pull>`)), [[other, false]]);
});

test('a refusal says what is wrong and what to do, without a place of its own', () => {
  assert.throws(
    () => render('It rained.', { pullQuotes: ['Nobody came'] }, { fieldLines: { pullQuotes: 3 } }),
    (error: Error) => {
      assert.equal(
        error.message,
        `3: The article does not say this.
  Quote:    Nobody came
  To do:    Choose words that stand in one of its paragraphs.`,
      );
      assert.ok(error instanceof TextError);
      assert.deepEqual(
        error.faults.map(({ line, field }) => [line, field]),
        [[3, 'pullQuotes']],
      );
      return true;
    },
  );
});

test('a warning keeps its line apart from its words', () => {
  const { warnings } = render('It rained.\n\nPerhaps <Pull>links must break</Pull> in the end.', {});
  assert.deepEqual(warnings, [
    {
      line: 3,
      message: `The quote leaves out “Perhaps”, which qualifies what it says.
  Quote:    links must break
  To do:    Quote these words too, or choose others.
  Paste:    Perhaps links must break`,
    },
  ]);
});

test('auto that chooses none says why, where it is asked for', () => {
  const warn = (text: string) => render(text, fields, { fieldLines: { pullQuotes: 4 } }).warnings;
  const more = 'To have one, set <Pull>…</Pull> around words of the text';
  assert.deepEqual(warn('It rained all day.'), [
    {
      line: 4,
      message: `pullQuotes: auto chose no quote: the text has 4 words, and one quote is chosen for every 450. ${more}`,
    },
  ]);
  assert.deepEqual(warn('They came. '.repeat(250)), [
    {
      line: 4,
      message: `pullQuotes: auto chose no quote: no sentence stands alone: each has fewer than 8 or more than 39 words, leans on the one before it, reports what others say, or may mislead. ${more}`,
    },
  ]);
  assert.deepEqual(warn(long), []);
});
