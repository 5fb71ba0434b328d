import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSubjectEntry, type PublishedSubject } from '../../../src/record/published-subject.ts';
import type { TextPassage } from '../../../src/record/published-text.ts';
import { appendEntry } from '../../../src/record/record-file.ts';
import { verifySubjects } from '../../../src/record/verify-subjects.ts';
import { historyOf } from './an-article.ts';

const name: TextPassage = { id: '@name', kind: 'name', text: 'Ann Poe', line: 2 };
const paragraph = (text: string, line = 9): TextPassage => ({
  ...{ id: text.toLowerCase().replaceAll(/\W+/g, '-'), kind: 'paragraph', line },
  text,
});
const subject = (...passages: TextPassage[]): PublishedSubject => ({
  ...{ kind: 'people', id: 'ann-poe', path: '/people/ann-poe/', file: 'people/ann-poe.mdx' },
  passages,
});
const [first, second] = [paragraph('She writes.'), paragraph('She reads.', 11)];
const published = subject(name, first, second);
const record = historyOf(appendEntry('', createSubjectEntry(published, '2025-02-14T09:00:00Z')));
const verify = (...passages: TextPassage[]) =>
  verifySubjects([subject(...passages)], new Map([['people/ann-poe', record]])).map(
    ({ file, field, line, message }) => [file, field, line, message],
  );
const file = 'people/ann-poe.mdx';

test('a subject that is as it was published, or has no record yet, is let pass', () => {
  assert.deepEqual(verify(name, first, second), []);
  assert.deepEqual(verifySubjects([subject(name)], new Map()), []);
});

test('a field that says something else is named with its line', () => {
  assert.deepEqual(verify({ ...name, text: 'Ann Roe' }, first, second), [
    [file, 'name', 2, 'says “Ann Roe” where “Ann Poe” was published, and no entry says so'],
  ]);
});

test('a passage more, a passage less and one of other words are told apart', () => {
  assert.deepEqual(verify(name, first, second, paragraph('She sleeps.', 13)), [
    [file, undefined, 13, '“She sleeps.” was not published, and no entry says so'],
  ]);
  assert.deepEqual(verify(name, first), [
    [file, undefined, 9, '“She reads.” was published and is gone, and no entry says so'],
  ]);
  assert.deepEqual(verify(), [
    [file, undefined, undefined, '“Ann Poe” was published and is gone, and no entry says so'],
  ]);
  assert.deepEqual(verify(name, first, paragraph('She waits.', 11)), [
    [file, undefined, 11, 'says “She waits.” where “She reads.” was published, and no entry says so'],
  ]);
});

test('marks that changed are named where the words did not', () => {
  const stressed = { ...first, marks: [{ mark: 'em', from: 4, to: 10 }] };
  const [[, , line, message] = []] = verify(name, stressed, second);
  assert.equal(line, 9);
  assert.match(
    String(message),
    /^the words of “She writes\.” are as published, but .*writes.*, and no entry/,
  );
});

test('what to do is the command that tells readers', () => {
  const [problem] = verifySubjects(
    [subject({ ...name, text: 'Ann Roe' })],
    new Map([['people/ann-poe', record]]),
  );
  assert.equal(
    problem?.todo,
    'npm run correct -- people/ann-poe --kind correction|clarification|update|typo --note "…"',
  );
});
