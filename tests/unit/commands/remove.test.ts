import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommandContext } from '../../../src/commands/command.ts';
import { correct } from '../../../src/commands/correct.ts';
import { record } from '../../../src/commands/record.ts';
import { remove } from '../../../src/commands/remove.ts';
import { readSourceArticle, toPublishedArticle } from '../../../src/commands/source-article.ts';
import { withdraw } from '../../../src/commands/withdraw.ts';
import { foldWords } from '../../../src/record/fold-words.ts';
import { readHistory } from '../../../src/record/history.ts';
import { aRecordOfVersionOne } from '../record/an-old-record.ts';
import { aNewsroom } from './a-newsroom.ts';
import { perform } from './perform.ts';

const log = 'record/articles/a-theft.jsonl';
const source = 'articles/a-theft/index.mdx';
const reason = 'A court has ordered that a name be taken out.';

const article = (sentence: string, note = '') => `---
headline: The ledger was open
standfirst: Somebody took what was in it.
authors: [jane-doe]
published: 2025-02-14T09:00:00Z
disclosure: none
topics: [web]
summary: What John Örlock’s and Örlocks friends did.
pullQuotes: [Everybody saw it]
${note}---

${sentence} Everybody saw it, and nobody said a word.

## What John *Örlock* did

He left. Read [the file](https://files.example/john-orlock/) on him.[^1]

[^1]: The words are those of JOHN
    ÖRLOCK himself.
`;

/** A piece that named somebody, was corrected, and names him still in other places. */
function aLibel(context: Parameters<typeof aNewsroom>[0], isOld = false) {
  const room = aNewsroom(context, { 'a-theft': article('John Örlock took the money.') });
  perform(record, room.desk, [], { adopt: true });
  if (isOld) {
    const old = aRecordOfVersionOne(toPublishedArticle(readSourceArticle(room.desk, 'a-theft')));
    room.files.write(log, old);
    room.files.remove('record/index/2025-02.txt');
  }
  room.files.write(source, article('John Örlock counted the money.'));
  perform(correct, room.desk, ['a-theft'], {
    kind: 'correction',
    note: 'Örlock did not take it: John Örlock counted it.',
  });
  return room;
}

const verify = (desk: CommandContext) => record.plan(desk, [], { verify: true }).done;

/** Every file that holds the name, in any case, without accents, or in base64. */
function findTraces(state: Record<string, string>): string[] {
  const inBase64 = ['John Örlock', 'john orlock', 'Örlock'].map((name) =>
    Buffer.from(name).toString('base64').replace(/=+$/, '').slice(0, -1),
  );
  return Object.entries(state)
    .filter(([, text]) => foldWords(text).includes('orlock') || inBase64.some((name) => text.includes(name)))
    .map(([file]) => file);
}

for (const isOld of [false, true]) {
  test(`removed words are in no file, and the chain still holds${isOld ? ', in a record that began without salts too' : ''}`, (context) => {
    const { desk, files, state } = aLibel(context, isOld);
    const seals = (files.read(log) ?? '').match(/\{"seal":"[0-9a-f]{32}"\}/g) ?? [];
    const { report } = perform(remove, desk, ['a-theft'], {
      words: ['John Örlock', 'Orlock', 'Örlock', 'john-orlock'],
      reason,
    });
    assert.deepEqual(findTraces(state()), []);
    assert.match(verify(desk), /^1 record holds/);
    const numbers = [...(files.read(log) ?? '').matchAll(/^\{"[nq]":(\d+),/gm)].map(([, number]) => number);
    assert.equal(new Set(numbers).size, numbers.length);
    const kept = (files.read(log) ?? '').match(/\{"seal":"[0-9a-f]{32}"\}/g) ?? [];
    assert.deepEqual(kept.slice(isOld ? 1 : 0, -1), seals.slice(isOld ? 1 : 0));
    assert.match(report.join('\n'), /git filter-repo/);
    const history = readHistory(log, files.read(log) ?? '');
    assert.ok(!('flaw' in history));
    assert.deepEqual(history.updates.at(-1), { date: '2025-03-01T09:00:00Z', kind: 'removal', note: reason });
    assert.match(files.read(source) ?? '', /kind: removal\n {4}note: A court has ordered/);
    assert.match(files.read(source) ?? '', /\(removed\) counted the money/);
  });
}

test('nothing is left against which a guessed name could be tested', (context) => {
  const { desk, files } = aLibel(context, true);
  const before = files.read(log) ?? '';
  perform(remove, desk, ['a-theft'], { words: ['John Örlock', 'Örlock'], reason });
  const after = files.read(log) ?? '';
  // Ids, digests and seals that were made of the words alone.
  const made = before.split('\n').filter((line) => /"text":"[^"]*Örlock/i.test(line));
  const ids = made.flatMap((line) => /"(?:passage|id)":"(p-[^"]+|what-[^"]+)"/.exec(line)?.[1] ?? []);
  const oldSeal = /\{"seal":"([0-9a-f]{32})"\}/.exec(before)?.[1] ?? 'none';
  assert.ok(ids.length >= 3);
  for (const trace of [...ids, oldSeal, '0'.repeat(32)]) assert.ok(!after.includes(`"${trace}"`), trace);
});

test('words within markup that cannot be replaced are named with their line, and nothing is written', (context) => {
  const { desk, state, files } = aLibel(context);
  files.write(source, (files.read(source) ?? '').replace('He left.', 'He left, J<sup>ohn</sup> Örlock did.'));
  const before = state();
  assert.throws(
    () => remove.plan(desk, ['a-theft'], { words: ['John Örlock'], reason }),
    /still holds the words/,
  );
  assert.deepEqual(state(), before);
});

test('a removal has words, a reason, and a reason that does not repeat them', (context) => {
  const { desk } = aLibel(context);
  const plan = (options: Record<string, string | string[]>) => () => remove.plan(desk, ['a-theft'], options);
  assert.throws(plan({ reason }), { message: 'Say which words: --words "…"' });
  assert.throws(plan({ words: ['Örlock'] }), { message: 'Say why, for readers: --reason "…"' });
  assert.throws(plan({ words: ['Örlock'], reason: 'Orlock asked for it.' }), /without the words/);
  assert.throws(plan({ words: ['Somebody else'], reason }), /Neither .* nor its record holds these words/);
});

test('words in other files are named', (context) => {
  const { desk, files } = aLibel(context);
  files.write('people/jane-doe.yaml', 'name: Jane Doe\nbiography: She wrote of John Örlock.\n');
  const { report } = remove.plan(desk, ['a-theft'], { words: ['John Örlock', 'Örlock'], reason });
  assert.match(report.join('\n'), /content\/people\/jane-doe\.yaml:2/);
});

test('a name of a person is removed from file and record, and the chain still holds', (context) => {
  const { desk, files, state } = aNewsroom(context, {
    'a-theft': article('Somebody took it.').replaceAll(/[öÖ]rlock|ÖRLOCK|orlock/g, 'Nobody'),
  });
  files.write('people/jane-doe.yaml', 'name: Ann Örlock\nbiography: Örlock writes.\n');
  perform(record, desk, [], { adopt: true });
  perform(remove, desk, ['people/jane-doe'], {
    words: ['Ann Örlock', 'Örlock'],
    reason,
    instead: 'A former author',
  });
  assert.deepEqual(findTraces(state()), []);
  assert.match(verify(desk), /^1 record holds/);
  assert.match(files.read('people/jane-doe.yaml') ?? '', /^name: A former author$/m);
});

test('a piece that is withdrawn and erased leaves its address, its dates and the reason', (context) => {
  const { desk, files, state } = aLibel(context, true);
  perform(withdraw, desk, ['a-theft'], { reason, erase: true });
  assert.deepEqual(findTraces(state()), []);
  assert.equal(files.exists(source), false);
  assert.doesNotMatch(files.read(log) ?? '', /ledger|Somebody|nobody/);
  assert.match(verify(desk), /^1 record holds/);
});
