import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAddressBook, writeAddressBook } from '../../../src/record/address-book.ts';
import {
  createMoveEntry,
  createRevisionEntry,
  createWithdrawalEntry,
} from '../../../src/record/new-entries.ts';
import { appendEntry } from '../../../src/record/record-file.ts';
import { formatRedirectsFile, resolveRedirects } from '../../../src/record/redirects.ts';
import { anArticle, historyOf, recordOf } from '../record/an-article.ts';

const article = anArticle();
const source = article.body.passages[0]?.id ?? '';
const pairs = (...of: Parameters<typeof resolveRedirects>) =>
  resolveRedirects(...of).redirects.map(({ from, to }) => [from, to]);

test('leads every former address to the present one in a single step', () => {
  let record = appendEntry(recordOf(article), createMoveEntry('/2025/02/two/', '2025-03-01T09:00:00Z'));
  record = appendEntry(record, createMoveEntry('/2025/02/three/', '2025-03-02T09:00:00Z'));
  assert.deepEqual(pairs([historyOf(record, 'three')]), [
    ['/2025/02/links-must-last/', '/2025/02/three/'],
    ['/2025/02/two/', '/2025/02/three/'],
  ]);
});

test('has no redirect left for an article that came back to its first address', () => {
  let record = appendEntry(recordOf(article), createMoveEntry('/2025/02/two/', '2025-03-01T09:00:00Z'));
  record = appendEntry(record, createMoveEntry(article.path, '2025-03-02T09:00:00Z'));
  assert.deepEqual(pairs([historyOf(record)]), [['/2025/02/two/', '/2025/02/links-must-last/']]);
});

test('leads a quote that is no longer drawn to its words in the article', () => {
  const quoted = anArticle({ quotes: [{ id: 'one-sentence', text: 'One sentence stands', source }] });
  const record = recordOf(quoted);
  const entry = createRevisionEntry(historyOf(record), article, {
    at: '2025-03-01T09:00:00Z',
    kind: 'addresses',
  });
  assert.deepEqual(pairs([historyOf(appendEntry(record, entry))]), [
    ['/2025/02/links-must-last/quotes/one-sentence/', `/2025/02/links-must-last/#${source}`],
  ]);
});

test('leads a quote whose words were corrected to the corrected quote', () => {
  const before = anArticle({ quotes: [{ id: 'one-sentence', text: 'One sentence stands here', source }] });
  const after = anArticle({ quotes: [{ id: 'a-sentence', text: 'A sentence stands here', source }] });
  const record = recordOf(before);
  const entry = createRevisionEntry(historyOf(record), after, { at: '2025-03-01T09:00:00Z', kind: 'typo' });
  assert.deepEqual(pairs([historyOf(appendEntry(record, entry))]), [
    ['/2025/02/links-must-last/quotes/one-sentence/', '/2025/02/links-must-last/quotes/a-sentence/'],
  ]);
});

test('leads quotes of a moved article to where they stand now', () => {
  const quoted = anArticle({ quotes: [{ id: 'one-sentence', text: 'One sentence stands', source }] });
  const record = appendEntry(recordOf(quoted), createMoveEntry('/2025/02/two/', '2025-03-01T09:00:00Z'));
  assert.deepEqual(pairs([historyOf(record, 'two')]), [
    ['/2025/02/links-must-last/', '/2025/02/two/'],
    ['/2025/02/links-must-last/quotes/one-sentence/', '/2025/02/two/quotes/one-sentence/'],
  ]);
});

test('leads quotes of a withdrawn article to the page that says so', () => {
  const quoted = anArticle({ quotes: [{ id: 'one-sentence', text: 'One sentence stands', source }] });
  const record = appendEntry(recordOf(quoted), createWithdrawalEntry('Not ours.', '2025-03-01T09:00:00Z'));
  assert.deepEqual(pairs([historyOf(record)]), [
    ['/2025/02/links-must-last/quotes/one-sentence/', '/2025/02/links-must-last/'],
  ]);
});

test('leads a quote of an article moved and withdrawn to the page that says so, from every address it had', () => {
  const quoted = anArticle({ quotes: [{ id: 'one-sentence', text: 'One sentence stands', source }] });
  const moved = appendEntry(recordOf(quoted), createMoveEntry('/2025/02/two/', '2025-03-01T09:00:00Z'));
  const record = appendEntry(moved, createWithdrawalEntry('Not ours.', '2025-03-02T09:00:00Z'));
  assert.deepEqual(pairs([historyOf(record, 'two')]), [
    ['/2025/02/links-must-last/', '/2025/02/two/'],
    ['/2025/02/links-must-last/quotes/one-sentence/', '/2025/02/two/'],
    ['/2025/02/two/quotes/one-sentence/', '/2025/02/two/'],
  ]);
});

test('leads no address away on which a quote is drawn today', () => {
  const text = 'One sentence stands here';
  const before = anArticle({ quotes: [{ id: 'quote-fair-words', text, source }] });
  const after = anArticle({ quotes: [{ id: 'fair-words', text, source }] });
  const entry = createRevisionEntry(historyOf(recordOf(before)), after, {
    at: '2025-03-01T09:00:00Z',
    kind: 'addresses',
  });
  const { redirects: found, loops } = resolveRedirects([historyOf(appendEntry(recordOf(before), entry))]);
  assert.deepEqual([found, loops], [[], []]);
});

test('finds a circle once and leads nothing into it', () => {
  const successors = new Map([
    ['/a/', '/b/'],
    ['/b/', '/c/'],
    ['/c/', '/b/'],
  ]);
  const book = readAddressBook('addresses.txt', writeAddressBook(readAddressBook('', ''), [], successors));
  const { redirects: found, loops } = resolveRedirects([], book);
  assert.deepEqual(found, []);
  assert.deepEqual(
    loops.map((loop) => loop.map(({ from }) => from)),
    [['/b/', '/c/']],
  );
});

test('writes one line a redirect, and one with 410 for a withdrawn piece', () => {
  assert.equal(
    formatRedirectsFile([{ from: '/a/', to: '/b/', file: 'x' }], ['/2025/02/gone/']),
    '/a/ /b/ 301\n/2025/02/gone/ /2025/02/gone/ 410!\n',
  );
});
