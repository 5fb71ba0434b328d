import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromXml } from 'xast-util-from-xml';
import { renderNewsSitemap, selectNews } from '../../../src/metadata/news-sitemap.ts';
import { renderOpml } from '../../../src/metadata/opml.ts';
import { renderRobotsTxt, renderSecurityTxt, renderWebManifest } from '../../../src/metadata/site-files.ts';
import { listSitemapEntries, renderSitemapIndex, renderSitemaps } from '../../../src/metadata/sitemap.ts';
import { anArticle, aPerson, aTopic } from '../../fixtures/an-article.ts';

test('articles come oldest first with their last material change, and elsewhere’s are left out', () => {
  const articles = [
    anArticle({ slug: 'new', modified: '2025-03-01T00:00:00Z' }),
    anArticle({ slug: 'elsewhere', canonical: 'https://elsewhere.example/' }),
    anArticle({ slug: 'old' }),
  ];
  assert.deepEqual(
    listSitemapEntries({
      articles,
      people: [aPerson({ id: 'nobody' })],
      topics: [aTopic()],
      others: ['/about/'],
    }),
    [
      { path: '/2025/02/old/', modified: '2025-02-14T09:00:00Z' },
      { path: '/2025/02/new/', modified: '2025-03-01T00:00:00Z' },
      { path: '/topics/harbours/', modified: '2025-03-01T00:00:00Z' },
      { path: '/people/nobody/', modified: undefined },
      { path: '/', modified: '2025-03-01T00:00:00Z' },
      { path: '/about/' },
    ],
  );
});

test('a sitemap holds 5,000 addresses and the index names each file', () => {
  const entries = Array.from({ length: 10_001 }, (_, index) => ({ path: `/${index}/` }));
  const files = renderSitemaps(entries);
  assert.deepEqual(
    files.map((file) => file.split('<url>').length - 1),
    [5_000, 5_000, 1],
  );
  for (const file of files) assert.doesNotThrow(() => fromXml(file));
  assert.equal(
    renderSitemapIndex(entries),
    '<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://galley.example/sitemap-0.xml</loc></sitemap><sitemap><loc>https://galley.example/sitemap-1.xml</loc></sitemap><sitemap><loc>https://galley.example/sitemap-2.xml</loc></sitemap></sitemapindex>\n',
  );
});

test('a sitemap says when a page changed and escapes its address', () => {
  assert.equal(
    renderSitemaps([{ path: '/a&b/', modified: '2025-02-14T09:00:00Z' }])[0],
    '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://galley.example/a&#x26;b/</loc><lastmod>2025-02-14T09:00:00Z</lastmod></url></urlset>\n',
  );
});

test('the news sitemap holds the two days before the build and nothing after it', () => {
  const articles = [
    anArticle({ slug: 'future', published: '2025-02-16T09:00:01Z' }),
    anArticle({ slug: 'fresh', published: '2025-02-14T09:00:00Z' }),
    anArticle({ slug: 'stale', published: '2025-02-14T08:59:59Z' }),
  ];
  const xml = renderNewsSitemap(selectNews(articles, new Date('2025-02-16T09:00:00Z')));
  assert.deepEqual(
    [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1]),
    ['https://galley.example/2025/02/fresh/'],
  );
  assert.ok(xml.includes('<news:language>en</news:language>'));
});

test('the news sitemap leaves out what was first published elsewhere', () => {
  const articles = [
    anArticle({ slug: 'ours' }),
    anArticle({ slug: 'theirs', canonical: 'https://elsewhere.example/theirs/' }),
  ];
  const xml = renderNewsSitemap(selectNews(articles, new Date('2025-02-15T09:00:00Z')));
  assert.deepEqual(
    [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1]),
    ['https://galley.example/2025/02/ours/'],
  );
});

test('OPML groups the feeds of topics and people under their names', () => {
  const list = renderOpml([aTopic({ name: 'Ships & "sails"' })], [aPerson()]);
  assert.doesNotThrow(() => fromXml(list));
  assert.ok(list.includes('xmlUrl="https://galley.example/atom.xml"'));
  assert.ok(list.includes('text="Ships &#x26; &#x22;sails&#x22;"'));
  assert.ok(list.includes('xmlUrl="https://galley.example/people/jane-doe/atom.xml"'));
});

test('robots.txt says what machines may do, and names both sitemaps, or one while there is no news', () => {
  assert.doesNotMatch(renderRobotsTxt(false), /news-sitemap/);
  assert.equal(
    renderRobotsTxt(true),
    'User-agent: *\nContent-Signal: search=yes, ai-input=yes, ai-train=yes\nAllow: /\n\nSitemap: https://galley.example/sitemap-index.xml\nSitemap: https://galley.example/news-sitemap.xml\n',
  );
});

test('security.txt expires less than a year after the build', () => {
  assert.equal(
    renderSecurityTxt(new Date('2025-02-14T00:00:00Z')),
    'Contact: mailto:editors@galley.example\nExpires: 2026-02-13T00:00:00.000Z\nPreferred-Languages: en\nCanonical: https://galley.example/.well-known/security.txt\n',
  );
});

test('the manifest names icons of both sizes', () => {
  const { icons } = JSON.parse(renderWebManifest());
  assert.deepEqual(
    icons.map((icon: { src: string; sizes: string }) => `${icon.src} ${icon.sizes}`),
    ['/favicon.svg any', '/icon-192.png 192x192', '/icon-512.png 512x512'],
  );
});
