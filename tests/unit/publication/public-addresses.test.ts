import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckedArticle } from '../../../src/publication/checked-article.ts';
import {
  type AddressSources,
  findPublicAddresses,
  type PublicAddresses,
} from '../../../src/publication/public-addresses.ts';
import type { History } from '../../../src/record/history.ts';
import { site } from '../../../src/site.ts';
import { anArticle } from '../../fixtures/an-article.ts';
import { anArticle as aRecordedArticle, historyOf, recordOf } from '../record/an-article.ts';

const written = (slug: string, fields: Partial<CheckedArticle> = {}): CheckedArticle => ({
  headline: 'The harbour must stay open',
  standfirst: 'A port is a promise.',
  authors: [],
  published: '2025-02-14T09:00:00Z',
  label: 'opinion',
  disclosure: 'none',
  topics: [],
  updates: [],
  formerly: [],
  sources: [],
  draft: false,
  slug,
  path: `/2025/02/${slug}/`,
  body: anArticle().body,
  origin: { file: `content/articles/${slug}/index.mdx`, lines: {} },
  ...fields,
});
/** The record of an article of February 2025. */
const recorded = (slug: string, fields: Partial<History> = {}): History => ({
  ...historyOf(recordOf(aRecordedArticle({ slug })), slug),
  ...fields,
});
const withdrawn = { at: '2025-03-01T09:00:00Z', reason: 'Not ours.' };

function find(sources: Partial<AddressSources>): PublicAddresses {
  const none = { people: [], topics: [], pages: [], articles: [], histories: [], subjectHistories: [] };
  return findPublicAddresses({ ...none, book: undefined, files: [], ...sources });
}
const ofRecord = (sources: Partial<AddressSources>) =>
  [...find(sources).answers].filter((address) => /^\/record\/(?!index\.txt|verify\.mjs)/.test(address));

test('a month of the record has a file as soon as one of its pieces, published or withdrawn, can be verified', () => {
  const articles = [written('seen')];
  assert.deepEqual(ofRecord({ articles, histories: [recorded('seen')] }), ['/record/2025-02.txt']);
  assert.deepEqual(ofRecord({ histories: [recorded('gone', { withdrawn })] }), ['/record/2025-02.txt']);
  assert.deepEqual(ofRecord({ articles, histories: [recorded('seen', { version: 3 })] }), [
    '/record/2025-02.txt',
  ]);
});

test('a record that is not shown yet, or of a version that cannot be published, has no file', () => {
  const articles = [written('seen')];
  assert.deepEqual(ofRecord({ articles, histories: [recorded('waits')] }), []);
  assert.deepEqual(ofRecord({ articles, histories: [recorded('seen', { version: 2 })] }), []);
  assert.deepEqual(ofRecord({ subjectHistories: [recorded('ada', { version: 2 })] }), []);
});

test('the record of people, topics and policies has two files, as soon as one of them can be verified', () => {
  const subjectHistories = [recorded('ada', { version: 2 }), recorded('standards', { version: 3 })];
  assert.deepEqual(ofRecord({ subjectHistories }), ['/record/site.txt', '/record/site.jsonl']);
});

test('a withdrawn piece answers at its address and at that of its plain text', () => {
  const { answers } = find({ histories: [recorded('gone', { withdrawn }), recorded('waits')] });
  assert.ok(answers.has('/2025/02/gone/') && answers.has('/2025/02/gone/index.md'));
  assert.ok(!answers.has('/2025/02/waits/') && !answers.has('/2025/02/gone/card.png'));
});

test('a file that the publication serves beside its pages answers, and is no page', () => {
  const { answers, files, listed } = find({ files: ['/theme/mark.svg'] });
  assert.deepEqual([...files], ['/theme/mark.svg']);
  assert.ok(answers.has('/theme/mark.svg') && !listed.has('/theme/mark.svg'));
});

test('what readers were told of people, topics and policies fills the page of corrections with that of articles', () => {
  const told = (count: number) =>
    Array.from(
      { length: count },
      () => ({ date: '2025-03-01T09:00:00Z', kind: 'update', note: 'Renamed.' }) as const,
    );
  const listed = (ofArticle: number, ofSubject: number) =>
    find({
      pages: [{ path: '/corrections/' }],
      articles: [written('seen', { updates: told(ofArticle) })],
      subjectHistories: [recorded('ada', { updates: told(ofSubject) })],
    }).listed;
  assert.ok(!listed(2, site.pageSize - 2).has('/corrections/2/'));
  assert.ok(listed(2, site.pageSize - 1).has('/corrections/2/'));
});

test('a draft that is shown stands in the archive of 1970', () => {
  const { listed } = find({ articles: [written('draft', { draft: true, published: undefined })] });
  assert.ok(listed.has('/archive/1970/01/'));
});
