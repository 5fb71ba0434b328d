import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { eraseWords } from '../../../src/record/erase-words.ts';
import {
  createMoveEntry,
  createRevisionEntry,
  createWithdrawalEntry,
} from '../../../src/record/new-entries.ts';
import { isPublicRecord, publishChain } from '../../../src/record/proof/public-chain.ts';
import { readMonth, writePublicIndex } from '../../../src/record/proof/public-index.ts';
import { ChainFault, readChain } from '../../../src/record/proof/read-chain.ts';
import { appendEntry } from '../../../src/record/record-file.ts';
import { digestBytes } from '../../../src/runtime/digest.ts';
import { anArticle, historyOf, recordOf } from './an-article.ts';

const first = anArticle({ text: ['Half of all links are dead.', 'Ann Poe said so in May.'] });
const corrected = anArticle({ text: ['A third of all links are dead.', 'Ann Poe said so in May.'] });
const published = recordOf(first);
const revised = appendEntry(
  published,
  createRevisionEntry(historyOf(published), corrected, {
    at: '2025-03-01T09:00:00Z',
    kind: 'correction',
    note: 'It was a third.',
  }),
);
const chainOf = (record: string) => readChain(publishChain(record));

describe('the published chain', () => {
  test('has the seals of the record, so that its last is the one that the index says', () => {
    assert.deepEqual(chainOf(revised).seals, historyOf(revised).seals);
    assert.deepEqual(chainOf(revised).head, { chain: 3, entries: 2, before: 0 });
  });

  test('holds no word of the text, and none that was changed', () => {
    const text = publishChain(revised).join('\n');
    assert.doesNotMatch(text, /links are dead|Ann Poe/);
    assert.match(text, /It was a third\./);
    assert.equal(chainOf(revised).order.length, 2);
  });

  test('has a salt for each passage that is printed, and none for one that was replaced', () => {
    const chain = chainOf(revised);
    assert.deepEqual([...chain.salted.keys()].toSorted(), chain.order.toSorted());
    assert.equal(publishChain(revised).filter((line) => /^\{"n":\d+,"digest"/.test(line)).length, 1);
  });

  test('has the recorded words only where the page prints the same in another typography', () => {
    const { passages } = corrected.body;
    const curled = passages.map((passage, at) =>
      at === 0 ? { ...passage, text: `${passage.text} ` } : passage,
    );
    assert.equal(publishChain(revised, passages).join(), publishChain(revised).join());
    const worded = readChain(publishChain(revised, curled));
    assert.deepEqual(
      [...worded.worded.values()].map(({ text }) => text),
      ['A third of all links are dead.'],
    );
    assert.deepEqual(worded.seals, chainOf(revised).seals);
  });

  test('keeps neither words nor salts of a withdrawn piece, only the reason', () => {
    const withdrawn = appendEntry(revised, createWithdrawalEntry('We were wrong.', '2025-04-01T09:00:00Z'));
    const lines = publishChain(withdrawn);
    assert.doesNotMatch(lines.join('\n'), /dead|Ann Poe|Links must last|It was a third/);
    assert.deepEqual(lines.filter((line) => line.includes('salt')).length, 1);
    assert.deepEqual(readChain(lines).notes, ['We were wrong.']);
    assert.equal(readChain(lines).isWithdrawn, true);
  });

  test('still begins with what was kept after words were removed for good', () => {
    const erased = eraseWords(revised, (words) => words.includes('Ann Poe')).text;
    assert.deepEqual(chainOf(erased).seals, chainOf(revised).seals);
    assert.equal(chainOf(erased).order.length, 1);
  });

  test('still holds where every word was removed of a piece that was begun over digests', () => {
    const erased = eraseWords(revised, () => true).text;
    assert.deepEqual(chainOf(erased).seals, chainOf(revised).seals);
    assert.equal(publishChain(erased).filter((line) => line.includes('salt')).length, 0);
  });

  test('knows the present address', () => {
    const moved = appendEntry(published, createMoveEntry('/2025/02/two/', '2025-03-01T09:00:00Z'));
    assert.equal(chainOf(moved).path, '/2025/02/two/');
  });

  test('does not give away the seal of an earlier version, which was made over words', () => {
    const upgraded = readFileSync('tests/fixtures/publication/record/articles/words-that-stay.jsonl', 'utf8');
    const [, earlier = ''] = /\{"earlier":"([0-9a-f]{32})"/.exec(upgraded) ?? [];
    assert.notEqual(earlier, '');
    assert.doesNotMatch(publishChain(upgraded).join('\n'), new RegExp(earlier));
    assert.equal(chainOf(upgraded).seals.at(-1), historyOf(upgraded).seals.at(-1));
  });

  test('is empty for a record that was begun over words', () => {
    assert.deepEqual(publishChain('{"entry":"published","at":"2025-02-14T09:00:00Z"}\n{"seal":"0"}\n'), []);
  });

  test('does not hold once any one of its bytes is another', () => {
    const text = publishChain(revised).join('\n');
    const kept = JSON.stringify(chainOf(revised).seals);
    const unseen = Array.from(text, (_, at) => at).filter((at) => {
      const changed = `${text.slice(0, at)}${text[at] === 'a' ? 'b' : 'a'}${text.slice(at + 1)}`;
      try {
        const chain = readChain(changed.split('\n'));
        const isSame = JSON.stringify(chain.seals) === kept && chain.head.entries === 2;
        return (
          isSame && chain.salted.size === 2 && [...chain.salted].every(([id, digest]) => isKnown(id, digest))
        );
      } catch (error) {
        assert.ok(error instanceof ChainFault, String(error));
        return false;
      }
    });
    assert.deepEqual(
      unseen.map((at) => text.slice(Math.max(0, at - 8), at + 8)),
      [],
    );
  });
});

const known = chainOf(revised).salted;
const isKnown = (id: string, { salt, digest }: { salt: string; digest: string }) =>
  known.get(id)?.salt === salt && known.get(id)?.digest === digest;

describe('the published index', () => {
  const claimed = (path: string, count: number) => ({
    path,
    file: 'record',
    seals: Array.from({ length: count }, (_, at) => digestBytes(`${path}${at}`)),
  });
  const [one, two, other] = [
    claimed('/2025/02/one/', 2),
    claimed('/2025/02/two/', 1),
    claimed('/2025/03/a/', 1),
  ];

  test('has a line for each piece in the file of its month, and the digest of each file', () => {
    const files = writePublicIndex([two, other, one], [], []);
    assert.deepEqual([...files.keys()], ['2025-02.txt', '2025-03.txt', 'index.txt']);
    assert.deepEqual(readMonth(files.get('2025-02.txt') ?? ''), {
      lines: [one, two].map(({ path, seals }) => ({ path, entries: seals.length, seal: seals.at(-1) })),
      wrong: [],
    });
    assert.equal(
      files.get('index.txt'),
      ['2025-02.txt', '2025-03.txt']
        .map((name) => `${name} ${digestBytes(files.get(name) ?? '')}\n`)
        .join(''),
    );
  });

  test('does not depend on the order in which pieces were published', () => {
    assert.deepEqual(
      writePublicIndex([one, two, other], [], []),
      writePublicIndex([other, two, one], [], []),
    );
  });

  test('takes no more than 50 KB for a month of 500 pieces', () => {
    const pieces = Array.from({ length: 500 }, (_, at) =>
      claimed(`/2025/02/a-headline-of-seven-words-is-long-${at}/`, 3),
    );
    assert.ok((writePublicIndex(pieces, [], []).get('2025-02.txt') ?? '').length <= 50_000);
  });
});

test('readers can verify a record of the third version whose piece has appeared', () => {
  const published = '2025-02-14T09:00:00Z';
  const isPublic = (version: number, now: string) => isPublicRecord({ version, published }, new Date(now));
  assert.deepEqual(
    [isPublic(2, published), isPublic(3, published), isPublic(3, '2025-02-14T08:59:59Z')],
    [false, true, false],
  );
});
