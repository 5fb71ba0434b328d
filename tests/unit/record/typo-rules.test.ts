import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordedPassage } from '../../../src/record/entry.ts';
import { explainNoTypo } from '../../../src/record/typo-rules.ts';

const paragraph = (text: string, fields: Partial<RecordedPassage> = {}): RecordedPassage => ({
  ...{ id: 'p-1', kind: 'paragraph', text },
  ...fields,
});
const explain = (before: string, after: string, language = 'en') =>
  explainNoTypo([{ before: [paragraph(before)], after: [paragraph(after)] }], language);

const slips: [before: string, after: string, language?: string][] = [
  ['It is teh case.', 'It is the case.'],
  ['They recieved it.', 'They received it.'],
  ['The harbour, is open.', 'The harbour is open.'],
  ['A begining.', 'A beginning.'],
  ['Sie stet fest.', 'Sie steht fest.', 'de'],
  ['On le sais bien.', 'On le sait bien.', 'fr'],
];
for (const [before, after, language] of slips) {
  test(`a slip of the keyboard: ${before} → ${after}`, () => {
    assert.equal(explain(before, after, language ?? 'en'), undefined);
  });
}

const more: [before: string, after: string, reason: RegExp, language?: string][] = [
  ['It is not safe.', 'It is safe.', /there were 4 words and there are 3/],
  ['They paid 42 euros.', 'They paid 24 euros.', /a figure is no slip/],
  ['They paid 4.2 euros.', 'They paid 42 euros.', /a figure is no slip/],
  ['Nobody knew.', 'Somebody knew.', /a capital/],
  ['and nobody knew', 'and anybody knew', /denies/],
  ['It is now here.', 'It is not here.', /denies/],
  ['They can come.', 'They can’t come.', /denies/],
  ['It is safe.', 'It is unsafe.', /turns its sense/],
  ['an increase', 'an decrease', /turns its sense/],
  ['a million of them', 'a billion of them', /counts/],
  ['Jane Doe said so.', 'Jane Roe said so.', /a capital/],
  ['in march', 'in March', /a capital/],
  ['他们来了', '他们去了', /its script has no spaces/, 'zh'],
  ['they dont come', 'they done come', /denies/],
  ['on monday it rained', 'on sunday it rained', /dates/],
  ['so he said', 'so she said', /another word by one letter/],
  ['It is true.', 'It is true?', /a sign says something/],
  ['the plan works', 'the “plan” works', /a sign says something/],
  ['It is harmless.', 'It is harmful.', /more than 2 letters/],
  ['am ersten märz', 'am ersten april', /counts|dates/, 'de'],
  ['он не прийшов', 'он на прийшов', /denies/, 'uk'],
];
for (const [before, after, reason, language] of more) {
  test(`more than a slip: ${before} → ${after}`, () => {
    assert.match(explain(before, after, language ?? 'en') ?? 'nothing', reason);
  });
}

test('more than a slip: a paragraph taken out, or one added', () => {
  const [one, two] = [paragraph('One stands here.'), paragraph('Two stands here.')];
  assert.match(explainNoTypo([{ before: [one, two], after: [one] }], 'en') ?? '', /a paragraph was/);
});

test('more than a slip: a link, a note, a raised figure or another picture', () => {
  for (const mark of ['link', 'note', 'sup', 'cells', 'file', 'heading']) {
    const after = paragraph('The same.', { marks: [{ mark, from: 0, to: 3 }] });
    const reason = explainNoTypo([{ before: [paragraph('The same.')], after: [after] }], 'en');
    assert.match(reason ?? '', /more than letters changed/, mark);
  }
});

test('a slip may be the wrong stress on a word', () => {
  const after = paragraph('The same.', { marks: [{ mark: 'em', from: 0, to: 3 }] });
  assert.equal(explainNoTypo([{ before: [paragraph('The same.')], after: [after] }], 'en'), undefined);
});

test('a field that is a name or an address has no slips', () => {
  const field = (text: string) => paragraph(text, { id: '@byline', kind: 'byline' });
  const change = { before: [field('jane-doe')], after: [field('jane-doe-2')] };
  assert.match(explainNoTypo([change], 'en') ?? '', /byline is no running text/);
});
