import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { restoreNotes } from '../../../src/prose/notes/restore-notes.ts';
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
const withClass = (html: string, name: string) =>
  elements(html).filter(({ properties }) => [properties['className']].flat().includes(name));

const text =
  'A claim.[^1] Another[^law], or two.\n\nAnd on.\n\n[^1]: The *source*.\n[^law]: The law.\n\n    In full.';
const { html } = render(text, {});

test('a note stands on the page once, right behind its first mark, which opens it without a script', () => {
  assert.equal(html.split('In full.').length, 2);
  const order = elements(html).map(({ properties }) => properties['id']);
  assert.equal(order.indexOf('note-law'), order.indexOf('fnref-law') + 1);
  const mark = withId(html, 'fnref-law');
  assert.equal(mark?.tagName, 'button');
  assert.equal(mark?.properties['popoverTarget'] ?? mark?.properties['popovertarget'], 'note-law');
  assert.equal(label(mark), 'Note 2');
  assert.equal(withId(html, 'note-law')?.properties['role'], 'note');
  assert.equal(words(withId(html, 'fn-law')), 'The law.In full.');
});

test('a note has a button that closes it and a way back for who came by its address', () => {
  assert.deepEqual(withClass(html, 'close').map(label), ['Close note 1', 'Close note 2']);
  assert.deepEqual(
    withClass(html, 'back').map((link) => [link.properties['href'], label(link)]),
    [
      ['#fnref-1', 'Back to the text of note 1'],
      ['#fnref-law', 'Back to the text of note 2'],
    ],
  );
});

test('a mark is bound to the end of the word before it and to the sign behind it', () => {
  assert.deepEqual(
    withClass(html, 'ref').map((ref) =>
      ref.children.map((child) => (child.type === 'text' ? child.value : '·')).join(''),
    ),
    ['claim.··', 'Another··,'],
  );
  const { html: long } = render('An Overlongwordthatwouldnotfit[^1].\n\n[^1]: Yes.', {});
  assert.match(words(withClass(long, 'ref')[0]), /^twouldnotfit1Yes\.\.$/);
});

test('marks that follow one another stay on one line', () => {
  const { html } = render('Twice[^1],[^2] and on.\n\n[^1]: One.\n[^2]: Two.', {});
  const [tie] = withClass(html, 'tie');
  assert.equal(words(tie), 'Twice1One.,2Two.');
});

test('a second mark of one note opens the same note', () => {
  const { html } = render('Once,[^1] twice.[^1]\n\n[^1]: The source.', {});
  const targets = ['fnref-1', 'fnref-1-2'].map(
    (id) => withId(html, id)?.properties['popovertarget'] ?? withId(html, id)?.properties['popoverTarget'],
  );
  assert.deepEqual(targets, ['note-1', 'note-1']);
  assert.equal(withClass(html, 'note').length, 1);
});

test('blocks of a note are spans, which a paragraph may hold, and say what they are', () => {
  const note =
    'A claim.[^1]\n\n[^1]: Sources:\n\n    - one\n    - two\n\n    > said\n\n    | a | b |\n    | - | - |\n    | c | d |\n\n    ```\n    code\n    ```';
  const { html } = render(note, {});
  assert.deepEqual(
    elements(html)
      .map(({ tagName }) => tagName)
      .filter((name) => !['span', 'button', 'a', 'code'].includes(name)),
    ['p'],
  );
  const roles = elements(html).map(({ properties }) => properties['role']);
  for (const role of ['list', 'listitem', 'blockquote', 'table', 'row', 'columnheader', 'cell'])
    assert.ok(roles.includes(role), role);
});

test('a note of a note stands within it', () => {
  const { html } = render('A claim.[^1]\n\n[^1]: See below.[^2]\n[^2]: Below.', {});
  assert.match(words(withId(html, 'note-1')), /^See below\.2Below\.$/);
});

test('notes stand in the margin where each fits beside its mark, and else none of them', () => {
  const filler = 'The council met on a Monday and left on a Tuesday, and nobody minded. '.repeat(9);
  const few = render(`${filler}[^1]\n\n${filler}[^2]\n\n[^1]: One.\n[^2]: Two.`, {});
  assert.equal(withClass(few.html, 'in-margin').length, 2);
  const marks = Array.from({ length: 12 }, (_, index) => `Word.[^${index + 1}]`).join(' ');
  const notes = Array.from({ length: 12 }, (_, index) => `[^${index + 1}]: ${filler}`).join('\n');
  assert.equal(withClass(render(`${marks}\n\n${notes}`, {}).html, 'in-margin').length, 0);
});

test('a note whose mark is in a table is never in the margin', () => {
  const { html } = render('| a | b |\n| - | - |\n| c[^1] | d |\n\n[^1]: Yes.', {});
  assert.equal(withClass(html, 'note').length, 1);
  assert.equal(withClass(html, 'in-margin').length, 0);
});

test('what rendering prints is in the language of the piece', () => {
  const printed = (language: string) => {
    const { html } = render('A claim.[^1]\n\n[^1]: The source.', { language });
    return [label(withId(html, 'fnref-1')), withClass(html, 'close').map(label)[0]];
  };
  assert.deepEqual(printed('de-AT'), ['Anmerkung 1', 'Anmerkung 1 schließen']);
  assert.deepEqual(printed('fr'), ['Note 1', 'Fermer la note 1']);
  assert.deepEqual(printed('uk'), ['Примітка 1', 'Закрити примітку 1']);
  assert.deepEqual(printed('xx'), ['Note 1', 'Close note 1']);
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

test('at the end of a text, a note leads back to each of its marks, and from the second on says which', () => {
  const tree = fromHtml(render('One.[^1] Two.[^1] Three.[^1]\n\n[^1]: The source.', {}).html, {
    fragment: true,
  });
  restoreNotes(tree, 'Notes');
  const back: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element.properties['dataFootnoteBackref'] !== undefined) back.push(element);
  });
  assert.deepEqual(
    back.map((link) => [link.properties['href'], words(link)]),
    [
      ['#fnref-1', '↩'],
      ['#fnref-1-2', '↩2'],
      ['#fnref-1-3', '↩3'],
    ],
  );
});

test('a first note of three lines leaves the next beside its mark, one of four does not', () => {
  const inMargin = (letters: number) =>
    withClass(render(`One.[^1] Two.[^2]\n\n[^1]: ${'x'.repeat(letters)}\n[^2]: Two.`, {}).html, 'in-margin')
      .length;
  assert.deepEqual([114, 115].map(inMargin), [2, 0]);
});

test('at the end of a text, a mark whose note is not there leads nowhere', () => {
  const tree = fromHtml(render('One.[^1] Two.[^2]\n\n[^1]: First.\n[^2]: Second.', {}).html, {
    fragment: true,
  });
  visit(tree, 'element', (element, index, parent) => {
    if (element.properties['id'] === 'note-2' && parent && index !== undefined)
      parent.children.splice(index, 1);
  });
  restoreNotes(tree, 'Notes');
  const marks: unknown[] = [];
  visit(tree, 'element', ({ properties }) => {
    if (properties['dataFootnoteRef'] !== undefined) marks.push([properties['id'], properties['href']]);
  });
  assert.deepEqual(marks, [
    ['fnref-1', '#fn-1'],
    ['fnref-2', undefined],
  ]);
});

test('a note is pushed at most three lines of the text below its mark', () => {
  const inMargin = (letters: number) =>
    withClass(
      render(`One.[^1] ${'Filler. '.repeat(20)}\n\nTwo.[^2]\n\n[^1]: ${'x'.repeat(letters)}\n[^2]: Two.`, {})
        .html,
      'in-margin',
    ).length;
  assert.deepEqual([304, 305].map(inMargin), [2, 0]);
});

test('between two notes in the margin lie half a line', () => {
  const inMargin = (letters: number) =>
    withClass(
      render(`One.[^1] ${'Filler. '.repeat(25)}Two.[^2]\n\n[^1]: ${'x'.repeat(letters)}\n[^2]: Two.`, {})
        .html,
      'in-margin',
    ).length;
  assert.deepEqual([304, 305].map(inMargin), [2, 0]);
});

test('at the end of a text, nothing is left of what tied marks to their words', () => {
  const tree = fromHtml(render('Twice[^1],[^2] and on.\n\n[^1]: One.\n[^2]: Two.', {}).html, {
    fragment: true,
  });
  restoreNotes(tree, 'Notes');
  const classes: unknown[] = [];
  visit(tree, 'element', ({ properties }) => void classes.push(...[properties['className'] ?? []].flat()));
  assert.deepEqual(classes, []);
  const [paragraph] = tree.children;
  assert.equal(paragraph?.type === 'element' ? words(paragraph) : '', 'Twice1,2 and on.');
});

test('the place of a note is counted in the words of its passage, a break for one', () => {
  const [passage] = render('One<br />two[^1] <Words>three<br />four</Words>.\n\n[^1]: A.', {}).passages;
  const { text: said = '', sourcing } = passage ?? {};
  assert.deepEqual(
    sourcing?.notes.map(({ at, name }) => [said.slice(0, at), name]),
    [['One  two', '1']],
  );
  assert.deepEqual(
    sourcing?.own.map(({ from, to }) => said.slice(from, to)),
    ['three  four'],
  );
});
