import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextError } from '../../../src/prose/faults.ts';
import { render } from '../../../src/prose/render.ts';

const told = (text: string) =>
  render(`First words.\n\n${text}`, {}).warnings.map(({ line, message }) => `${line} ${message}`);

/** What is typed, the line it is told of, and the beginning of what is said of it. */
const misread: readonly (readonly [typed: string, line: number, message: RegExp])[] = [
  ['He took **50%**of it.', 3, /^the signs are printed, and nothing is set off, in “\*\*50%\*\*”/],
  ['Das ist **„wichtig“**genug.', 3, /in “\*\*„wichtig“\*\*”/],
  ['Він сказав **«ні»**й пішов.', 3, /in “\*\*«ні»\*\*”/],
  ['これは**「重要」**です。', 3, /in “\*\*「重要」\*\*”/],
  ['هذا **مهم؛**جدا.', 3, /in “\*\*مهم؛\*\*”/],
  ['a __(b)__c', 3, /in “__\(b\)__”/],
  ['A **sign never closed.', 3, /in “\*\*sign”/],
  ['A ** sign with spaces ** inside.', 3, /in “\*\*”/],
  ['It is 2*3*4 long.', 3, /^the signs \* of “2\*3\*4” are not printed/],
  ['A paragraph.\n---', 3, /^the line of hyphens makes a heading/],
  ['> quoted\n> ---', 3, /^the line of hyphens makes a heading/],
  ['    const a = 1;', 3, /^the lines set in by four spaces or more are printed as prose/],
  ['- item\n\n      const a = 1;', 5, /^the lines set in by four spaces or more are printed as prose/],
  ['##Heading', 3, /^the signs ## are printed: a heading has a space behind them/],
  ['| a | b |\n| 1 | 2 |', 3, /^the lines between bars are printed as one paragraph/],
  ['| a |\n|---|\n| 1 | 2 |', 3, /^the row in line 5 has 2 cells and the table 1 columns/],
  ['See [the report][1].', 3, /^“\[the report\]\[1\]” is printed as it is typed/],
  ['[note]: remark', 3, /^the line \[note\]: … prints nothing/],
  ['1. one\n3. three', 3, /^the items are numbered 1, 2, not 1, 3/],
  ['```\ncode', 3, /^the block of code has no end/],
];

for (const [typed, line, message] of misread) {
  test(`says how it prints ${JSON.stringify(typed)}`, () => {
    const [first = '', ...more] = told(typed);
    assert.deepEqual(more, []);
    assert.equal(Number.parseInt(first, 10), line);
    assert.match(first.replace(/^\d+ /, ''), message);
  });
}

const asTyped = [
  'The plan costs 5~7 million over 20~30 years.',
  'About ~5 apples, and 3 * 4 pears.',
  'A file named one_two_three, and a note*.',
  'A #hashtag, and #1 of the list.',
  'The option [a] or [b].',
  '1986. A great year.',
  'Stars \\*\\* that are escaped.',
  'Two | bars | of text.',
];

for (const typed of asTyped) {
  test(`has nothing to say of ${JSON.stringify(typed)}`, () => assert.deepEqual(told(typed), []));
}

test('a single tilde is a sign like any other', () => {
  assert.match(
    render('The plan costs 5~7 million over 20~30 years.', {}).html,
    />The plan costs 5~7 million over 20~30 years\.</,
  );
});

const refused: readonly (readonly [typed: string, ...messages: RegExp[]])[] = [
  ['A paragraph.\n===', /^the line of equals signs makes a first heading/],
  ['<details><summary>More</summary>\n\nWords.\n\n</details>', /each in a line of its own/],
  ['<blockquote>One.\n\nTwo.</blockquote>', /each in a line of its own/],
  ['A word</em> of it.', /^<\/em> closes nothing; take it out, or write <em> where its words begin/],
];

for (const [typed, ...messages] of refused) {
  test(`names what it cannot read in ${JSON.stringify(typed)}, once`, () => {
    assert.throws(
      () => render(typed, {}),
      (error) => {
        assert.ok(error instanceof TextError);
        assert.equal(error.faults.length, messages.length);
        for (const [index, message] of messages.entries())
          assert.match(error.faults[index]?.message ?? '', message);
        return true;
      },
    );
  });
}

test('what is misread, and where the links lead, is told of a text with faults too', () => {
  assert.throws(
    () => render('A paragraph.\n---\n\nSee [this](/gone/) and {1, 2}.', {}),
    (error) => error instanceof TextError && error.warnings.length === 1 && error.links[0]?.href === '/gone/',
  );
});
