import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { writeBlocks } from '../../../src/prose/markdown/block-markdown.ts';
import { escapeInMarkdown, writePicture } from '../../../src/prose/markdown/inline-markdown.ts';
import { readTwin, writeRelease, writeTwin } from '../../../src/prose/markdown/twin-layout.ts';
import { readPrintedProse } from '../../../src/prose/read-printed.ts';
import { render } from '../../../src/prose/render.ts';

const place = {
  permalink: 'https://galley.example/a/',
  toAbsolute: (address: string) => (address.startsWith('/') ? `https://galley.example${address}` : address),
};
const rendered = (text: string) => render(text, { language: 'en' });
const written = (text: string) => writeBlocks(rendered(text), place).replace(/#[\w-]+\)/g, '#)');

const everything = `A *stressed* word, a [link](/about/), 10<sup>6</sup> and ~~gone~~.[^one] Again.[^one]

![Two bars.](/bars.png "Sales in May.")

> It holds.

3. Close it.
4. Mend it.

- One
    - Within *one*

| Year | Cars |
| --- | --- |
| 1892 | 40 \\| 41 |

\`\`\`
load = 42
\`\`\`

## What to do

A _ and a * and [brackets] and 5 < 6 & &amp;amp; un*believ*able \`a*b\`.

[^one]: By *our* count.[^two]

    It has two paragraphs.

[^two]: Nine pages.
`;

describe('a text as plain Markdown', () => {
  test('has a block for each passage, with a link to it', () => {
    assert.equal(
      written('A *stressed* word and a [link](/about/).\n\n## Why\n\n> It holds.'),
      'A *stressed* word and a [link](https://galley.example/about/). [¶](https://galley.example/a/#)\n\n' +
        '## Why [¶](https://galley.example/a/#)\n\n> It holds. [¶](https://galley.example/a/#)\n',
    );
  });

  test('keeps what is raised: 10⁶ is not 106', () => {
    assert.match(written('It cost 10<sup>6</sup> euros.'), /^It cost 10<sup>6<\/sup> euros\./);
  });

  test('marks notes where they stand, by their numbers, and has them at the end', () => {
    const text = written(everything);
    assert.match(text, /gone<\/del>\.\[\^1\] Again\.\[\^1\] /);
    assert.match(text, /^\[\^1\]: By \*our\* count\.\[\^2\] /m);
    assert.match(text, /^ {4}It has two paragraphs\. /m);
    assert.match(text, /^\[\^2\]: Nine pages\. /m);
  });

  test('numbers lists as the page does, and sets tables and code', () => {
    const text = written(everything);
    assert.match(text, /^3\. Close it\. .*\n\n4\. Mend it\. .*\n\n- One .*\n\n {4}- Within \*one\* /m);
    assert.match(text, /^\| Year \| Cars \|\n\| --- \| --- \|\n\| 1892 \| 40 \\\| 41 \|$/m);
    assert.match(text, /^```\nload = 42\n```$/m);
    assert.match(text, /^!\[Two bars\.\]\(https:\/\/galley\.example\/bars\.png\)\n\nSales in May\. /m);
  });

  test('read as Markdown, says the words of the passages and no others', () => {
    const { passages, html } = rendered(everything);
    const tree = unified().use(remarkParse).use(remarkGfm).parse(writeBlocks({ passages, html }, place));
    const letters = (text: string) => text.replace(/\s+/g, '');
    const said = letters(textOf(tree, { includeHtml: false }))
      .replaceAll('¶', '')
      .replaceAll('Twobars.', '');
    assert.equal(said, letters(passages.map(({ text }) => text).join('')));
  });

  test('is escaped where a sign would be read as Markdown', () => {
    assert.equal(escapeInMarkdown('1. *A* [b] <i> &lt; _c_'), '1\\. \\*A\\* \\[b\\] \\<i> \\&lt; \\_c\\_');
    assert.equal(escapeInMarkdown('# no heading'), '\\# no heading');
    assert.equal(escapeInMarkdown('snake_case stays'), 'snake_case stays');
  });
});

describe('a printed page', () => {
  test('has the passages that were rendered: the same ids, kinds, words and marks', () => {
    const { passages, html } = rendered(everything);
    const tree = fromHtml(html, { fragment: true });
    const printed = readPrintedProse(
      tree.children.filter((node) => node.type === 'element' || node.type === 'text'),
    );
    assert.equal(printed.hasStrayWords, false);
    assert.deepEqual(
      printed.passages,
      passages.map(({ id, kind, text, marks = [] }) => ({ id, kind, text, marks })),
    );
  });
});

describe('the layout of a plain text', () => {
  const parts = {
    head: '# One\n',
    text: 'A line.\n\n* * *\n\nNo break.\n',
    foot: '## Two\n',
    chain: ['{"a":1}'],
  };
  const release = writeRelease([{ name: 'index.html', digest: '0'.repeat(32) }]);

  test('is taken apart into what it was made of', () => {
    const read = readTwin(writeTwin(parts) + release);
    assert.deepEqual(read, {
      ...parts,
      written: writeTwin(parts),
      files: [{ name: 'index.html', digest: '0'.repeat(32) }],
    });
  });

  test('is not readable without its end', () => {
    assert.equal(readTwin(writeTwin(parts)), undefined);
    assert.equal(readTwin((writeTwin(parts) + release).slice(0, -1)), undefined);
  });
});

test('a picture stands on one line, whatever is said of it', () => {
  assert.equal(writePicture('Two bars,\n[one] red', '/bars.png'), '![Two bars, \\[one\\] red](/bars.png)');
});
