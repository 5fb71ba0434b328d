import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { render } from '../../../src/prose/render.ts';

/** The words of the passages that a text prints. */
const printed = (text: string) => render(text, {}).passages.map((passage) => passage.text);
/** What an editor is told of a text that can be printed. */
const told = (text: string) => render(text, {}).warnings;

describe('a text is printed as it is typed', () => {
  const typed = [
    'The plan costs 5~7 million over 20~30 years.',
    'About ~5 and ~7 of them.',
    'Turnout was 5 * 3 * 2, and a * b.',
    'The file one_two_three and __init__.py in f(x_1, y_2).',
    'At 24/7, AT&T, R&D; 3 < 4 and 5 > 4.',
    'A price of $5 and $7, at 50 % or 50%.',
    'It says “so”, ‘so’ and "so" – and — so…',
    'Écrit en français : « oui », et l’été. Право народу. 港は公共の約束である。',
    '[Laughter.] [sic] (c) [a] and [b]: words.',
    'One\\*two, \\_three\\_, \\~four\\~, \\{five\\}, 6 &lt; 7.',
  ];
  for (const text of typed) {
    test(text, () => {
      const plain = text.replace(/\\(?=[*_~{}])/g, '').replace('&lt;', '<');
      assert.deepEqual(printed(text), [plain.replaceAll('__init__', 'init')]);
      assert.deepEqual(told(text), []);
    });
  }

  test('two tildes strike words through, one does not', () => {
    const { html } = render('A ~single~ and a ~~double~~ tilde.', {});
    assert.match(html, /A ~single~ and a <del>double<\/del> tilde\./);
  });

  test('an address ends before the mark that closes a quotation, an apostrophe, a long dash and an ellipsis', () => {
    const addresses = (text: string) => render(text, {}).links.map(({ href }) => href);
    for (const after of ['”', '’', '’s', '—which is gone', '…', '».', '“', '.”', ',’']) {
      assert.deepEqual(
        addresses(`“See https://example.org/a/b${after} so.`),
        ['https://example.org/a/b'],
        after,
      );
      assert.deepEqual(addresses(`See www.example.org/a${after} so.`), ['http://www.example.org/a'], after);
      assert.deepEqual(printed(`See https://example.org/a${after} so.`), [
        `See https://example.org/a${after} so.`,
      ]);
    }
    const whole = 'https://en.wikipedia.org/wiki/Franco–Prussian_War';
    assert.deepEqual(addresses(`See ${whole} and [x](<https://a.example/b’c>).`), [
      whole.replace('–', '%E2%80%93'),
      'https://a.example/b%E2%80%99c',
    ]);
  });

  test('an address that may go on behind an apostrophe is pointed out', () => {
    const [warning] = told('See https://example.org/what’s-new.');
    assert.match(warning?.message ?? '', /^the link https:\/\/example\.org\/what ends before “’s-new”/);
  });
});

/** What is printed otherwise than a writer may think, and what the editor is told. */
const misread: Record<string, [text: string, line: number, message: RegExp]> = {
  'emphasis that ends in punctuation before a letter': [
    'Then **50%**of it.',
    1,
    /signs are printed.*“\*\*50%\*\*”/,
  ],
  'emphasis that ends in a quotation mark before a letter': [
    'She said **“No.”**Then.',
    1,
    /“\*\*“No\.”\*\*”/,
  ],
  'emphasis in italics before a letter': ['*“never”*again', 1, /“\*“never”\*”/],
  'emphasis in Chinese that ends in a full stop': ['这是**我想做的事。**所以。', 1, /“\*\*我想做的事。\*\*”/],
  'emphasis that begins with punctuation behind a letter': ['a~~(b)~~c', 1, /“~~\(b\)~~”/],
  'emphasis around a link': ['see **[a](/b/).**Then', 1, /signs are printed/],
  'emphasis in a heading': ['## So **“no.”**Then', 1, /signs are printed/],
  'emphasis in a cell': ['| a |\n| - |\n| **50%**of |', 3, /signs are printed/],
  'a product of numbers': ['It is 2*3*4.', 1, /signs \* of “2\*3\*4” are not printed/],
  'a sum of powers': ['It is x**2 + y**2.', 1, /signs \* of “x\*\*2 \+ y\*\*2” are not printed/],
  'a word with stars': ['We saw M*A*S*H.', 1, /signs \* of “M\*A\*S” are not printed/],
  'stars in two words': ['E*TRADE and F*IT', 1, /signs \* of “E\*TRADE and F\*I” are not printed/],
  'two tildes between numbers': ['10~~20 and 30~~40 years', 1, /signs ~ of “10~~20 and 30~~4” are not/],
  'a line of hyphens below a paragraph': [
    'A paragraph of text\nthat goes on.\n---\n\nMore.',
    1,
    /line of hyphens makes a heading/,
  ],
  'a line of hyphens below a word': ['Costs\n-----', 1, /line of hyphens makes a heading/],
  'lines set in by four spaces': [
    'We ran:\n\n    for x in 1; do\n      echo "$x"\n\nok',
    3,
    /set in by four spaces or more are printed as prose/,
  ],
  'a line set in by a tab': ['We ran:\n\n\techo 1', 3, /set in by four spaces/],
  'lines set in within an item': ['- item\n\n      echo 1', 3, /set in by four spaces/],
  'lines set in within a quotation': ['> said\n>\n>     echo 1', 3, /set in by four spaces/],
  'lines set in within a note': ['A[^1].\n\n[^1]: note\n\n        echo 1', 5, /set in by four spaces/],
  'a list that is numbered otherwise': ['1. one\n3. three\n7. seven', 1, /numbered 1, 2, 3, not 1, 3, 7/],
  'a row with more cells than the table': [
    '| a | b |\n| - | - |\n| 1 | 2 | 3 |',
    1,
    /row in line 3 has 3 cells and the table 2/,
  ],
  'a block of code without an end': ['Words.\n\n```\ncode\n\nMore words.', 3, /block of code has no end/],
  'a line that looks like a label': ['Words.\n\n[Note]: this-vanishes', 3, /line \[Note\]: … prints nothing/],
  'a second address of one label': ['[a]\n\n[a]: /b/\n\n[a]: /c/', 5, /line \[a\]: … prints nothing/],
  'a class': ['<div class="box">\n\nWords.\n\n</div>', 1, /class="…" of <div> has no effect in a text/],
  'a style': ['<p style="color:red">Words.</p>', 1, /style="…" of <p> has no effect/],
  'an element that HTML has given up': [
    '<center>Words.</center>',
    1,
    /<center> is no element of HTML any more/,
  ],
};

describe('what is printed otherwise than it is typed is pointed out', () => {
  for (const [what, [text, line, message]] of Object.entries(misread)) {
    test(`${what}`, () => {
      const warnings = told(text);
      assert.deepEqual(
        warnings.map((warning) => warning.line),
        [line],
        JSON.stringify(warnings),
      );
      assert.match(warnings[0]?.message ?? '', message);
    });
  }

  const plain = {
    'emphasis as Markdown has it':
      'It is *so*, **“so”** and _so_, a**b**c, a~~b~~c, and (*“so”*). 这是**我想做的事**所以。',
    'emphasis at the beginning and the end': '*One* and *two*',
    'headings with signs before them': '## Costs\n\nWords.\n\n---\n\nMore.',
    'items set in by any number of spaces':
      '1.  one\n\n    more of it\n\n    - inner\n\n      more\n\n2. two',
    'notes of several paragraphs': 'A[^a-2].\n\n[^a-2]: One.\n\n    Two.\n\n    - three\n',
    'HTML set in as one likes': '<table>\n    <tr>\n        <td>One</td>\n    </tr>\n</table>',
    'lists that all begin with 1': '1. one\n1. two\n1. three',
    'lists that begin elsewhere': '3. three\n4. four',
    'code with an end': '- a\n\n  ```js\n  x\n  ```\n\n> ~~~\n> y\n> ~~~',
    'addresses that links use': '[a], [b][c] and ![d][e]\n\n[a]: /a/\n[c]: /c/\n[e]: ./e.png',
  };
  for (const [what, text] of Object.entries(plain)) {
    test(`and nothing else is: ${what}`, () => {
      assert.deepEqual(told(text), []);
    });
  }

  test('one thing is pointed out once, however often it stands in a text', () => {
    assert.equal(told('<div class="a">\n\nx\n\n</div>\n\n'.repeat(50)).length, 1);
  });
});

test('a paragraph that begins with a word of code is printed where it cannot be code', () => {
  assert.deepEqual(printed('  import duties rose, and exports fell.'), [
    'import duties rose, and exports fell.',
  ]);
});

test('of a long product twenty letters before the signs are shown', () => {
  const [{ message } = { message: '' }] = told(`${'1234567890'.repeat(3)}*2*3`);
  assert.match(message, /^the signs \* of “12345678901234567890\*2\*3” are not printed/);
});

test('a block of code that no line ends is told of, whatever its last line begins with', () => {
  const isTold = (text: string) =>
    told(text).some(({ message }) => message.startsWith('the block of code has no end'));
  assert.deepEqual(['```\none\n```js', '```\none\n```', '~~~\none', '> ```\n> one\n> ```'].map(isTold), [
    true,
    false,
    true,
    false,
  ]);
});

test('signs that are taken out of a name are told of, by the first of them', () => {
  assert.deepEqual(
    told('The show M*A*S*H ran.').map(({ message }) => message.slice(0, message.indexOf(':'))),
    ['the signs * of “M*A*S” are not printed'],
  );
  for (const product of ['n*3*4', '2*n*m', '2*3*4'])
    assert.equal(told(`It is ${product} of them.`).length, 1, product);
  assert.deepEqual(told('It is a*b*c of them.'), []);
});
