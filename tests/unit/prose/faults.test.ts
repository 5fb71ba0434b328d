import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readFaults } from './read-faults.ts';

/** A construct that no text can have, and how the editor is told of it. */
const constructs: Record<string, [written: string, told: RegExp]> = {
  'an HTML comment': [
    '<!--more-->',
    /^this is an HTML comment; write \{\/\* … \*\/\} for what is not to be printed/,
  ],
  'an address in angle brackets': [
    'See <https://example.org/a>.',
    /^the address https:\/\/example\.org\/a is in angle brackets; write it without them/,
  ],
  'a mail address in angle brackets': [
    'Write to <ann@example.org>.',
    /^the address ann@example\.org is in angle brackets/,
  ],
  'a sign < before a number': [
    'Fewer than <3% came.',
    /^the < of “<3%” would begin an element; write &lt; to print it: &lt;3%$/,
  ],
  'a line break that is not closed': ['Roses,<br>\nviolets.', /^<br> is not closed; write <br \/>/],
  'a rule that is not closed': ['<hr>', /^<hr> is not closed; write --- in a line of its own/],
  'braces around words': [
    'The set {1, 2, 3}.',
    /^the words \{1, 2, 3\} would be run as code, .*; write \\\{1, 2, 3\\\} to print braces$/,
  ],
  'an opening brace alone': [
    'A lone { here.',
    /^the \{ of “\{ here\.” has no \} in its paragraph; write \\\{ to print it$/,
  ],
  'a shortcode of Hugo': [
    '{{< figure src="/a.jpg" >}}',
    /^\{\{< figure src="\/a\.jpg" >\}\} is a tag of a program that made pages \(a shortcode of Hugo\)/,
  ],
  'a tag of Liquid': [
    'See {% post_url 2014-01-02-budget %}.',
    /^\{% post_url 2014-01-02-budget %\} is a tag of .*Liquid/,
  ],
  'a variable of Liquid': ['At {{ site.baseurl }}.', /^\{\{ site\.baseurl \}\} is a tag of .*Liquid/],
  'the name of a heading': [
    '## How {#methods}',
    /^\{#methods\} gives a name or a class, which is not printed/,
  ],
  'a link of HTML': [
    'As <a href="https://example.org/">they said</a>.',
    /^<a> has no place in a text; write \[words\]\(https:\/\/address\)$/,
  ],
  'a picture of HTML': [
    '<img src="a.jpg" alt="A desk">',
    /^<img> has no place in a text; write !\[what it shows\]/,
  ],
  'a frame': [
    '<iframe src="https://example.org/"></iframe>',
    /^<iframe> has no place in a text; link to the page instead/,
  ],
  'a film': ['<video controls src="a.mp4"></video>', /^<video> has no place in a text; link to the film/],
  'a component': [
    '<Chart year="1" />',
    /^<Chart> is no component we know; write &lt;Chart&gt; to print it, or use Pull or Words$/,
  ],
  'an import': ["import Chart from './Chart.astro'", /^a text runs no code/],
  'an export': ['export const spent = 40', /^a text runs no code/],
  'a paragraph that begins like a program': [
    'import duties followed in June.',
    /^a paragraph cannot begin with the word import or export/,
  ],
  'an element that is never closed': [
    'It is <b>bold.',
    /^<b> is never closed where it can be; write <\/b> where its words end/,
  ],
  'an end without a beginning': ['It is</i> bold.', /^<\/i> closes nothing; take it out/],
  'an element that ends in another paragraph': [
    'It <u>is.\n\nIt</u> was.',
    /^<u> is never closed where it can be/,
  ],
  'a value without quotation marks': [
    '<ol start=3><li>c</li></ol>',
    /^the values of <ol start=3> are not in quotation marks; write <ol start="3">/,
  ],
  'code in an attribute': [
    '<span lang={fr}>mot</span>',
    /^<span> takes plain attributes only, like dir="…"$/,
  ],
  'an element that does something': ['<div onclick="x()">a</div>', /^<div onclick="…"> would run code/],
  'a cell outside a row': ['<td>a</td>', /^<td> stands outside <tr>$/],
  'words between the rows of a table': [
    '<table>words<tr><td>a</td></tr></table>',
    /^words stand in <table> outside its rows or items$/,
  ],
  'a second headline': ['# First part', /^a # heading stands in the text/],
  'a heading without words': ['##', /^a heading has no words/],
  'a heading of signs that do not show': ['## \u200B\uFE0F', /^a heading has no words/],
  'a picture that is not described': [
    '![](./a.jpg)',
    /^the picture \.\/a\.jpg says nothing of what it shows/,
  ],
  'a picture on another server': [
    '![A desk](https://example.org/a.jpg)',
    /^the picture https:\/\/example\.org\/a\.jpg is on another server/,
  ],
  'a note without its text': ['A claim.[^9]', /^the note \[\^9\] has no text/],
  'a reference to no character': ['A &#xD800; sign.', /^a character reference stands for no character/],
  'a reference to a sign that turns the line round': [
    'A &#x202E; sign.',
    /^a character reference stands for no/,
  ],
  'a reference to a control character in an attribute': [
    '<abbr title="A&#1;B">AB</abbr>',
    /^a character reference stands for no character/,
  ],
};

/** Words of parsers and of JavaScript, which mean nothing to an editor. */
const parsersWords =
  /acorn|Unexpected|Expected|U\+00|micromark|mdast|JSX|expression|local name|Could not parse/;

describe('what a text cannot have', () => {
  for (const [what, [written, told]] of Object.entries(constructs)) {
    test(`${what} is refused with its line, in an editor’s words`, () => {
      const faults = readFaults(`First words.\n\n${written}\n\nLast words.`);
      assert.deepEqual(
        faults.map(({ line }) => line),
        [3],
        JSON.stringify(faults),
      );
      assert.match(faults[0]?.message ?? '', told);
      assert.doesNotMatch(faults[0]?.message ?? '', parsersWords);
    });
  }

  test('all faults of a text are reported at once, in the order of its lines', () => {
    // Apart from what changes the meaning of the lines after it.
    const together = Object.values(constructs).map(([written]) => written);
    let line = 1;
    const expected = together.map((written) => {
      const own = line;
      line += written.split('\n').length + 1;
      return own;
    });
    const faults = readFaults(together.join('\n\n'));
    assert.deepEqual(
      faults.map((fault) => fault.line),
      expected,
      JSON.stringify(faults, undefined, 1),
    );
  });

  test('each of several faults in one line is reported', () => {
    const faults = readFaults('One <3 and <https://a.example/> and {b} and <br> and </i>.');
    assert.equal(faults.length, 5, JSON.stringify(faults));
  });

  test('a fault of the text hides none of the quotes, and none of the quotes is refused for it', () => {
    const quotes = { pullQuotes: ['fewer than <3 ships came in', 'the moon is green'] };
    const faults = readFaults('That year fewer than <3 ships came in.', quotes);
    const [inFields, ...inText] = faults;
    assert.equal(inFields?.field, 'pullQuotes');
    assert.match(inFields.message, /moon/);
    assert.deepEqual(
      inText.map(({ message }) => message),
      ['the < of “<3” would begin an element; write &lt; to print it: &lt;3'],
    );
  });

  test('code is left alone: what stands in it is printed as it is', () => {
    const code = 'Write `<br>` or `{a}`:\n\n```html\n<!-- a --> <b> {b}\n```\n\n    <i>';
    assert.deepEqual(
      readFaults(`${code} and <3`).map(({ line }) => line),
      [7, 7],
    );
    assert.deepEqual(readFaults('Write `<br>` or ``a ` {b}``, or \\<br> and \\{c}.'), []);
  });

  test('a paragraph may begin with code that begins with import or export', () => {
    assert.deepEqual(readFaults('`import` and `export` are words of scripts.\n\n`export default` too.'), []);
  });

  test('no text of any signs ends in anything but faults in its lines', () => {
    const pieces = fc.constantFrom(
      ...['a', ' ', '\n', '\n\n', '> ', '- ', '    ', '<', '>', '</', '/>', '<b>', '</b>', '<div>', '</div>'],
      ...[
        '<Pull>',
        '</Pull>',
        '<br>',
        '<!--',
        '-->',
        '{',
        '}',
        '{/* x */}',
        '{{< a >}}',
        '<table>',
        '<tr>',
        '<td>',
      ],
      ...[
        '</td>',
        '</table>',
        '`',
        '```\n',
        '\\',
        '"',
        '=',
        '<img src=x>',
        '<h2>',
        '[^n]',
        '[^n]: ',
        '<X.y/>',
        '<a:b>',
      ],
      ...[
        'import a ',
        'export ',
        '<https://a.b>',
        '<3',
        '|',
        '*',
        '_',
        '~~',
        '&#0;',
        '<li>',
        '</li>',
        '---\n',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 16 }), (list) => {
        const text = list.join('');
        const lines = text.split('\n').length;
        let last = 1;
        for (const { line, message } of readFaults(text)) {
          assert.ok(line >= last && line <= lines, `${line} after ${last} of ${lines}`);
          assert.doesNotMatch(message, parsersWords);
          last = line;
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 1000), seed: 14 },
    );
  });
});
