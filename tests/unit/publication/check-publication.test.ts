import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rendered } from '../../../src/prose/rendered.ts';
import type { WrittenLink } from '../../../src/publication/check-links.ts';
import { checkPublication } from '../../../src/publication/check-publication.ts';
import type { CheckedArticle } from '../../../src/publication/checked-article.ts';
import type { StaticPage } from '../../../src/publication/model.ts';
import { findPublicAddresses } from '../../../src/publication/public-addresses.ts';
import type { History } from '../../../src/record/history.ts';
import { createWithdrawalEntry } from '../../../src/record/new-entries.ts';
import { appendEntry } from '../../../src/record/record-file.ts';
import { anArticle, aPerson, aTopic } from '../../fixtures/an-article.ts';
import { anArticle as aRecordedArticle, historyOf, recordOf } from '../record/an-article.ts';

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
  sources: [],
  draft: false,
  slug,
  path: `/2025/02/${slug}/`,
  body,
  origin: {
    file: `content/articles/${slug}/index.mdx`,
    lines: { authors: 4, topics: 5, repliesTo: 8, formerly: 9, canonical: 11 },
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
function wrong(
  articles: CheckedArticle[],
  { pages = [about], histories = [], personLinks = [], settingsLinks = [], others = [] }: Parts = {},
): string[] {
  const [people, topics] = [[aPerson()], [aTopic()]];
  const none = { subjectHistories: [], book: undefined, files: [] };
  return checkPublication({
    ...{ articles, pages, personLinks, settingsLinks },
    names: { authors: people.map(({ id }) => id), topics: topics.map(({ id }) => id), unread: [] },
    addresses: findPublicAddresses({ people, topics, pages, articles, histories, ...none }),
    others: new Set(others),
    histories: new Map(histories.map((history) => [history.slug, history])),
  }).map(({ file, line, field, message }) =>
    [`${file.split('/').slice(2).join('/')}:${line}`, field, message].filter(Boolean).join(' '),
  );
}

interface Parts {
  pages?: StaticPage[];
  histories?: History[];
  personLinks?: WrittenLink[];
  settingsLinks?: WrittenLink[];
  others?: string[];
}

/** What is wrong with links that an article has, without the article's name. */
const wrongLinks = (hrefs: string[], parts?: Parts) =>
  wrong([written('the-harbour', { body: links(...hrefs) })], parts).map((message) =>
    message.replace(/^the-harbour\/index\.mdx:\d+ the link /, ''),
  );

/** The record of an article that was withdrawn. */
function aWithdrawnHistory(slug: string): History {
  const text = recordOf(aRecordedArticle({ slug }));
  return historyOf(appendEntry(text, createWithdrawalEntry('Not ours.', '2025-03-01T09:00:00Z')), slug);
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
    'the-harbour/index.mdx:4 authors “jane-do” is nobody in people/; did you mean “jane-doe”?',
  ]);
  assert.deepEqual(wrong([written('the-harbour', { authors: ['rumpelstiltskin'] })]), [
    'the-harbour/index.mdx:4 authors “rumpelstiltskin” is nobody in people/; known are jane-doe',
  ]);
});

test('a topic must be in content/topics', () => {
  assert.deepEqual(wrong([written('the-harbour', { topics: ['harbour'] })]), [
    'the-harbour/index.mdx:5 topics “harbour” is no topic in topics/; did you mean “harbours”?',
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
  assert.deepEqual(wrong([reply], { histories: [aWithdrawnHistory('the-harbour')] }), []);
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
  assert.deepEqual(wrongLinks(['/2025/02/the-harbor/', '/about', 'the-port/', 'ftp://elsewhere.example/a']), [
    '/2025/02/the-harbor/ leads nowhere; did you mean “/2025/02/the-harbour/”?',
    '/about lacks its last slash; write /about/',
    'the-port/ is relative; write the whole address, from the first /',
    'ftp://elsewhere.example/a does not begin with https:, mailto: or /',
  ]);
});

test('a link may lead to everything that the site answers', () => {
  const quote = { id: 'quote-02c0df', text: 'A port is a promise', source: 'p-1', automatic: false };
  const hrefs = [
    '/',
    '/topics/',
    '/topics/harbours/rss.xml',
    '/people/jane-doe/feed.json',
    '/corrections/atom.xml',
    '/feeds.opml',
    '/sitemap-index.xml',
    '/robots.txt',
    '/.well-known/security.txt',
    '/archive/2025/',
    '/archive/2025/02/',
    '/search/?q=port',
    '/2025/02/the-harbour/card.png',
    '/2025/02/the-harbour/cite.bib',
    '/2025/02/the-harbour/quotes/02c0df/',
    '/2025/02/the-harbour/quotes/02c0df/card.png',
    'https://galley.example/about/',
    'HTTPS://galley.example/2025/02/the-harbour/#why-ports-close',
    'Https://elsewhere.example/report',
    'MAILTO:editors@galley.example',
    'tel:+441234',
  ];
  const article = written('the-harbour', { body: { ...links(...hrefs), quotes: [quote] } });
  assert.deepEqual(wrong([article]), []);
});

test('a link may lead to nothing that the site does not answer, however like its addresses it looks', () => {
  const hrefs = [
    '/archive/1850/',
    // It exists only while there is news.
    '/news-sitemap.xml',
    '/archive/nonsense/',
    '/archive/2025/03/',
    '/search/nonsense',
    '/cards/none.png',
    '/photo.jpg',
    '/topics/harbours/2/',
    '/2025/02/the-harbour/replies/',
    '/2025/02/the-harbour/quotes/02c0df/',
    '/2025/02/the-port/cite.bib',
    'https://galley.example/no-such-page/',
    '/about%2F',
  ];
  assert.deepEqual(
    wrongLinks(hrefs).map((message) => message.replace(/ leads nowhere.*/, '')),
    hrefs,
  );
});

test('a further page of a list, or a list of replies, can be linked to as soon as there is one', () => {
  const many = Array.from({ length: 21 }, (_, index) =>
    written(`reply-${index}`, { repliesTo: 'the-harbour' }),
  );
  const hrefs = [
    '/topics/harbours/2/',
    '/people/jane-doe/2/',
    '/archive/2025/02/2/',
    '/2025/02/the-harbour/replies/2/',
  ];
  assert.deepEqual(wrong([written('the-harbour', { body: links(...hrefs) }), ...many]), []);
});

test('a file that the publication serves beside its pages can be linked to', () => {
  assert.deepEqual(wrongLinks(['/report.pdf', '/report.pdf#page=2'], { others: ['/report.pdf'] }), []);
});

test('a percent sign that means nothing is reported with its line', () => {
  const message =
    'cannot be read: two hexadecimal digits must follow a % sign; write %25 for the sign itself';
  assert.deepEqual(wrongLinks(['/50%sure/', '/caf%E9/', '/about/#caf%E9', '#%zz', '/about/?q=%zz']), [
    `/50%sure/ ${message}`,
    '/caf%E9/ cannot be read: %E9 stands for “é” in an old encoding; write é itself',
    '/about/#caf%E9 cannot be read: %E9 stands for “é” in an old encoding; write é itself',
    `#%zz ${message}`,
  ]);
});

test('an anchor must be on the page it names', () => {
  const page = { ...about, body: links('#why-ports-clse', '/2025/02/the-harbour/#rumpelstiltskin') };
  assert.deepEqual(wrong([written('the-harbour')], { pages: [page] }), [
    'about.mdx:20 the link #why-ports-clse names a place that is not on that page; did you mean “why-ports-close”?',
    'about.mdx:21 the link /2025/02/the-harbour/#rumpelstiltskin names a place that is not on that page; known are contents, main, series, top, why-ports-close',
  ]);
});

test('a link to a passage may bring the words along, as the site’s own links do', () => {
  const hrefs = [
    '#why-ports-close:~:text=Ports%20close',
    '#:~:text=Ports',
    '/about/#:~:text=50%25,more',
    'https://galley.example/about/#why-ports-close:~:text=a-,b',
  ];
  assert.deepEqual(wrongLinks(hrefs), []);
  assert.deepEqual(wrongLinks(['#nowhere:~:text=Ports']).length, 1);
  const passages = [{ id: 'p-1', kind: 'paragraph' as const, text: 'All  Ports close.', line: 20 }];
  const pages = [{ ...about, body: { ...body, passages } }];
  assert.deepEqual(wrongLinks(['/about/#p-before:~:text=x-,ports%20close,-y'], { pages }), []);
});

test('the top of a page and its main part can be linked to, and so can each part of a page of its kind', () => {
  assert.deepEqual(wrongLinks(['/about/#top', '/topics/#main', '#', '/topics/#']), []);
  assert.deepEqual(
    wrongLinks(['#contents', '#series', '/#earlier', '/#by-topic', '/search/#search-field']),
    [],
  );
  assert.equal(wrongLinks(['/#latest', '/about/#contents', '/about/#series']).length, 3);
});

test('an id that was published in an article can be linked to for as long as the article is there', () => {
  const before = aRecordedArticle({ slug: 'the-harbour', text: ['Ports are open.'] });
  const [id] = before.body.passages.map((passage) => passage.id);
  assert.deepEqual(wrongLinks([`#${id}`]).length, 1);
  assert.deepEqual(wrongLinks([`#${id}`], { histories: [historyOf(recordOf(before), 'the-harbour')] }), []);
});

test('links in fields and settings are checked like those in texts', () => {
  const elsewhere = { file: 'content/people/jane-doe.yaml', line: 4, field: 'links.0.url' };
  const article = written('the-harbour', { canonical: 'https://galley.example/nowhere/' });
  assert.deepEqual(
    wrong([article], { personLinks: [{ ...elsewhere, href: '/nowhere/', page: '/people/jane-doe/' }] }).map(
      (message) => message.replace(/;.*/, ''),
    ),
    [
      'jane-doe.yaml:4 links.0.url the link /nowhere/ leads nowhere',
      'the-harbour/index.mdx:11 canonical the link https://galley.example/nowhere/ leads nowhere',
    ],
  );
});
