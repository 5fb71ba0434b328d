import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { blockElements } from '../../../src/prose/element-words.ts';
import { findAllowedElement } from '../../../src/prose/elements/element-list.ts';
import { render } from '../../../src/prose/render.ts';
import { readFaults } from './read-faults.ts';

const html = (text: string) =>
  render(text, {})
    .html.replace(/ id="[^"]*"/g, '')
    .replace(/>\s+</g, '><');
const passages = (text: string) => render(text, {}).passages.map(({ kind, text: words }) => [kind, words]);

describe('HTML that a text may hold', () => {
  const printed: [what: string, text: string, html: string][] = [
    [
      'words in an element alone in a line are a paragraph',
      '<span lang="en">One.</span>\n\n<b>Two.</b>',
      '<p><span lang="en">One.</span></p><p><b>Two.</b></p>',
    ],
    [
      'words in a box are paragraphs',
      '<div>\nThis is *so*.\n</div>',
      '<div><p>This is <em>so</em>.</p></div>',
    ],
    ['a box may be written in one line', '<div>One <u>two</u></div>', '<div><p>One <u>two</u></p></div>'],
    [
      'a paragraph may be written as one',
      '<p>\n  One.\n  Two.\n</p>\n<p>Three.</p>',
      '<p>One. Two.</p><p>Three.</p>',
    ],
    [
      'words beside a box are paragraphs of their own',
      'one <div>two</div> three',
      '<p>one</p><div><p>two</p></div><p>three</p>',
    ],
    [
      'a table gets its body',
      '<table><tr><td>1</td><td colspan="2">2</td></tr></table>',
      '<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table><tbody><tr><td>1</td><td colspan="2">2</td></tr></tbody></table></div>',
    ],
    [
      'a list of terms stays one',
      '<dl>\n<dt>Term</dt>\n<dd>\n\nIts meaning.\n\n</dd>\n</dl>',
      '<dl><dt>Term</dt><dd>Its meaning.</dd></dl>',
    ],
    [
      'a box that opens has its label',
      '<details>\n<summary>More</summary>\n\nHidden *text*.\n\n</details>',
      '<details><summary>More</summary><p>Hidden <em>text</em>.</p></details>',
    ],
    ['a break and a rule are those of Markdown', 'One<br />two\n\n<hr />', '<p>One<br> two</p><hr>'],
    [
      'an item may hold several paragraphs',
      '<ol start="3">\n<li>\n\nOne.\n\nTwo.\n\n</li>\n<li>Three.</li>\n</ol>',
      '<ol start="3"><li><p>One.</p><p>Two.</p></li><li>Three.</li></ol>',
    ],
    [
      'a heading is one of the sections',
      '<h2>Costs</h2>',
      '<h2><a class="section-link" href="#costs">Costs</a></h2>',
    ],
    [
      'what HTML has given up leaves its words',
      '<center><font color="red">One</font> *two*</center>',
      '<p>One <em>two</em></p>',
    ],
    ['a class, a style and an id are left out', '<p class="a" style="b" id="c">One.</p>', '<p>One.</p>'],
  ];
  for (const [what, text, expected] of printed) test(what, () => assert.equal(html(text), expected));

  test('each block of words is a passage', () => {
    assert.deepEqual(passages('<details>\n<summary>More</summary>\n\nHidden.\n\n</details>'), [
      ['paragraph', 'More'],
      ['paragraph', 'Hidden.'],
    ]);
    assert.deepEqual(passages('<dl>\n<dt>Term</dt>\n<dd>Meaning.</dd>\n</dl>'), [
      ['item', 'Term'],
      ['item', 'Meaning.'],
    ]);
    assert.deepEqual(passages('<blockquote>\nSaid.\n</blockquote>'), [['quotation', 'Said.']]);
    assert.deepEqual(passages('<section>\n\nWords.\n\n</section>'), [['paragraph', 'Words.']]);
    assert.deepEqual(
      passages(
        '<table>\n<caption>Year</caption>\n<tr>\n<td>\n\nOne.\n\n- two\n\n</td>\n<td>3</td>\n</tr>\n</table>',
      ),
      [['table', 'Year One. two 3']],
    );
    assert.deepEqual(passages('- *One*\n  - two\n- ## Three\n\n  four'), [
      ['item', 'One'],
      ['item', 'two'],
      ['heading', 'Three'],
      ['item', 'four'],
    ]);
  });

  test('a section that an editor makes is no section of notes', () => {
    assert.deepEqual(passages('<section>\n\nWords.[^1]\n\n</section>\n\n[^1]: Note.'), [
      ['paragraph', 'Words.'],
      ['footnote', 'Note.'],
    ]);
  });
});

describe('HTML that a text may not hold', () => {
  const refused = [
    ...[
      'a',
      'img',
      'picture',
      'figure',
      'h1',
      'pre',
      'script',
      'style',
      'iframe',
      'object',
      'embed',
      'video',
      'audio',
    ],
    ...[
      'svg',
      'canvas',
      'math',
      'form',
      'input',
      'button',
      'select',
      'base',
      'link',
      'meta',
      'title',
      'main',
      'nav',
    ],
    ...[
      'template',
      'noscript',
      'dialog',
      'marquee',
      'blink',
      'plaintext',
      'xmp',
      'frameset',
      'param',
      'slot',
      'x-y',
    ],
  ];
  for (const name of refused) {
    test(`<${name}> is refused, whatever it is written like`, () => {
      for (const text of [
        `<${name} />`,
        `<${name}>words</${name}>`,
        `Words <${name}>words</${name}>.`,
        `<${name}\n/>`,
      ]) {
        const faults = readFaults(text);
        assert.equal(faults.length, 1, `${text}: ${JSON.stringify(faults)}`);
        assert.match(faults[0]?.message ?? '', new RegExp(`<${name}> has no place in a text; \\S`));
      }
    });
  }

  test('what is not known is refused: the list says what is allowed, not what is not', () => {
    for (const name of refused) assert.equal(findAllowedElement(name), undefined, name);
    assert.match(
      readFaults('<anything-new>a</anything-new>')[0]?.message ?? '',
      /has no place in a text; write its words/,
    );
  });

  test('nothing that runs, leads away or loads passes with an attribute', () => {
    for (const name of ['onclick', 'onload', 'ONMOUSEOVER']) {
      assert.match(readFaults(`<span ${name}="x">a</span>`)[0]?.message ?? '', /would run code/, name);
    }
    for (const name of [
      'style',
      'class',
      'id',
      'http-equiv',
      'src',
      'href',
      'srcdoc',
      'formaction',
      'data-quote',
      'role',
    ]) {
      assert.equal(html(`<span ${name}="x">a</span>`), '<p><span>a</span></p>', name);
    }
  });
});

test('every element of a phrase is printed as it is written', () => {
  const names =
    'abbr b bdi bdo cite code dfn em i kbd mark q s samp small span strong sub sup u var time del ins'.split(
      ' ',
    );
  for (const name of names)
    assert.equal(html(`So <${name}>it</${name}> is.`), `<p>So <${name}>it</${name}> is.</p>`);
  assert.equal(
    html('On <time datetime="2025-02-14">Friday</time>.'),
    '<p>On <time datetime="2025-02-14">Friday</time>.</p>',
  );
});

test('a table within a table scrolls with it', () => {
  const inner = '<table>\n<tbody>\n<tr>\n<td>in</td>\n</tr>\n</tbody>\n</table>';
  const printed = html(`<table>\n<tbody>\n<tr>\n<td>\n\n${inner}\n\n</td>\n</tr>\n</tbody>\n</table>`);
  assert.equal(printed.match(/<table>/g)?.length, 2);
  assert.equal(printed.match(/table-scroll/g)?.length, 1);
});

test('a place where a word may be parted is printed as one, and has no end of its own', () => {
  assert.equal(html('Donau<wbr />dampf.'), '<p>Donau<wbr>dampf.</p>');
  assert.deepEqual(
    readFaults('Donau<wbr>dampf.').map(({ message }) => message),
    ['<wbr> is not closed; write <wbr />'],
  );
});

test('items of a list stay as close as they are typed in a text with elements', () => {
  assert.equal(
    html('<div>One.</div>\n\n- Two\n- <b>three</b>'),
    '<div><p>One.</p></div><ul><li>Two</li><li><b>three</b></li></ul>',
  );
  assert.equal(html('- Two\n\n- <b>three</b>'), '<ul><li><p>Two</p></li><li><p><b>three</b></p></li></ul>');
});

test('a box within a heading or a cell is refused, words in an element are not', () => {
  const refusals = (text: string) => readFaults(text).map(({ message }) => message);
  const message = 'a block of HTML stands within a line of words; begin a line of its own with it';
  assert.deepEqual(refusals('## Costs <div>now</div>'), [message]);
  assert.deepEqual(refusals('| a |\n| - |\n| <div>b</div> |'), [message]);
  assert.deepEqual(refusals('## Costs <b>now</b>'), []);
});

test('every element that holds blocks or lines of its own parts the words around it', () => {
  const names =
    'address article aside blockquote dd details div dl dt footer h2 h3 h4 h5 h6 header ol p section summary table ul';
  for (const name of names.split(' ')) {
    assert.notEqual(findAllowedElement(name)?.role, 'phrase', name);
    assert.ok(blockElements.has(name), name);
  }
  for (const name of ['b', 'q', 'span', 'time']) assert.ok(!blockElements.has(name), name);
});
