import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findErrorSince } from '../../../src/record/error-age.ts';
import type { Revision } from '../../../src/record/history.ts';

const passage = (text: string) => ({ id: text, kind: 'paragraph', text });
const [first, second, third, other] = ['first', 'second', 'third', 'other'].map(passage);
const published = '2025-01-01T09:00:00Z';
const day = (number: number) => `2025-02-0${number}T09:00:00Z`;
type Passages = Revision['before'];
const revision = (
  number: number,
  before: (Passages[number] | undefined)[],
  after: typeof before,
): Revision => ({
  ...{ at: day(number), kind: 'correction', note: `Change ${number}.`, seal: '' },
  before: before.flatMap((one) => one ?? []),
  after: after.flatMap((one) => one ?? []),
});
const announced = (number: number) => ({
  date: day(number),
  kind: 'correction',
  note: `Change ${number}.`,
});
const versionsOf = (revisions: readonly Revision[]) =>
  revisions.map(({ at, kind, seal }) => ({ entry: 'revised' as const, at, kind, seal }));
const since = (revisions: Revision[], number: number) =>
  findErrorSince({ published, revisions, versions: versionsOf(revisions) }, announced(number));

test('words that were there from the first were wrong since the piece was published', () => {
  assert.equal(since([revision(1, [first, other], [second, other])], 1), published);
});

test('words that a change put in were wrong since that change', () => {
  const changes = [
    revision(1, [first, other], [second, other]),
    revision(2, [second, other], [third, other]),
  ];
  assert.equal(since(changes, 1), published);
  assert.equal(since(changes, 2), day(1));
});

test('of several words that a correction took away, the oldest count, and those that came later do not', () => {
  const changes = [
    revision(1, [first], [first, second]),
    revision(2, [first, second], [first, second, third]),
    revision(3, [first, second, third], [first]),
    revision(4, [first], [other]),
  ];
  assert.equal(since(changes, 3), day(1));
  assert.equal(since(changes, 4), published);
});

test('words that were taken out and put in again were wrong since they came back', () => {
  const changes = [
    revision(1, [first, second], [first]),
    revision(2, [first], [first, second]),
    revision(3, [first, second], [first]),
  ];
  assert.equal(since(changes, 3), day(2));
});

test('of a correction that took nothing away, or from before the record, only the publication is known', () => {
  assert.equal(since([revision(1, [first], [first, second])], 1), published);
  assert.equal(since([revision(2, [first], [second])], 1), published);
});

test('the words of a record that has no such correction are not read', () => {
  const history = {
    published,
    versions: versionsOf([revision(2, [first], [second])]),
    get revisions(): Revision[] {
      throw new Error('the words were read');
    },
  };
  assert.equal(findErrorSince(history, announced(1)), published);
  assert.throws(() => findErrorSince(history, announced(2)), /were read/);
});
