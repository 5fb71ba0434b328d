import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type AddressedArticle,
  type AddressedSite,
  findAddressAbove,
  listArticleAddresses,
  listEveryAddress,
  listSiteAddresses,
  makeQuotePath,
} from '../../../src/publication/addresses.ts';

const piece = (slug: string, fields: Partial<AddressedArticle> = {}): AddressedArticle => ({
  slug,
  path: `/2025/02/${slug}/`,
  day: '2025-02-14',
  authors: ['ada'],
  topics: ['tides'],
  quotes: [],
  updates: [],
  ...fields,
});
const aSite = (
  articles: readonly AddressedArticle[],
  fields: Partial<AddressedSite> = {},
): AddressedSite => ({
  people: [{ id: 'ada', path: '/people/ada/' }],
  topics: [{ id: 'tides', path: '/topics/tides/' }],
  pages: [{ path: '/about/' }, { path: '/corrections/' }],
  otherChanges: 0,
  pageSize: 2,
  articles,
  ...fields,
});
const listed = (articles: readonly AddressedArticle[], fields?: Partial<AddressedSite>) => [
  ...listSiteAddresses(aSite(articles, fields)),
];
const numbered = (addresses: readonly string[], list: string) =>
  addresses.filter((address) => address.startsWith(list) && /\/\d+\/$/.test(address));

test('a site with one article has its lists, their feeds, and the periods of the archive', () => {
  assert.deepEqual(listed([piece('a')]).toSorted(), [
    '/',
    '/about/',
    '/archive/',
    '/archive/2025/',
    '/archive/2025/02/',
    '/atom.xml',
    '/corrections/',
    '/corrections/atom.xml',
    '/feed.json',
    '/feeds.opml',
    '/people/',
    '/people/ada/',
    '/people/ada/atom.xml',
    '/people/ada/feed.json',
    '/people/ada/rss.xml',
    '/rss.xml',
    '/search/',
    '/sitemap-index.xml',
    '/topics/',
    '/topics/tides/',
    '/topics/tides/atom.xml',
    '/topics/tides/feed.json',
    '/topics/tides/rss.xml',
  ]);
});

test('a list has as many pages as it fills, and an author or a topic that is named twice counts once', () => {
  const twice = piece('c', { authors: ['ada', 'ada'], topics: ['tides', 'tides'] });
  const two = listed([piece('a'), twice]);
  assert.deepEqual([numbered(two, '/people/'), numbered(two, '/topics/')], [[], []]);
  const three = listed([piece('a'), piece('b'), twice]);
  assert.deepEqual(numbered(three, '/people/'), ['/people/ada/2/']);
  assert.deepEqual(numbered(three, '/topics/'), ['/topics/tides/2/']);
  assert.deepEqual(numbered(three, '/archive/2025/02/'), ['/archive/2025/02/', '/archive/2025/02/2/']);
});

test('the page of corrections alone has pages for what readers were told, of articles and of what stands around', () => {
  const corrected = piece('a', { updates: [1, 2] });
  assert.deepEqual(numbered(listed([corrected]), '/corrections/'), []);
  assert.deepEqual(numbered(listed([corrected], { otherChanges: 1 }), '/corrections/'), ['/corrections/2/']);
  assert.deepEqual(numbered(listed([corrected], { otherChanges: 1 }), '/about/'), []);
});

test('replies have a list of their own from the sixth on', () => {
  const replies = (count: number) => [
    piece('a'),
    ...Array.from({ length: count }, (_, index) => piece(`reply-${index}`, { repliesTo: 'a' })),
  ];
  const ofReplies = (count: number) =>
    listed(replies(count)).filter((address) => address.includes('/replies/'));
  assert.deepEqual(ofReplies(5), []);
  assert.deepEqual(ofReplies(6), ['/2025/02/a/replies/', '/2025/02/a/replies/2/', '/2025/02/a/replies/3/']);
});

test('an article brings its plain text, its card, three citations, and a page and a card for each quote', () => {
  const own = listArticleAddresses('/2025/02/a/', ['0123']);
  assert.deepEqual(own, [
    '/2025/02/a/',
    '/2025/02/a/index.md',
    '/2025/02/a/card.png',
    '/2025/02/a/cite.bib',
    '/2025/02/a/cite.ris',
    '/2025/02/a/cite.json',
    '/2025/02/a/quotes/0123/',
    '/2025/02/a/quotes/0123/card.png',
  ]);
  const every = listEveryAddress(aSite([piece('a', { quotes: ['0123'] })]));
  assert.deepEqual(
    own.filter((address) => !every.has(address)),
    [],
  );
  assert.ok(every.has('/robots.txt') && every.has('/search/'));
});

test('the twelfth page of a month is below the month', () => {
  assert.equal(findAddressAbove('/archive/2025/02/12/'), '/archive/2025/02/');
  assert.equal(findAddressAbove('/archive/2025/02/'), '/archive/2025/');
  assert.equal(findAddressAbove('/archive/2025/'), '/archive/');
  assert.equal(findAddressAbove('/2025/02/x/quotes/'), '/2025/02/x/');
  assert.equal(findAddressAbove('/people/jane/12/'), '/people/jane/');
});

test('what is below a quote’s page is answered by that page, and a quote’s page by the article', () => {
  assert.equal(findAddressAbove('/2025/02/x/quotes/ab12/'), '/2025/02/x/');
  assert.equal(findAddressAbove('/2025/02/x/quotes/ab12/card.png'), '/2025/02/x/quotes/ab12/');
  assert.equal(findAddressAbove('/2025/02/x/card.png'), '/2025/02/x/');
});

test('a sitemap that is no more is answered by the index of sitemaps', () => {
  assert.equal(findAddressAbove('/sitemap-3.xml'), '/sitemap-index.xml');
  assert.equal(findAddressAbove('/news-sitemap.xml'), '/sitemap-index.xml');
  assert.equal(findAddressAbove('/topics/sitemap-3.xml'), undefined);
});

test('nothing answers for what is no part of a list, of the archive or of an article', () => {
  for (const address of [
    '/about/',
    '/2025/02/x/',
    '/archive/',
    '/people/jane/',
    '/de/archive/2025/02/',
    '/de/2025/02/x/card.png',
  ])
    assert.equal(findAddressAbove(address), undefined, address);
});

test('a site answers with some files of its own beside its pages', () => {
  const site = aSite([]);
  const listed = listSiteAddresses(site);
  assert.deepEqual([...listEveryAddress(site)].filter((address) => !listed.has(address)).toSorted(), [
    '/.well-known/security.txt',
    '/404.html',
    '/apple-touch-icon.png',
    '/card.png',
    '/favicon.svg',
    '/icon-192.png',
    '/icon-512.png',
    '/llms.txt',
    '/manifest.webmanifest',
    '/record/index.txt',
    '/record/verify.mjs',
    '/robots.txt',
    '/sitemap-0.xml',
  ]);
});

test('the address of a quote leaves out how its id begins, and nothing behind that', () => {
  assert.equal(makeQuotePath('/2025/02/a/', 'quote-0123'), '/2025/02/a/quotes/0123/');
  assert.equal(makeQuotePath('', 'a-quote-of-hers'), 'quotes/a-quote-of-hers/');
});
