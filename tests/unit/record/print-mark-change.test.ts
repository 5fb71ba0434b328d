import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getPhrases, interfaceLanguages } from '../../../src/languages/interface/catalogue.ts';
import { findMarkChanges } from '../../../src/record/mark-changes.ts';
import { printMarkChange } from '../../../src/record/print-mark-change.ts';

const print = (value: string, language: string) =>
  printMarkChange({ change: 'added', mark: 'list', words: 'one', value }, getPhrases(language).structure);

test('the kind of a list is said in words', () => {
  assert.match(print('numbered', 'en'), /an item of a numbered list/);
  assert.match(print('numbered from 3', 'en'), /the first item of a list numbered from 3/);
  assert.match(print('bulleted, level 2', 'en'), /an item of a list with bullets, on level 2/);
});

test('in no language is the kind of a list said in the words of the record', () => {
  for (const language of Object.keys(interfaceLanguages).filter((tag) => tag !== 'en'))
    for (const value of ['numbered', 'numbered from 3', 'bulleted', 'numbered, level 2'])
      assert.doesNotMatch(print(value, language), /numbered|bulleted|level|from/, `${language} ${value}`);
});

const change = (mark: string, from: number, to = from) => ({ mark, from, to });
const changes = (before: ReturnType<typeof change>[], after: ReturnType<typeof change>[]) => {
  const passage = { kind: 'paragraph', text: 'It was so in nine years of ten.' };
  return findMarkChanges({ ...passage, marks: before }, { ...passage, marks: after }).map(
    ({ change: what, mark, words }) => [what, mark, words],
  );
};

test('a mark is told with the words that it stands on, one between words with the three before it', () => {
  assert.deepEqual(changes([], [change('em', 3, 6)]), [['added', 'em', 'was']]);
  assert.deepEqual(changes([change('note', 12)], []), [['removed', 'note', 'was so in']]);
  assert.deepEqual(changes([change('break', 17)], []), [['removed', 'break', 'so in nine']]);
  assert.deepEqual(changes([], [change('heading', 0)]), [['added', 'heading', '']]);
});

test('a mark that stands elsewhere now, or of another kind, is one taken away and one added', () => {
  assert.deepEqual(changes([change('em', 3, 6)], [change('em', 13, 17)]), [
    ['removed', 'em', 'was'],
    ['added', 'em', 'nine'],
  ]);
  assert.deepEqual(changes([change('em', 3, 6)], [change('strong', 3, 6)]), [
    ['removed', 'em', 'was'],
    ['added', 'strong', 'was'],
  ]);
  assert.deepEqual(changes([change('note', 17)], [change('note', 26)]), [
    ['removed', 'note', 'so in nine'],
    ['added', 'note', 'nine years of'],
  ]);
});

test('of two marks on the same words, each that is gone is told', () => {
  const em = (from: number) => ({ mark: 'em', from, to: from + 2 });
  const gone = findMarkChanges(
    {
      kind: 'paragraph',
      text: 'So so it was.',
      marks: [em(0), em(3)].map((mark) => ({ ...mark, mark: 'em' })),
    },
    { kind: 'paragraph', text: 'so so it was then.', marks: [] },
  );
  assert.deepEqual(
    gone.map(({ change: what, words }) => [what, words]),
    [
      ['removed', 'So'],
      ['removed', 'so'],
    ],
  );
  const twice = { kind: 'paragraph', text: 'so so it was.', marks: [em(0), em(3)] };
  assert.equal(findMarkChanges(twice, { ...twice, text: 'so so it is.', marks: [] }).length, 2);
  assert.equal(findMarkChanges(twice, { ...twice, text: 'so so it is.', marks: [em(3)] }).length, 1);
});

test('a mark on words, one behind words and one on a whole passage are told in words of their own', () => {
  const told = (mark: string, value?: string) =>
    (['added', 'removed'] as const).map((change) =>
      printMarkChange(
        { change, mark, words: 'so it was', ...(value && { value }) },
        getPhrases('en').structure,
      ),
    );
  assert.deepEqual(
    [told('em'), told('note'), told('heading', '2')],
    [
      ['“so it was” is now stressed', '“so it was” is no longer stressed'],
      [
        'the mark of a note now stands after “so it was”',
        'the mark of a note no longer stands after “so it was”',
      ],
      ['it is now a heading of level 2', 'it is no longer a heading of level 2'],
    ],
  );
});
