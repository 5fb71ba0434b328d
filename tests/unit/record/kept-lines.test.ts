import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeTwin } from '../../../src/prose/markdown/twin-layout.ts';
import {
  headSchema,
  passageSchema,
  quoteSchema,
  quoteSuccessorSchema,
  successorSchema,
} from '../../../src/record/entry.ts';
import { createWordTest } from '../../../src/record/fold-words.ts';
import { createRevisionEntry } from '../../../src/record/new-entries.ts';
import { readKept } from '../../../src/record/proof/kept-lines.ts';
import { findSuccessor } from '../../../src/record/proof/published-files.ts';
import { verifyPiece } from '../../../src/record/proof/verify-piece.ts';
import { verifyTarget } from '../../../src/record/proof/verify-target.ts';
import { appendEntry } from '../../../src/record/record-file.ts';
import { readIndex } from '../../../src/record/record-index.ts';
import {
  firstPublished,
  historyOfPiece,
  keepIndex,
  openPressed,
  press,
  setPiece,
} from '../../benchmark/small-press.ts';
import { anArticle } from './an-article.ts';

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

test('a line that was kept is compared with the record, and its source is named', async () => {
  const article = anArticle();
  const first = firstPublished(article);
  const change = createRevisionEntry(historyOfPiece(first), article, {
    ...{ at: '2025-03-01T09:00:00Z', kind: 'update', note: 'Said more.' },
  });
  const [before, after] = [press([first]), press([{ article, record: appendEntry(first.record, change) }])];
  const told = async (site: typeof before, kept: string) => {
    const { faults, unknown } = await verifyTarget(
      { files: openPressed(site), path: undefined },
      readKept(kept, 'copy'),
    );
    return [...faults, ...unknown].map(({ place, message }) => `${place} ${message}`);
  };
  assert.deepEqual(await told(after, keepIndex(before)), []);
  assert.deepEqual(await told(before, keepIndex(after)), [
    '/2025/02/links-must-last/ had 2 versions and has 1: a change that readers were told about is gone (kept: copy:1)',
  ]);
  assert.deepEqual(await told(after, 'version 1 · 01234567'), [
    'copy names no address: verify the page that it was kept of',
  ]);
  assert.deepEqual(await told(after, `/2025/02/gone/ 1 ${seal}`), [
    '/2025/02/gone/ was published, and the record no longer names it (kept: copy)',
  ]);
});

test('of a page that is verified alone, only the index of its month is read', async () => {
  const other = anArticle({ slug: 'another', path: '/2025/03/another/' });
  const files = openPressed(press([firstPublished(anArticle()), firstPublished(other)]));
  const asked: string[] = [];
  const watched = {
    ...files,
    read: (file: string) => {
      asked.push(file);
      return files.read(file);
    },
  };
  const { faults } = await verifyTarget({ files: watched, path: '/2025/02/links-must-last/' });
  assert.deepEqual(faults, []);
  assert.deepEqual(asked.toSorted(), [
    '2025/02/links-must-last/index.html',
    '2025/02/links-must-last/index.md',
    'record/2025-02.txt',
    'record/index.txt',
  ]);
});

test('of a page that is not there nothing else is told', async () => {
  const [path, page] = ['/2025/02/links-must-last/', '2025/02/links-must-last/index.html'];
  const site = press([firstPublished(anArticle())]);
  site.delete(page);
  const message = 'the index names this page, and it is not there';
  assert.deepEqual(
    await verifyPiece(path, { files: openPressed(site), line: undefined, people: new Map() }),
    {
      faults: [{ place: `/${page}`, message }],
      ...{ unknown: [], chain: undefined, size: 0 },
    },
  );
});

test('a piece that has no record yet is told of, and is no fault', async () => {
  const [path, page] = ['/2025/02/old/', '<article><h1>Old</h1></article>'];
  const twin = writeTwin({ head: '# Old\n', text: 'Words.\n', foot: '', chain: [] });
  const site = press([]);
  setPiece(site, path, { page, twin });
  const message = 'has no record that readers can verify yet (for the editors: npm run record -- --adopt)';
  assert.deepEqual(await verifyTarget({ files: openPressed(site), path: undefined }), {
    faults: [],
    unknown: [{ place: `${path}index.html`, message }],
    pieces: 0,
  });
});

test('a line of the index that cannot be read is named by its number', () => {
  const { claims, flaws } = readIndex([{ file: 'index', text: `/a/ 1 ${seal}\n\n/b/ 2 ${seal}\nnothing\n` }]);
  assert.deepEqual(
    claims.map(({ path, entries, source }) => [path, entries, source]),
    [
      ['/a/', 1, { file: 'index', line: 1 }],
      ['/b/', 2, { file: 'index', line: 3 }],
    ],
  );
  assert.deepEqual(flaws, [{ file: 'index', line: 4, wrong: 'was changed by hand' }]);
});
