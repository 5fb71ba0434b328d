import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '../../../src/prose/render.ts';
import { bounded } from '../bounded-work.ts';

/** The message that a text is refused with. */
function refusal(text: string, frontmatter: Record<string, unknown> = {}): string {
  return bounded(() => {
    try {
      render(text, frontmatter);
      return 'accepted';
    } catch (error) {
      return String(error);
    }
  });
}

const excess: Record<string, [text: string, message: RegExp, frontmatter?: Record<string, unknown>]> = {
  'a paragraph of ten megabytes': [
    'The tax is no punishment. '.repeat(400_000),
    /^TextError: 1: the text has 10,400,000 characters, more than 1,000,000; part it into articles$/,
  ],
  'a paragraph of ten megabytes with a quote of it': [
    `<Pull>${'The tax is no punishment. '.repeat(400_000)}</Pull>`,
    /^TextError: 1: the text has 10,400,013 characters, more than 1,000,000/,
  ],
  'a quoted paragraph too long to read': [
    'The tax is no punishment. '.repeat(8000),
    /The paragraph at line 1 has more than 200000 characters, so it was not read/,
    { pullQuotes: ['The tax is no punishment'] },
  ],
  'ten thousand <Pull>s': [
    '<Pull>The tax is fair</Pull>.\n\n'.repeat(10_000),
    /^TextError: 201: the text asks for more than 100 pull quotes; keep those that matter$/,
  ],
  'ten thousand quotes in the frontmatter': [
    'The tax is fair.',
    /10000 pull quotes are more than 100; keep those that matter/,
    { pullQuotes: Array(10_000).fill('The tax is fair') },
  ],
  'ten thousand <Pull>s within one another': [
    `${'<Pull>'.repeat(10_000)}fair${'</Pull>'.repeat(10_000)}`,
    /the text asks for more than 100 pull quotes/,
  ],
  'a hundred <Pull>s within one another': [
    `${'<Pull>'.repeat(100)}fair${'</Pull>'.repeat(100)}`,
    /a <Pull> stands within another/,
  ],
  'ten thousand marks of emphasis': [
    `${'*'.repeat(10_000)}fair${'*'.repeat(10_000)}`,
    /^TextError: 1: five hundred marks “\*” stand in a row; write \\\* to print them$/,
  ],
  'ten thousand block quotations within one another': [
    `First.\n\n${'> '.repeat(10_000)}fair`,
    /^TextError: 3: five hundred marks “> ” stand in a row/,
  ],
  'two hundred kilobytes of emphasis within emphasis': [
    `${'*a **b '.repeat(16_000)}c${'** d*'.repeat(16_000)}`,
    /the paragraph has more than 5,000 signs like \* _ \[ ` \\ &; part it, or take them out$/,
  ],
  'a hundred signs of emphasis within one another': [
    `${'*a **b '.repeat(80)}c${'** d*'.repeat(80)}`,
    /the paragraph opens more than 100 signs of emphasis within one another/,
  ],
  'four hundred kilobytes of escaped signs': [
    '\\*'.repeat(200_000),
    /the paragraph has more than 5,000 signs/,
  ],
  'four hundred kilobytes of underlines': ['a_'.repeat(200_000), /the paragraph has more than 5,000 signs/],
  'half a megabyte of character references': [
    '&amp;'.repeat(100_000),
    /the paragraph has more than 5,000 signs/,
  ],
  'a megabyte of short emphasised paragraphs': [
    '*aaaa*\n\n'.repeat(120_000),
    /^TextError: 50001: the text has more than 50,000 signs/,
  ],
  'ten thousand items': [
    '- a\n'.repeat(10_000),
    /^TextError: 5001: the text has more than 5,000 lines of lists/,
  ],
  'ten thousand quotations': [
    '> a\n\n'.repeat(10_000),
    /^TextError: 10001: the text has more than 5,000 lines of lists/,
  ],
  'two thousand boxes within one another': [
    `${'<div>\n'.repeat(2000)}a\n${'</div>\n'.repeat(2000)}`,
    /^TextError: 1001: more than 1000 elements are open at once/,
  ],
  'ten thousand comments': ['<!-- a -->\n\n'.repeat(10_000), /this is an HTML comment/],
  'three thousand elements that end in another paragraph': [
    '<b>a\n\nb</b>\n\n'.repeat(2000),
    /<b> is never closed where it can be/,
  ],
  'a word without end': ['a-'.repeat(100_000), /^TextError: 1: a word has more than 10,000 letters/],
  'a word of other letters without end': [
    `Words.\n\n${'я'.repeat(200_000)}`,
    /^TextError: 3: a word has more/,
  ],
  'a table of ten thousand columns': [
    `|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}`,
    /^TextError: 1: a row of a table has more than 500 cells/,
  ],
  'six hundred lists within one another': [
    Array.from({ length: 600 }, (_, index) => `${' '.repeat(index * 2)}- a`).join('\n'),
    /^TextError: 101: more than 100 lists stand within one another/,
  ],
  'lists within one another in one line': ['1. > - '.repeat(5000), /^TextError: 1: more than 100 lists/],
  'half a character in a quote': [
    'The <Pull>tax \uD800 is fair</Pull>.',
    /half a character \(a lone surrogate\)/,
  ],
  'a <Pull> never closed': [
    '<Pull>The tax is fair.\n\n'.repeat(100),
    /^TextError: 1: <Pull> is never closed where it can be/,
  ],
};

for (const [name, [text, message, frontmatter]] of Object.entries(excess)) {
  test(`refuses ${name}, saying so`, () => {
    assert.match(refusal(text, frontmatter), message);
  });
}

test('refuses half a character, beside a fair quote too', () => {
  assert.match(refusal('A \uD800 <Pull>tax is fair</Pull>.'), /stands for no character/);
});

test('reads a hundred quotes, and marks just short of too many', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => `<Pull>Road ${index} is long</Pull>.`).join(
    '\n\n',
  );
  assert.equal(render(hundred, {}).quotes.length, 100);
  for (const mark of ['*', '_', '~', '[', '> ']) assert.equal(refusal(`${mark.repeat(499)}fair`), 'accepted');
});

test('reads a long text of a script that parts no words, and a long break between sections', () => {
  for (const text of ['日本語。'.repeat(5000), `One.\n\n${'- '.repeat(2000)}\n\nTwo.`])
    assert.equal(refusal(text), 'accepted');
});

test('takes a long line of one mark for the break between sections that it is', () => {
  assert.match(render(`One.\n\n${'*'.repeat(2000)}\n\nTwo.`, {}).html, /<hr>/);
});

test('reads as many signs as a paragraph and a text may have, and refuses one more', () => {
  const signs = (count: number) => 'a_'.repeat(count);
  assert.equal(refusal(signs(5_000)), 'accepted');
  assert.match(refusal(signs(5_001)), /the paragraph has more than 5,000 signs/);
  const text = Array.from({ length: 10 }, () => signs(5_000)).join('\n\n');
  assert.equal(refusal(text), 'accepted');
  assert.match(refusal(`${text}\n\na_`), /^TextError: 21: the text has more than 50,000 signs/);
});
