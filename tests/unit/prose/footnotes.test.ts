import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { render } from '../../../src/prose/render.ts';

function elements(html: string): Element[] {
  const found: Element[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (element) => void found.push(element));
  return found;
}
const withId = (html: string, id: string) => elements(html).find(({ properties }) => properties['id'] === id);
const words = (element: Element | undefined) =>
  element ? textOf(element).replace(/\s+/g, ' ').trim() : 'nothing';
const label = (element: Element | undefined) => element?.properties['ariaLabel'];

const text =
  'A claim.[^1] Another.[^law]\n\nAnd on.\n\n[^1]: The *source*.\n[^law]: The law.\n\n    In full.';
const { html } = render(text, {});

test('a mark leads to its note in place, beside its paragraph: before it when it stands in the first half', () => {
  const mark = withId(html, 'fnref-law');
  assert.equal(mark?.properties['href'], '#note-law');
  assert.equal(mark?.properties['role'], 'doc-noteref');
  assert.equal(label(mark), 'Note 2');
  const blocks = elements(html).filter(({ properties }) => /^(?:p|note)-/.test(String(properties['id'])));
  assert.deepEqual(
    blocks.map((block) => String(block.properties['id']).replace(/^p-.*/, () => words(block))).slice(0, 4),
    ['note-1', 'A claim.1 Another.2', 'note-law', 'And on.'],
  );
});

test('a note in place holds the whole note and leads back, without a copy of its ids', () => {
  const note = withId(html, 'note-law');
  assert.equal(words(note), '2 The law. In full.');
  assert.equal(note?.properties['role'], 'note');
  const inside = elements(html).filter(
    (element) => element.properties['className']?.toString() === 'note-close',
  );
  assert.deepEqual(
    inside.map(({ properties }) => [properties['href'], properties['ariaLabel']]),
    [
      ['#fnref-1', 'Close note 1'],
      ['#fnref-law', 'Close note 2'],
    ],
  );
  const ids = elements(html).flatMap(({ properties }) => properties['id'] ?? []);
  assert.equal(new Set(ids).size, ids.length);
});

test('the notes stand at the end too, numbered, each leading back by its number', () => {
  assert.equal(words(withId(html, 'fn-1')), 'The source. ↩');
  const back = elements(html).filter(({ properties }) => properties['dataFootnoteBackref'] !== undefined);
  assert.deepEqual(
    back.map((element) => [element.properties['href'], label(element)]),
    [
      ['#fnref-1', 'Back to the text of note 1'],
      ['#fnref-law', 'Back to the text of note 2'],
    ],
  );
});

test('a second mark of one note leads to the end, and the note leads back to both', () => {
  const { html } = render('Once,[^1] twice.[^1]\n\n[^1]: The source.', {});
  assert.equal(withId(html, 'fnref-1')?.properties['href'], '#note-1');
  assert.equal(withId(html, 'fnref-1-2')?.properties['href'], '#fn-1');
  const back = elements(html).filter(({ properties }) => properties['dataFootnoteBackref'] !== undefined);
  assert.deepEqual(back.map(label), ['Back to the text of note 1', 'Back to the text of note 1, 2']);
});

test('a list within a note is no note', () => {
  const { html } = render('A claim.[^1]\n\n[^1]: Sources:\n\n    - one\n    - two', {});
  const ids = elements(html).map(({ properties }) => properties['id']);
  assert.ok(!ids.includes('undefined'));
  assert.deepEqual(
    elements(html)
      .filter(({ properties }) => properties['role'] === 'note')
      .map(words),
    ['1 Sources: one two'],
  );
});

test('what rendering prints is in the language of the piece', () => {
  const printed = (language: string) => {
    const { html } = render('A claim.[^1]\n\n[^1]: The source.', { language });
    return [words(withId(html, 'footnote-label')), label(withId(html, 'fnref-1'))];
  };
  assert.deepEqual(printed('de-AT'), ['Anmerkungen', 'Anmerkung 1']);
  assert.deepEqual(printed('fr'), ['Notes', 'Note 1']);
  assert.deepEqual(printed('uk'), ['Примітки', 'Примітка 1']);
  assert.deepEqual(printed('xx'), ['Notes', 'Note 1']);
});

test('notes are passages of their own and their words are not counted', () => {
  const { passages, words } = render('One two.[^1]\n\n[^1]: Three four five.', {});
  assert.deepEqual(
    passages.map(({ kind, text }) => [kind, text]),
    [
      ['paragraph', 'One two.'],
      ['footnote', 'Three four five.'],
    ],
  );
  assert.equal(words, 2);
});
