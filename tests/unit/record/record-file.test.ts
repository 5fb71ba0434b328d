import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHistory } from '../../../src/record/history.ts';
import {
  createMoveEntry,
  createRevisionEntry,
  createUpgradeEntry,
  createWithdrawalEntry,
} from '../../../src/record/new-entries.ts';
import { appendEntry, findLastSeal, formatSeal, readRecord } from '../../../src/record/record-file.ts';
import { makeSeal } from '../../../src/record/seal.ts';
import { anArticle, historyOf, passagesOf, recordOf } from './an-article.ts';
import { aRecordOfVersionOne } from './an-old-record.ts';

const article = anArticle({
  quotes: [
    { id: 'another', text: 'Another follows', source: passagesOf(['Another follows it.'])[0]?.id ?? '' },
  ],
});

function longRecord(): string {
  const changed = anArticle({ text: ['One sentence stood here.', 'Another follows it.'] });
  let record = recordOf(article);
  record = appendEntry(
    record,
    createRevisionEntry(historyOf(record), changed, {
      at: '2025-03-01T09:00:00Z',
      kind: 'correction',
      note: 'Stood.',
    }),
  );
  record = appendEntry(record, createMoveEntry('/2025/02/links-last/', '2025-03-02T09:00:00Z'));
  return appendEntry(record, createWithdrawalEntry('It was not ours.', '2025-03-03T09:00:00Z'));
}

test('writes an entry as lines of JSON, one a passage, closed by a seal', () => {
  const lines = recordOf(article).trimEnd().split('\n');
  assert.equal(
    lines[0],
    '{"entry":"published","version":3,"at":"2025-02-14T09:00:00Z","path":"/2025/02/links-must-last/","id":"https://galley.example/2025/02/links-must-last/"}',
  );
  assert.deepEqual(lines.slice(1, 3).map(withoutSalt), [
    '{"n":1,"id":"@label","kind":"label","text":"opinion","salt":"…"}',
    '{"n":2,"id":"@headline","kind":"headline","text":"Links must last","salt":"…"}',
  ]);
  const source = `{"q":8,"source":7,"id":"another","text":"Another follows","salt":"…"}`;
  assert.equal(withoutSalt(lines.at(-2) ?? ''), source);
  assert.match(lines.at(-1) ?? '', /^\{"seal":"[0-9a-f]{32}"\}$/);
});

test('reads back what it wrote', () => {
  const history = historyOf(longRecord());
  assert.equal(history.path, '/2025/02/links-last/');
  assert.deepEqual(history.formerly, ['/2025/02/links-must-last/']);
  assert.equal(history.published, '2025-02-14T09:00:00Z');
  assert.deepEqual(history.updates, [{ date: '2025-03-01T09:00:00Z', kind: 'correction', note: 'Stood.' }]);
  assert.deepEqual(history.withdrawn, { at: '2025-03-03T09:00:00Z', reason: 'It was not ours.' });
  assert.deepEqual(
    history.passages.slice(-2).map(({ text }) => text),
    ['One sentence stood here.', 'Another follows it.'],
  );
});

test('reads a record of version 1, and takes what it lacks from an entry that was added', () => {
  const text = aRecordOfVersionOne(article);
  const old = historyOf(text);
  assert.deepEqual([old.feedId, old.path, old.passages.length], [undefined, article.path, 7]);
  const upgraded = appendEntry(
    text,
    createUpgradeEntry(old, { article, feedId: 'tag:old', at: '2025-04-01T09:00:00Z' }),
  );
  assert.ok(upgraded.startsWith(text));
  const history = historyOf(upgraded);
  assert.deepEqual(
    [history.feedId, history.isRevised, history.recordedAt],
    ['tag:old', false, '2025-04-01T09:00:00Z'],
  );
});

test('names a record that a newer version of the program wrote', () => {
  const newer = recordOf(article).replace('"version":3', '"version":4');
  assert.deepEqual(readRecord(newer), {
    flaw: {
      line: 1,
      wrong: 'was written by a newer version of this program; update the program (npm ci)',
    },
  });
});

test('leaves what was written before untouched when it adds an entry', () => {
  const before = recordOf(article);
  assert.ok(appendEntry(before, createMoveEntry('/2025/02/x/', '2025-03-02T09:00:00Z')).startsWith(before));
});

test('finds every change of one byte', () => {
  const bytes = Buffer.from(longRecord());
  for (let at = 0; at < bytes.length; at += 1) {
    for (const tampered of [flipped(bytes, at), without(bytes, at)]) {
      const history = readHistory('links-must-last.jsonl', tampered.toString());
      assert.ok('flaw' in history, `byte ${at}: ${tampered.subarray(Math.max(0, at - 20), at + 20)}`);
    }
  }
});

test('finds an entry that was taken out or put in another place', () => {
  const entries = longRecord().match(/[\s\S]*?\{"seal":"[0-9a-f]{32}"\}\n/g) ?? [];
  assert.equal(entries.length, 4);
  for (const [at, entry] of entries.entries()) {
    const others = entries.filter((_, index) => index !== at);
    // Without its last entry a record is a record: what it lacks is found by the head of the whole record.
    if (at < entries.length - 1) assert.ok('flaw' in readRecord(others.join('')), `without entry ${at}`);
    for (const place of entries.keys()) {
      const moved = others.toSpliced(place, 0, entry);
      if (place !== at) assert.ok('flaw' in readRecord(moved.join('')), `entry ${at} at ${place}`);
    }
  }
});

test('finds that what stands before an upgrade was exchanged', () => {
  const old = aRecordOfVersionOne(article);
  const told = { article, feedId: 'tag:old', at: '2025-04-01T09:00:00Z' };
  const upgraded = appendEntry(old, createUpgradeEntry(historyOf(old), told));
  const other = aRecordOfVersionOne(anArticle({ text: ['Quite other words.'] }));
  assert.ok('entries' in readRecord(upgraded));
  assert.ok('flaw' in readRecord(upgraded.replace(old, other)));
});

test('finds a record that ends within an entry', () => {
  const cut = recordOf(article).replace(/\{"seal":.*\n$/, '');
  assert.deepEqual(readRecord(cut), { flaw: { line: 9, wrong: 'ends within an entry' } });
});

test('adds nothing to a record of an earlier version before it is upgraded', () => {
  const old = aRecordOfVersionOne(article);
  assert.throws(() => appendEntry(old, createMoveEntry('/2025/02/x/', '2025-03-02T09:00:00Z')), {
    message: 'a record of an earlier version is upgraded before anything is added to it',
  });
});

test('takes up a former address that was written later', () => {
  const record = recordOf(article);
  const formerly = ['/2024/01/an-older-address/'];
  const entry = createRevisionEntry(historyOf(record), anArticle({ formerly }), {
    ...{ at: '2025-03-01T09:00:00Z', kind: 'addresses' },
  });
  assert.deepEqual(historyOf(appendEntry(record, entry)).formerly, formerly);
});

test('finds a line that says the same in another spelling', () => {
  const record = recordOf(article);
  for (const [written, otherwise] of [
    ['{"n":1,', '{"n": 1,'],
    ['"Links must last"', '"Links must l\\u0061st"'],
    ['"kind":"label",', '"kind":"label","kind":"label",'],
  ] as const) {
    const changed = record.replace(written, otherwise);
    assert.notEqual(changed, record);
    assert.ok('flaw' in readRecord(changed), otherwise);
  }
});

test('finds a successor that is not in the text', () => {
  const record = recordOf(article);
  const history = historyOf(record);
  const [first, second] = article.body.passages;
  assert.ok(first && second);
  const changed = anArticle({ text: ['Quite other words.', 'And more of them.'] });
  const entry = createRevisionEntry(history, changed, {
    at: '2025-03-01T09:00:00Z',
    kind: 'update',
    note: 'New.',
  });
  const wrong = appendEntry(record, { ...entry, successors: new Map([[first.id, second.id]]) });
  const read = readHistory('links-must-last.jsonl', wrong);
  assert.ok('flaw' in read);
  assert.equal(read.flaw.wrong, `names a successor ${second.id} that is not in the text`);
});

test('names the lines between which a record was changed', () => {
  assert.deepEqual(readRecord(longRecord().replace('stood here', 'stands there')), {
    flaw: { line: 16, wrong: 'was changed by hand between lines 11 and 16' },
  });
});

test('names a conflict left by a merge', () => {
  const record = recordOf(article).replace('{"n":2,', '<<<<<<< HEAD\n{"n":2,');
  assert.deepEqual(readRecord(record), {
    flaw: { line: 3, wrong: 'holds a conflict of two versions, both of which changed this article' },
  });
});

const withoutSalt = (line: string) => line.replace(/"salt":"[\w-]{22}"/, '"salt":"…"');

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

function without(bytes: Buffer, at: number): Buffer {
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
}

test('what readers were told stands in the head of entries of an earlier version', () => {
  const old = aRecordOfVersionOne(article);
  const order = article.body.passages.map(({ id }) => id);
  const add = (text: string, head: object) => {
    const lines = [JSON.stringify(head)];
    return `${text}${lines.join('\n')}\n${formatSeal(makeSeal(findLastSeal(text), lines))}\n`;
  };
  const at = '2025-03-01T09:00:00Z';
  const changed = add(old, {
    entry: 'revised',
    at,
    kind: 'correction',
    note: 'Stood.',
    digest: '0'.repeat(32),
    order,
  });
  assert.deepEqual(historyOf(changed).updates, [{ date: at, kind: 'correction', note: 'Stood.' }]);
  const withdrawn = add(old, { entry: 'withdrawn', at, reason: 'Not ours.' });
  assert.deepEqual(historyOf(withdrawn).withdrawn, { at, reason: 'Not ours.' });
});

test('a line of each kind that lacks a part is no line of a record', () => {
  const [head = '', ...rest] = recordOf(article).split('\n');
  for (const line of [
    '{"n":90}',
    '{"q":90}',
    '{"note":90}',
    '{"was":90}',
    '{"wasQ":90}',
    '{"earlier":90}',
    '{"x":90}',
  ])
    assert.deepEqual(
      readRecord([head, line, ...rest].join('\n')),
      { flaw: { line: 2, wrong: 'is no line of a record' } },
      line,
    );
});
