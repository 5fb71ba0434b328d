import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PaginateFunction } from 'astro';
import { groupByTopic } from '../../../src/publication/group-by-subject.ts';
import {
  listMonths,
  listYearPages,
  listYears,
  paginateBySubject,
  paginateReplies,
} from '../../../src/publication/lists.ts';
import type { Article } from '../../../src/publication/model.ts';
import { listQuotePages } from '../../../src/publication/quote-pages.ts';
import { anArticle, aTopic } from '../../fixtures/an-article.ts';

const slugs = (articles: readonly Article[]) => articles.map(({ slug }) => slug);
const dated = (slug: string, published: string) => anArticle({ slug, published });
const archive = [
  dated('d', '2025-02-14T09:00:00Z'),
  dated('c', '2025-02-01T09:00:00Z'),
  dated('b', '2025-01-31T09:00:00Z'),
  dated('a', '2024-12-31T09:00:00Z'),
];

/** Puts everything on one page, as Astro would for a short list. */
const paginate: PaginateFunction = (data, { params, props }: Parameters<PaginateFunction>[1] = {}) => [
  Object(Object.assign({ params }, { props: { ...props, page: { data, currentPage: 1, lastPage: 1 } } })),
];

test('the archive has the months in which something appeared, newest first', () => {
  assert.deepEqual(
    listMonths(archive).map(({ name, path, year, month, articles }) => [
      name,
      path,
      year,
      month,
      slugs(articles),
    ]),
    [
      ['February', '/archive/2025/02/', '2025', '02', ['d', 'c']],
      ['January', '/archive/2025/01/', '2025', '01', ['b']],
      ['December', '/archive/2024/12/', '2024', '12', ['a']],
    ],
  );
});

test('a year of the archive has the articles of all its months, newest first', () => {
  assert.deepEqual(
    listYears(archive).map(({ name, path, months, articles }) => [
      name,
      path,
      months.map((month) => month.name),
      slugs(articles),
    ]),
    [
      ['2025', '/archive/2025/', ['February', 'January'], ['d', 'c', 'b']],
      ['2024', '/archive/2024/', ['December'], ['a']],
    ],
  );
});

test('a page of the archive is made again only if something in its year changed', () => {
  const keys = (articles: readonly Article[]) =>
    Object.fromEntries(listYearPages(articles).map(({ params, cacheKey }) => [params.year, cacheKey]));
  const [newest, ...others] = archive;
  assert.ok(newest);
  const before = keys(archive);
  const after = keys([{ ...newest, headline: 'Another' }, ...others]);
  assert.notEqual(before['2025'], after['2025']);
  assert.equal(before['2024'], after['2024']);
});

test('every topic has a list, of its own articles only, and an empty one if it has none', () => {
  const [ports, empty] = [aTopic({ id: 'ports' }), aTopic({ id: 'empty' })];
  const articles = [anArticle({ slug: 'a', topics: [ports] }), anArticle({ slug: 'b' })];
  const pages = paginateBySubject([ports, empty], groupByTopic(articles), paginate);
  assert.deepEqual(
    pages.map(({ params, props }) => [params['id'], props.subject, slugs(props.page.data)]),
    [
      ['ports', ports, ['a']],
      ['empty', empty, []],
    ],
  );
});

test('replies have a list of their own only where the article’s page does not show them all', () => {
  const replies = (count: number, repliesTo: string) =>
    Array.from({ length: count }, (_, index) => anArticle({ slug: `${repliesTo}-${index}`, repliesTo }));
  const [few, many] = [anArticle({ slug: 'few' }), anArticle({ slug: 'many' })];
  const pages = paginateReplies([...replies(5, 'few'), ...replies(6, 'many'), few, many], paginate);
  assert.deepEqual(
    pages.map(({ params, props }) => [params['slug'], props.article, props.page.data.length]),
    [['many', many, 6]],
  );
});

test('every quote has a page below its article’s address, without the prefix of its id', () => {
  const quote = { id: 'quote-02c0df', text: 'A port is a promise', source: 'p-1', automatic: false };
  const article = anArticle({ body: { quotes: [quote, { ...quote, id: 'fair-words' }] } });
  assert.deepEqual(
    listQuotePages([article]).map(({ params }) => params),
    [
      { year: '2025', month: '02', slug: 'the-harbour', quote: '02c0df' },
      { year: '2025', month: '02', slug: 'the-harbour', quote: 'fair-words' },
    ],
  );
});
