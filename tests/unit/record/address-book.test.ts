import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readAddressBook, writeAddressBook } from '../../../src/record/address-book.ts';

const empty = readAddressBook('addresses.txt', '');

test('writes addresses one a line, sorted, each with a check', () => {
  assert.equal(
    writeAddressBook(empty, ['/topics/b/', '/rss.xml'], new Map([['/topics/a/', '/topics/b/']])),
    '/rss.xml c14d3bbb\n/topics/a/ -> /topics/b/ 8464218a\n/topics/b/ 4ad05818\n',
  );
});

test('reads back what it wrote and keeps what it knew', () => {
  const book = readAddressBook('addresses.txt', writeAddressBook(empty, ['/a/'], new Map([['/b/', '/a/']])));
  assert.deepEqual(book.flaws, []);
  const more = readAddressBook('addresses.txt', writeAddressBook(book, ['/c/']));
  assert.deepEqual(
    [...more.addresses],
    [
      ['/a/', { line: 1 }],
      ['/b/', { line: 2, successor: '/a/' }],
      ['/c/', { line: 3 }],
    ],
  );
});

test('forgets a successor when the address itself stands again', () => {
  const book = readAddressBook('addresses.txt', writeAddressBook(empty, [], new Map([['/b/', '/a/']])));
  const again = readAddressBook('addresses.txt', writeAddressBook(book, ['/b/']));
  assert.deepEqual([...again.addresses], [['/b/', { line: 1 }]]);
});

test('finds every change of one byte', () => {
  const bytes = Buffer.from(
    writeAddressBook(empty, ['/topics/b/', '/rss.xml'], new Map([['/a/', '/rss.xml']])),
  );
  for (let at = 0; at < bytes.length; at += 1) {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    const shorter = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
    for (const tampered of [flipped, shorter]) {
      assert.notDeepEqual(readAddressBook('addresses.txt', tampered.toString()).flaws, [], `byte ${at}`);
    }
  }
});

test('names the line that was changed by hand', () => {
  const text = writeAddressBook(empty, ['/a/', '/b/']).replace('/b/', '/c/');
  assert.deepEqual(readAddressBook('addresses.txt', text).flaws, [
    { line: 2, wrong: 'was changed by hand', todo: 'git restore addresses.txt' },
  ]);
});

test('merges a move on one branch with a neighbouring line on the other, as Git joins the two', (context) => {
  const base = writeAddressBook(empty, ['/topics/ukraine/', '/topics/web/']);
  const read = (text: string) => readAddressBook('addresses.txt', text);
  const moved = writeAddressBook(
    read(base),
    ['/topics/diplomacy/'],
    new Map([['/topics/ukraine/', '/topics/diplomacy/']]),
  );
  const added = writeAddressBook(read(base), ['/topics/ukraina/']);
  for (const [ours, theirs] of [
    [moved, added],
    [added, moved],
  ] as const) {
    const merged = read(mergedByGit(context, { base, ours, theirs }));
    assert.deepEqual(merged.flaws, []);
    assert.equal(merged.addresses.get('/topics/ukraine/')?.successor, '/topics/diplomacy/');
    assert.deepEqual([...merged.addresses.keys()].toSorted(), [
      '/topics/diplomacy/',
      '/topics/ukraina/',
      '/topics/ukraine/',
      '/topics/web/',
    ]);
    assert.deepEqual(read(writeAddressBook(merged, [])).flaws, []);
  }
});

test('names two successors of one address, of which one must go', (context) => {
  const base = writeAddressBook(empty, ['/a/', '/b/', '/c/']);
  const lead = (to: string) => writeAddressBook(readAddressBook('', base), [], new Map([['/a/', to]]));
  const merged = mergedByGit(context, { base, ours: lead('/b/'), theirs: lead('/c/') });
  assert.deepEqual(readAddressBook('addresses.txt', merged).flaws, [
    {
      line: 2,
      wrong: 'gives /a/ two successors, /b/ and /c/',
      todo: 'delete the line that does not hold',
    },
  ]);
});

test('names a conflict that a merge has left', () => {
  const text = `<<<<<<< HEAD\n${writeAddressBook(empty, ['/a/'])}=======\n>>>>>>> other\n`;
  const { flaws, addresses } = readAddressBook('addresses.txt', text);
  assert.deepEqual([flaws.map(({ line }) => line), addresses.size], [[1, 3, 4], 1]);
  assert.match(flaws[0]?.todo ?? '', /^keep the lines of both versions/);
});

/** What Git makes of a file that `.gitattributes` has merged by union. */
function mergedByGit(context: TestContext, versions: Record<'base' | 'ours' | 'theirs', string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-merge-'));
  context.after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(versions)) writeFileSync(join(folder, name), text);
  const files = ['ours', 'base', 'theirs'].map((name) => join(folder, name));
  return execFileSync('git', ['merge-file', '--union', '-p', ...files], { encoding: 'utf8' });
}
