import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ArticleSurroundings,
  buildArticle,
  type ReadArticle,
} from '../../../src/publication/build-article.ts';
import { insertPictures } from '../../../src/publication/insert-pictures.ts';
import { collectionReaders } from '../../../src/publication/load/collection-readers.ts';
import { aPerson, aTopic } from '../../fixtures/an-article.ts';

const source = (fields = '') => `---
headline: The harbour must stay open
standfirst: A port is a promise.
authors: [jane-doe]
published: 2025-02-14T09:00:00Z
disclosure: none
topics: [harbours]
${fields}---

A port is a promise.
`;

function read(fields = '', parts: Partial<ReadArticle> = {}): ReadArticle {
  const file = 'content/articles/the-harbour/index.mdx';
  const entry = collectionReaders.articles(source(fields), file);
  const { words, quotes, pictures, warnings, links } = entry.body;
  return {
    slug: 'the-harbour',
    digest: 'text-digest',
    cached: {
      fields: entry.data,
      body: { words, quotes, pictures, warnings, links, terms: 'port' },
      quotations: entry.quotations,
      origin: { file, lines: entry.lines },
      fingerprint: 'entry-fingerprint',
    },
    pictures: { attributes: [], sources: [] },
    ...parts,
  };
}

const surroundings: ArticleSurroundings = {
  people: new Map([['jane-doe', aPerson()]]),
  topics: new Map([['harbours', aTopic()]]),
  histories: new Map(),
  recordDigests: new Map([['the-harbour', 'record-digest']]),
  now: new Date('2025-03-01T09:00:00Z'),
  isWriting: false,
};

test('an article has its address, and its authors and topics instead of their names', () => {
  const article = buildArticle(read(), surroundings);
  assert.equal(article.path, '/2025/02/the-harbour/');
  assert.deepEqual([article.authors, article.topics], [[aPerson()], [aTopic()]]);
  assert.equal(article.language, 'en-GB');
  assert.deepEqual([article.lines['headline'], article.lines['disclosure']], [2, 6]);
});

test('an article was last changed when readers were last told so', () => {
  const fields = 'updates: [{ date: 2025-02-20T09:00:00Z, kind: correction, note: Open. }]\n';
  assert.equal(buildArticle(read(), surroundings).modified, '2025-02-14T09:00:00Z');
  assert.equal(buildArticle(read(fields), surroundings).modified, '2025-02-20T09:00:00Z');
});

test('the digest of an article changes with its text, its record and its pictures', () => {
  const digest = (read: ReadArticle, changed: Partial<ArticleSurroundings> = {}) =>
    buildArticle(read, { ...surroundings, ...changed }).digest;
  const same = digest(read());
  assert.equal(digest(read()), same);
  const others = [
    digest(read('', { digest: 'another' })),
    digest(read('', { pictures: { attributes: [], sources: ['/_astro/a.webp'] } })),
    digest(read(), { recordDigests: new Map([['the-harbour', 'another']]) }),
    digest(read(), { recordDigests: new Map() }),
  ];
  assert.equal(new Set([same, ...others]).size, 5);
});

test('the lead picture is printed with its own words, and machines get the smaller one', () => {
  const src = { src: '/_astro/quay.webp', width: 3000, height: 2000, format: 'webp' } as const;
  const fields = 'image: { src: quay.webp, alt: A quay., credit: Jane. }\n';
  const article = buildArticle(
    read(fields, {
      pictures: { attributes: [], sources: [], lead: { src, forMachines: '/_astro/small.webp' } },
    }),
    surroundings,
  );
  const path = 'articles/the-harbour/quay.webp';
  assert.deepEqual(article.image, { src, path, alt: 'A quay.', credit: 'Jane.', decorative: false });
  assert.equal(article.picture, '/_astro/small.webp');
  assert.deepEqual(
    [buildArticle(read(), surroundings).image, buildArticle(read(), surroundings).picture],
    [undefined, undefined],
  );
});

test('a draft without a date stands at the date of today, so that it can be seen while it is written', () => {
  const draft = read('draft: true\n');
  draft.cached.fields.published = undefined;
  assert.equal(buildArticle(draft, { ...surroundings, isWriting: true }).path, '/2025/03/the-harbour/');
});

test('an article that was never revised has nothing removed and no revisions', () => {
  const { removed, revisions } = buildArticle(read(), surroundings);
  assert.deepEqual([removed, revisions], [[], []]);
});

test('pictures are inserted by their number, also when their attributes look like a number', () => {
  assert.equal(
    insertPictures('<img data-picture="0"><img data-picture="1"><img data-picture="0">', [
      'src="$&"',
      'src="b"',
    ]),
    '<img src="$&"><img src="b"><img src="$&">',
  );
});
