import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMisquoted, judgeQuotations } from '../../../src/sources/judge-quotations.ts';
import type { KeptPassage } from '../../../src/sources/kept-passage.ts';
import { findSource, findUnknownWords } from '../../../src/sources/name-source.ts';
import type { NamedSource, Quotation } from '../../../src/sources/quotation.ts';

const quotation = (text: string, near?: Quotation['near']): Quotation => ({
  text,
  kind: 'marks',
  passage: 'p1',
  line: 9,
  language: 'en',
  ...(near && { near }),
});
const work = (fields: Partial<NamedSource> = {}): NamedSource => ({
  kind: 'work',
  title: 'Harbours',
  ...fields,
});
const kept = (passage: string, source = 'Harbours'): KeptPassage => ({
  source,
  passage,
  read: '2026-11-26',
  digest: '0'.repeat(32),
  letters: 9000,
});
const judge = (text: string, named: NamedSource[], passages: KeptPassage[] = []) => {
  const [judged] = judgeQuotations([quotation(text)], { named, kept: passages });
  assert.ok(judged);
  return judged;
};

test('a source that names the quotation comes before the link beside it, and one that names none behind it', () => {
  const beside = quotation('the port is closed again', { address: 'https://a.example/' });
  assert.equal(findSource(beside, [work({ quotations: ['port is closed'] })])?.key, 'Harbours');
  assert.equal(findSource(beside, [work()])?.key, 'https://a.example/');
  assert.equal(findSource(quotation('the port is closed again'), [work()])?.key, 'Harbours');
});

test('words under sources: that no quotation has are reported', () => {
  const named = [work({ quotations: ['the port', 'whales'] })];
  assert.deepEqual(findUnknownWords([quotation('The port is closed')], named), [
    { index: 0, words: 'whales' },
  ]);
});

test('without a source, or with one that nobody read, nobody can tell', () => {
  assert.deepEqual(
    [judge('the port is closed', []), judge('the port is closed', [work()])].map(({ answer, because }) => [
      answer,
      because,
    ]),
    [
      ['cannot-tell', 'no source is named'],
      ['cannot-tell', 'the text of the source was not read'],
    ],
  );
});

test('an interview and the author’s notes are never doubted', () => {
  for (const kind of ['interview', "author's notes"] as const)
    assert.equal(judge('the port is closed', [{ kind }], [kept('whales')]).answer, 'cannot-tell');
});

test('the day of checking is that of the passage that decides', () => {
  const { answer, checked } = judge(
    'the port is closed',
    [work()],
    [kept('no port was open'), kept('Now the port is closed.')],
  );
  assert.deepEqual([answer, checked], ['verbatim', '2026-11-26']);
});

test('a quotation with other words keeps its piece from being published', () => {
  assert.ok(isMisquoted(judge('the port is open', [work()], [kept('Now the port is closed.')])));
});

test('one that is given as a paraphrase does not', () => {
  const judged = judge('the port is open', [work({ as: 'paraphrase' })], [kept('Now the port is closed.')]);
  assert.deepEqual([judged.answer, isMisquoted(judged)], ['differs', false]);
});

test('of a translation the original is compared', () => {
  const named = (original: string) => [work({ as: 'translation', original, quotations: ['the port'] })];
  const passages = [kept('Jetzt ist der Hafen geschlossen, sagt sie.')];
  assert.equal(
    judge('the port is closed', named('der Hafen geschlossen, sagt sie'), passages).answer,
    'verbatim',
  );
  assert.ok(isMisquoted(judge('the port is closed', named('der Hafen offen, sagt sie'), passages)));
});

test('a quotation that was changed after its source was read is compared with what was kept', () => {
  assert.equal(
    judge('now the port is shut', [work()], [kept('And now the port is closed.')]).answer,
    'differs',
  );
});
