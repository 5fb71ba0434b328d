import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  headSchema,
  passageSchema,
  quoteSchema,
  quoteSuccessorSchema,
  successorSchema,
} from '../../../src/record/entry.ts';
import { createWordTest } from '../../../src/record/fold-words.ts';
import { readKept } from '../../../src/record/proof/kept-lines.ts';
import { findSuccessor } from '../../../src/record/proof/published-files.ts';

const seal = '0123456789abcdef0123456789abcdef';

test('a line that was kept is named by its number, unless it is the only one', () => {
  const line = `/2025/02/links/ 2 ${seal}`;
  assert.deepEqual(readKept(line, 'kept.txt'), [
    { path: '/2025/02/links/', number: 2, figures: seal, source: 'kept.txt' },
  ]);
  assert.deepEqual(
    readKept(`nothing\n${line}\n`, 'kept.txt').map(({ source }) => source),
    ['kept.txt:2'],
  );
});

test('a page that has moved says where to, and any other page nothing', () => {
  const page = (address: string) => `<link rel="canonical" href="${address}">`;
  const find = (html: string) => findSuccessor(html, '/2025/02/old/');
  assert.equal(find(page('https://galley.example/2025/02/new/')), '/2025/02/new/');
  assert.equal(find(page('https://galley.example/2025/02/old/')), undefined);
  assert.equal(find(page('/2025/02/new/')), undefined);
  assert.equal(find('<p>Nothing.</p>'), undefined);
});

test('no words are in no text', () => {
  assert.equal(createWordTest([])('anything'), false);
  assert.equal(createWordTest([' '])('anything'), false);
  assert.equal(createWordTest(['any thing'])('of Any things'), true);
});

test('an entry has whole addresses, and a withdrawal no empty reason', () => {
  const at = '2025-02-14T09:00:00Z';
  const published = (formerly: string) =>
    headSchema.safeParse({
      ...{ entry: 'published', version: 3, at, path: '/2025/02/links/', id: 'tag:links' },
      formerly: [formerly],
    }).success;
  assert.deepEqual(
    ['/old', '/old/?p=1', 'old/', 'https://x.example/old/', '//x.example/old', '/old#a', '/an old one'].map(
      published,
    ),
    [true, true, false, false, false, false, false],
  );
  const withdrawn = (reason?: string) => headSchema.safeParse({ entry: 'withdrawn', at, reason }).success;
  assert.deepEqual([withdrawn(), withdrawn('It was not ours.'), withdrawn('')], [true, true, false]);
});

test('a short word is not in every text of short words', () => {
  assert.equal(createWordTest([])('so it is'), false);
  assert.equal(createWordTest(['it'])('so it is'), true);
  assert.equal(createWordTest(['it'])('so is he'), false);
});

test('an entry names the id in feeds whole, and its version as one there is', () => {
  const upgraded = (id: string, version = 3) =>
    headSchema.safeParse({ entry: 'upgraded', version, at: '2025-02-14T09:00:00Z', id }).success;
  assert.deepEqual(
    ['', 'x', 'tag:x'].map((id) => upgraded(id)),
    [false, true, true],
  );
  assert.deepEqual(
    [1, 2, 3, 4].map((version) => upgraded('x', version)),
    [false, true, true, false],
  );
});

test('the lines of an older record name passages and quotes by ids, of one letter at least', () => {
  const lines = (id: string) => [
    passageSchema.safeParse({ passage: id, kind: 'paragraph', text: '' }),
    quoteSchema.safeParse({ quote: id, text: '', source: 'p' }),
    quoteSchema.safeParse({ quote: 'q', text: '', source: id }),
    successorSchema.safeParse({ was: id, now: null }),
    successorSchema.safeParse({ was: 'p', now: id }),
    quoteSuccessorSchema.safeParse({ wasQuote: id, now: null }),
    quoteSuccessorSchema.safeParse({ wasQuote: 'q', now: id }),
  ];
  assert.ok(lines('a').every(({ success }) => success));
  assert.ok(lines('').every(({ success }) => !success));
});
