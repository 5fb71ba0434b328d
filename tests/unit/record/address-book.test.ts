import assert from 'node:assert/strict';
import { test } from 'node:test';
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
  assert.deepEqual(readAddressBook('addresses.txt', text).flaws, [{ line: 2, wrong: 'was changed by hand' }]);
});
