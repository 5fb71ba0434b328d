import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAllowedElement } from '../../../src/prose/elements/element-list.ts';
import { listNoteIds } from '../../../src/prose/ids/note-ids.ts';
import { escapeInMarkdown, writeInline } from '../../../src/prose/markdown/inline-markdown.ts';
import { readPrintedParts } from '../../../src/prose/markdown/printed-parts.ts';
import { readTwin, writeRelease, writeTwin } from '../../../src/prose/markdown/twin-layout.ts';

const parts = {
  head: '# A piece\n',
  text: 'Words.\n',
  foot: 'How to cite it.\n',
  chain: ['{"n":1}', '{"n":2}'],
};
const files = [{ name: 'index.html', digest: '0123456789abcdef0123456789abcdef' }];

test('a plain text is taken apart as it was put together, with its chain and without', () => {
  for (const chain of [parts.chain, ['{"n":1}'], []]) {
    const written = writeTwin({ ...parts, chain });
    assert.deepEqual(readTwin(written + writeRelease(files)), { ...parts, chain, written, files });
  }
});

test('a plain text that lacks a part is none', () => {
  const written = writeTwin(parts);
  assert.equal(readTwin(written), undefined);
  assert.equal(readTwin(`${written}${writeRelease(files)} `), undefined);
  assert.equal(readTwin(`# A piece\n\nWords.\n${writeRelease(files)}`), undefined);
  assert.equal(readTwin(written + writeRelease([{ name: 'a b', digest: 'none' }])), undefined);
});

test('a cell says what it is the head of, and readings stand within a ruby alone', () => {
  assert.deepEqual(findAllowedElement('th')?.attributes, ['colspan', 'rowspan', 'headers', 'scope']);
  for (const name of ['rb', 'rp', 'rt']) assert.deepEqual(findAllowedElement(name)?.within, ['ruby']);
});

test('a mark that does not name its note, as in older records, is that of the next number', () => {
  const note = (id: string, value?: string) => ({
    id,
    kind: 'paragraph' as const,
    text: 'Words.',
    marks: [{ mark: 'note', from: 0, to: 0, ...(value !== undefined && { value }) }],
  });
  const ids = (passages: Parameters<typeof listNoteIds>[0]) => [...listNoteIds(passages)];
  assert.deepEqual(ids([note('a'), note('b')]), ids([note('a', '1'), note('b', '2')]));
  assert.deepEqual(ids([note('a', 'x'), note('b')]), ids([note('a', 'x'), note('b', '1')]));
});

test('what Markdown has no sign for is written as HTML, and what it would read as a sign is escaped', () => {
  const write = (mark: string) =>
    writeInline(
      { text: 'one two', marks: [{ mark, from: 4, to: 7 }], from: 0, to: 7 },
      { toAbsolute: (address) => address, nextNote: () => '1' },
    );
  for (const tag of ['sup', 'sub', 'del', 'ins', 'q']) assert.equal(write(tag), `one <${tag}>two</${tag}>`);
  assert.deepEqual([write('em'), write('strong')], ['one *two*', 'one **two**']);
  assert.equal(escapeInMarkdown('1789. A year'), '1789\\. A year');
  assert.equal(escapeInMarkdown('12) A point'), '12\\) A point');
  assert.equal(escapeInMarkdown('1789.5 of them'), '1789.5 of them');
});

test('the cells of a table are read with the characters that their references stand for', () => {
  const html = '<table id="t"><tr><td>a &amp; b</td><td>&#x41;&#66;&lt;&nope;</td></tr></table>';
  assert.deepEqual([...readPrintedParts(html).tables.values()], [[['a & b', 'AB<&nope;']]]);
});

test('a note that is marked twice belongs to the passage of its first mark, whatever it is called', () => {
  const note = (value: string) => ({ mark: 'note', from: 0, to: 0, value });
  const found = listNoteIds([
    { id: 'a', marks: [note('law'), note('press')] },
    { id: 'b', marks: [note('law')] },
  ]);
  assert.deepEqual(Object.fromEntries(found), {
    'fn-law': 'a',
    'note-law': 'a',
    'fnref-law': 'a',
    'fnref-law-2': 'b',
    'fn-press': 'a',
    'note-press': 'a',
    'fnref-press': 'a',
  });
});

test('a part of a passage has its own marks and no others, and of those the ones that Markdown can have', () => {
  const mark = (name: string, from: number, to: number) => ({ mark: name, from, to });
  const write = (marks: ReturnType<typeof mark>[]) =>
    writeInline(
      { text: 'one two three', marks, from: 4, to: 7 },
      { toAbsolute: (address) => address, nextNote: () => '1' },
    );
  assert.equal(write([mark('em', 0, 3), mark('em', 4, 7), mark('em', 8, 13)]), '*two*');
  assert.equal(write([mark('em', 0, 7), mark('em', 4, 13)]), 'two');
  assert.equal(write([mark('abbr', 4, 7), mark('lang', 5, 6)]), 'two');
});

test('a plain text whose text has no beginning or no end is none', () => {
  const written = writeTwin(parts);
  assert.equal(readTwin(written.replace('\n* * *\n\nWords.\n', '') + writeRelease(files)), undefined);
});

test('an item begins with the passage that stands first in it, not with what comes behind its words', () => {
  const first = (html: string) => [...readPrintedParts(html).firstOfItem];
  assert.deepEqual(first('<ul><li id="a">Words <span id="q">quoted</span></li></ul>'), ['a']);
  assert.deepEqual(first('<p id="a">Words</p><ul><li id="b">More</li></ul>'), ['b']);
  assert.deepEqual(first('<ul><li>Words <span id="q">quoted</span></li></ul>'), []);
  assert.deepEqual(first('<ul><li><p id="p">Words</p><p id="r">More</p></li></ul>'), ['p']);
});

test('a picture says what it shows, and one that shows nothing says nothing', () => {
  const { pictures } = readPrintedParts('<img src="/a.png" alt="Two &lt; three."><img src="/b.png">');
  assert.deepEqual(pictures, [
    { at: 0, src: '/a.png', alt: 'Two < three.' },
    { at: 40, src: '/b.png', alt: '' },
  ]);
});

test('pictures within pull quotes are no pictures of the text, those in and behind other figures are', () => {
  const pictures = (html: string) => readPrintedParts(html).pictures.map(({ src }) => src);
  assert.deepEqual(pictures('<figure><img src="/a.png"></figure><img src="/b.png">'), ['/a.png', '/b.png']);
  assert.deepEqual(
    pictures('<figure class="pull-quote"><figure><img src="/a.png"></figure></figure><img src="/b.png">'),
    ['/b.png'],
  );
});

test('code stands between ticks, one more than it has in a row, and with a space beside its own', () => {
  const code = (text: string) =>
    writeInline(
      { text, marks: [{ mark: 'code', from: 0, to: text.length }], from: 0, to: text.length },
      { toAbsolute: (address) => address, nextNote: () => '1' },
    );
  assert.deepEqual(['a', 'a`b', 'a``b', '`a'].map(code), ['`a`', '``a`b``', '```a``b```', '`` `a ``']);
});

test('the marks of notes within a note are its own, in their order', () => {
  const mark = (number: number) => `<button class="mark">${number}</button>`;
  const note = `<span class="note" data-number="1"><span id="fn-1">See ${mark(2)} and ${mark(3)}.</span></span>`;
  const { marks, marksInNotes, noteOf } = readPrintedParts(`<p>A${mark(1)}${note} b${mark(4)}</p>`);
  assert.deepEqual(
    [marks, [...marksInNotes], [...noteOf]],
    [['1', '4'], [['1', ['2', '3']]], [['fn-1', '1']]],
  );
});
