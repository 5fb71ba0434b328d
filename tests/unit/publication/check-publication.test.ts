import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rendered } from '../../../src/prose/rendered.ts';
import { type CheckedArticle, checkPublication } from '../../../src/publication/check-publication.ts';
import type { StaticPage } from '../../../src/publication/model.ts';
import { anArticle, aPerson, aTopic } from '../../fixtures/an-article.ts';

const body: Rendered = {
  ...anArticle().body,
  headings: [{ depth: 2, slug: 'why-ports-close', text: 'Why ports close' }],
};
const links = (...hrefs: string[]): Rendered => ({
  ...body,
  links: hrefs.map((href, index) => ({ href, line: 20 + index })),
});

/** An article as its file has it, each field on a line of its own. */
const written = (slug: string, fields: Partial<CheckedArticle> = {}): CheckedArticle => ({
  headline: 'The harbour must stay open',
  standfirst: 'A port is a promise.',
  authors: ['jane-doe'],
  published: '2025-02-14T09:00:00Z',
  label: 'opinion',
  disclosure: 'none',
  topics: ['harbours'],
  updates: [],
  formerly: [],
  draft: false,
  slug,
  body,
  origin: {
    file: `content/articles/${slug}/index.mdx`,
    lines: { authors: 4, topics: 5, repliesTo: 8, formerly: 9 },
  },
  ...fields,
});
const about: StaticPage = {
  id: 'about',
  path: '/about/',
  title: 'About',
  description: 'About us.',
  body,
  file: 'content/pages/about.mdx',
};

/** What is wrong, as `file:line field message`. */
function wrong(articles: CheckedArticle[], pages = [about], withdrawn?: ReadonlySet<string>): string[] {
  return checkPublication(articles, [aPerson()], [aTopic()], pages, withdrawn).map(
    ({ file, line, field, message }) =>
      [`${file.split('/').slice(2).join('/')}:${line}`, field, message].filter(Boolean).join(' '),
  );
}

test('finds nothing wrong where all fits together', () => {
  const reply = written('the-reply', {
    repliesTo: 'the-harbour',
    body: links(
      '/2025/02/the-harbour/#why-ports-close',
      '#why-ports-close',
      '/people/jane-doe/',
      '/topics/harbours/',
      '/about/#why-ports-close',
      '/rss.xml',
      '/search/?q=port',
      'https://elsewhere.example/a',
      'mailto:editors@galley.example',
    ),
  });
  assert.deepEqual(wrong([written('the-harbour'), reply]), []);
});

test('an author must be in content/people', () => {
  assert.deepEqual(wrong([written('the-harbour', { authors: ['jane-do'] })]), [
    'the-harbour/index.mdx:4 authors “jane-do” is nobody in content/people; did you mean “jane-doe”?',
  ]);
  assert.deepEqual(wrong([written('the-harbour', { authors: ['rumpelstiltskin'] })]), [
    'the-harbour/index.mdx:4 authors “rumpelstiltskin” is nobody in content/people; known are jane-doe',
  ]);
});

test('a topic must be in content/topics', () => {
  assert.deepEqual(wrong([written('the-harbour', { topics: ['harbour'] })]), [
    'the-harbour/index.mdx:5 topics “harbour” is no topic in content/topics; did you mean “harbours”?',
  ]);
});

test('a reply must answer a published article, and not itself', () => {
  assert.deepEqual(wrong([written('the-harbour', { repliesTo: 'the-harbor' })]), [
    'the-harbour/index.mdx:8 repliesTo “the-harbor” is no published article; did you mean “the-harbour”?',
  ]);
  assert.deepEqual(wrong([written('the-harbour', { repliesTo: 'the-harbour' })]), [
    'the-harbour/index.mdx:8 repliesTo an article cannot reply to itself',
  ]);
});

test('a reply may answer an article that was withdrawn, and link to it', () => {
  const reply = written('the-reply', { repliesTo: 'the-harbour', body: links('/2025/02/the-harbour/') });
  assert.deepEqual(wrong([reply], [about], new Set(['/2025/02/the-harbour/'])), []);
});

test('no two articles may have one address', () => {
  const moved = written('the-port', { formerly: ['/2025/02/the-harbour/'] });
  assert.deepEqual(wrong([written('the-harbour'), moved]), [
    'the-port/index.mdx:9 formerly the address /2025/02/the-harbour/ belongs to content/articles/the-harbour/index.mdx already; choose another',
  ]);
});

test('no article may take the address of another kind of page', () => {
  assert.deepEqual(wrong([written('the-harbour', { formerly: ['/about/'] })]), [
    'the-harbour/index.mdx:9 formerly the address /about/ belongs to another page already; choose another',
  ]);
});

test('a former address may be linked to', () => {
  const articles = [
    written('the-port', { formerly: ['/2025/02/the-harbour/'] }),
    written('the-reply', { body: links('/2025/02/the-harbour/') }),
  ];
  assert.deepEqual(wrong(articles), []);
});

test('a link within the site must lead to a page, written in full', () => {
  const articles = [
    written('the-harbour', {
      body: links('/2025/02/the-harbor/', '/about', 'the-port/', 'ftp://elsewhere.example/a'),
    }),
  ];
  assert.deepEqual(wrong(articles), [
    'the-harbour/index.mdx:20 the link /2025/02/the-harbor/ leads nowhere; did you mean “/2025/02/the-harbour/”?',
    'the-harbour/index.mdx:21 the link /about lacks its last slash; write /about/',
    'the-harbour/index.mdx:22 the link the-port/ is relative; write the whole address, from the first /',
    'the-harbour/index.mdx:23 the link ftp://elsewhere.example/a does not begin with https:, mailto: or /',
  ]);
});

test('an anchor must be on the page it names', () => {
  const page = { ...about, body: links('#why-ports-clse', '/2025/02/the-harbour/#rumpelstiltskin') };
  assert.deepEqual(wrong([written('the-harbour')], [page]), [
    'about.mdx:20 the link #why-ports-clse names a place that is not on that page; did you mean “why-ports-close”?',
    'about.mdx:21 the link /2025/02/the-harbour/#rumpelstiltskin names a place that is not on that page; known are why-ports-close',
  ]);
});
