import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AddressBook, readAddressBook, writeAddressBook } from '../../../src/record/address-book.ts';
import { resolveRedirects } from '../../../src/record/redirects.ts';
import { verifyRecord } from '../../../src/record/verify-record.ts';
import { anArticle, historyOf, recordOf } from './an-article.ts';

const now = new Date('2025-06-01T00:00:00Z');
const article = anArticle();

/** What a site has that answers these addresses, which belong to no article. */
function addressesOf(book: AddressBook, listed: readonly string[]) {
  const answers = new Set([...listed, article.path]);
  return { listed: new Set(listed), ...resolveRedirects({ histories: [], book, answers }) };
}

test('stops when two records claim one address', () => {
  const other = anArticle({ slug: 'plain-words', formerly: ['/2025/02/links-must-last/'] });
  const records = [article, other].map((one) => historyOf(recordOf(one), one.slug));
  assert.deepEqual(verifyRecord({ records, articles: [article, other], now }), [
    {
      file: 'content/record/articles/plain-words.jsonl',
      message:
        'claims /2025/02/links-must-last/, which content/record/articles/links-must-last.jsonl claims too',
      todo: 'give the piece published later another name: npm run move -- <slug> <new-slug>',
    },
  ]);
});

test('stops when redirects run in a circle', () => {
  const book = readAddressBook(
    'content/record/addresses.txt',
    writeAddressBook(
      readAddressBook('', ''),
      [],
      new Map([
        ['/topics/a/', '/topics/b/'],
        ['/topics/b/', '/topics/a/'],
      ]),
    ),
  );
  const [problem] = verifyRecord({
    ...{ records: [historyOf(recordOf(article))], articles: [article], now, book },
    addresses: addressesOf(book, []),
  });
  assert.deepEqual(problem, {
    file: 'content/record/addresses.txt',
    message: 'the redirects run in a circle: /topics/a/ -> /topics/b/ -> /topics/a/',
    todo: 'say which address answers: npm run move -- /topics/a/ /…/',
  });
});

test('stops when an address is public and not in the record', () => {
  const book = readAddressBook('addresses.txt', writeAddressBook(readAddressBook('', ''), ['/topics/a/']));
  const listed = ['/topics/a/', '/topics/a/2/', '/topics/b/', '/archive/2025/02/'];
  assert.deepEqual(
    verifyRecord({
      ...{ records: [historyOf(recordOf(article))], articles: [article], now, book },
      addresses: addressesOf(book, listed),
    }),
    [
      {
        file: 'addresses.txt',
        message:
          '/topics/b/, /archive/2025/02/ are public and not in the record, so nothing keeps the address',
        todo: 'npm run record -- --adopt',
      },
    ],
  );
});

test('stops when a public address no longer resolves', () => {
  const book = readAddressBook(
    'content/record/addresses.txt',
    writeAddressBook(readAddressBook('', ''), ['/topics/a/', '/topics/b/']),
  );
  assert.deepEqual(
    verifyRecord({
      ...{ records: [historyOf(recordOf(article))], articles: [article], now, book },
      addresses: addressesOf(book, ['/topics/b/']),
    }),
    [
      {
        file: 'content/record/addresses.txt',
        line: 1,
        message: '/topics/a/ was public and no longer resolves',
        todo: 'bring the page back, or say which one answers for it: npm run move -- /topics/a/ /…/',
      },
    ],
  );
});

test('further pages of lists and lists of replies may come before they are recorded, other pages may not', () => {
  const book = readAddressBook(
    'content/record/addresses.txt',
    writeAddressBook(readAddressBook('', ''), ['/']),
  );
  const missing = (address: string) =>
    verifyRecord({
      ...{ records: [historyOf(recordOf(article))], articles: [article], now, book },
      addresses: addressesOf(book, ['/', address]),
    }).map(({ message }) => message);
  for (const address of ['/topics/tides/2/', '/2025/02/links-must-last/replies/', '/archive/2025/02/2/'])
    assert.deepEqual(missing(address), [], address);
  for (const address of ['/topics/tides/', '/archive/2025/', '/archive/2025/02/'])
    assert.deepEqual(missing(address), [
      `${address} is public and not in the record, so nothing keeps the address`,
    ]);
});
