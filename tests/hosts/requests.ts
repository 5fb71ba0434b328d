import type { HostName } from './servers.ts';

/** What a host should answer: its status, and the headers that matter, by name; null if there must be none. */
export interface Expected {
  status: number;
  headers?: Readonly<Record<string, string | null>>;
  /** Words that the body holds. */
  holds?: string;
}

/** One request, and what each host should answer. */
export interface HostRequest {
  what: string;
  path: string;
  /** GET, if left out. */
  method?: 'HEAD' | 'POST';
  headers?: Readonly<Record<string, string>>;
  /** What every host answers, but for those named in `other`. */
  expected: Expected;
  other?: Partial<Record<HostName, Expected>>;
}

/** The parts of the served site that the requests name. */
export interface ServedSite {
  article: string;
  quote: string;
  withdrawn: string;
  moved: string;
  movedTo: string;
  formerQuote: string;
  formerQuoteTo: string;
  script: string;
  picture: string;
  drawing: string;
  font: string;
}

const SHORT = 'public, max-age=0, must-revalidate';
const LONG = 'public, max-age=31536000, immutable';
const HTML = 'text/html; charset=utf-8';

const page = (holds?: string, path = 'same-origin'): Expected => ({
  status: 200,
  headers: { 'content-type': HTML, 'cache-control': SHORT, 'cross-origin-resource-policy': path },
  ...(holds !== undefined && { holds }),
});
const file = (type: string, headers: Expected['headers'] = {}): Expected => ({
  status: 200,
  headers: { 'content-type': type, 'cache-control': SHORT, ...headers },
});
const open = { 'access-control-allow-origin': '*' };
const shown = { 'cross-origin-resource-policy': 'cross-origin' };
const kept = (type: string, policy: string): Expected => ({
  status: 200,
  headers: { 'content-type': type, 'cache-control': LONG, 'cross-origin-resource-policy': policy },
});
const moved = (location: string): Expected => ({ status: 301, headers: { location } });
const missing: Expected = { status: 404, headers: { 'content-type': HTML, 'cache-control': SHORT } };
const header = (name: string, value: string): Expected => ({ status: 200, headers: { [name]: value } });
/** Cloudflare completes a folder's address with 307, and gives a missing file the headers of its pattern. */
const addsSlash = (path: string) => ({
  expected: moved(`${path}/`),
  other: { workerd: { status: 307, headers: { location: `${path}/` } } },
});

/** Sixty requests, with what each host should answer. */
export function listRequests(site: ServedSite): HostRequest[] {
  const { article, quote, withdrawn, movedTo, formerQuoteTo } = site;
  const nobody: Expected = { status: 404 };
  return [
    { what: 'the front page', path: '/', expected: page('<h1') },
    { what: 'an article', path: article, expected: page('<article') },
    { what: 'an article with a query', path: `${article}?from=mail`, expected: page('<article') },
    { what: 'an article without its slash', path: article.slice(0, -1), ...addsSlash(article.slice(0, -1)) },
    { what: 'a quote', path: quote, expected: page('<blockquote') },
    { what: 'a static page', path: '/about/', expected: page() },
    { what: 'a static page without its slash', path: '/about', ...addsSlash('/about') },
    { what: 'a list', path: '/topics/', expected: page() },
    { what: 'the archive of a year', path: '/archive/2024/', expected: page() },
    { what: 'the search page with words', path: '/search/?q=date', expected: page() },
    { what: 'the corrections', path: '/corrections/', expected: page() },
    { what: 'a moved article', path: site.moved, expected: moved(movedTo) },
    { what: 'a moved article with a query', path: `${site.moved}?a=b`, expected: moved(`${movedTo}?a=b`) },
    { what: 'HEAD of a moved article', path: site.moved, method: 'HEAD', expected: moved(movedTo) },
    {
      what: 'a former quote, which leads to its words',
      path: site.formerQuote,
      expected: moved(formerQuoteTo),
    },
    {
      what: 'a withdrawn article',
      path: withdrawn,
      expected: { status: 410, headers: { 'content-type': HTML }, holds: '<h1' },
      other: { workerd: page('<h1') },
    },
    {
      what: 'HEAD of a withdrawn article',
      path: withdrawn,
      method: 'HEAD',
      expected: { status: 410 },
      other: { workerd: { status: 200 } },
    },
    { what: 'a page that is not there', path: '/nothing/', expected: { ...missing, holds: '<h1' } },
    { what: 'a file that is not there', path: '/nothing.png', expected: missing },
    {
      what: 'a hashed file that is not there: not to be kept',
      path: '/_astro/nothing.js',
      expected: missing,
      other: { workerd: { status: 404 } },
    },
    { what: 'a folder without a page', path: '/2024/', expected: missing },
    { what: 'a folder of files', path: '/_astro/', expected: { status: 404 } },
    {
      what: 'a malformed address',
      path: '/%00',
      expected: missing,
      other: { nginx: { status: 400 }, workerd: nobody },
    },
    { what: 'what is for the host', path: '/_redirects', expected: missing },
    { what: 'what is for the host', path: '/_headers', expected: missing },
    {
      what: 'what a build leaves for itself',
      path: '/.built-site',
      expected: nobody,
      other: { workerd: { status: 200 } },
    },
    {
      what: 'a way out of the folder',
      path: '/..%2fpackage.json',
      expected: nobody,
      other: { nginx: { status: 400 }, workerd: { status: 307 } },
    },
    {
      what: 'RSS',
      path: '/rss.xml',
      expected: file('application/rss+xml; charset=utf-8', { ...open, ...shown }),
    },
    {
      what: 'Atom',
      path: '/atom.xml',
      expected: file('application/atom+xml; charset=utf-8', { ...open, ...shown }),
    },
    {
      what: 'JSON Feed',
      path: '/feed.json',
      expected: file('application/feed+json; charset=utf-8', { ...open, ...shown }),
    },
    {
      what: 'HEAD of a feed',
      path: '/rss.xml',
      method: 'HEAD',
      expected: file('application/rss+xml; charset=utf-8'),
    },
    {
      what: 'the feed of a topic',
      path: '/topics/maps/rss.xml',
      expected: file('application/rss+xml; charset=utf-8', open),
    },
    {
      what: 'the feed of corrections',
      path: '/corrections/atom.xml',
      expected: file('application/atom+xml; charset=utf-8', open),
    },
    { what: 'the list of feeds', path: '/feeds.opml', expected: file('text/x-opml; charset=utf-8', open) },
    { what: 'the sitemaps', path: '/sitemap-index.xml', expected: { status: 200, holds: '<sitemapindex' } },
    { what: 'a sitemap', path: '/sitemap-0.xml', expected: { status: 200, holds: '<urlset' } },
    {
      what: 'robots.txt',
      path: '/robots.txt',
      expected: { ...file('text/plain; charset=utf-8'), holds: 'Content-Signal' },
    },
    {
      what: 'security.txt',
      path: '/.well-known/security.txt',
      expected: { ...file('text/plain; charset=utf-8'), holds: 'Contact: mailto:' },
    },
    {
      what: 'the manifest',
      path: '/manifest.webmanifest',
      expected: file('application/manifest+json; charset=utf-8'),
    },
    {
      what: 'BibTeX',
      path: `${article}cite.bib`,
      expected: file('application/x-bibtex; charset=utf-8', open),
    },
    {
      what: 'RIS',
      path: `${article}cite.ris`,
      expected: file('application/x-research-info-systems; charset=utf-8', open),
    },
    {
      what: 'CSL',
      path: `${article}cite.json`,
      expected: file('application/vnd.citationstyles.csl+json; charset=utf-8', open),
    },
    { what: 'a card', path: `${article}card.png`, expected: file('image/png', shown) },
    { what: 'the card of a quote', path: `${quote}card.png`, expected: file('image/png', shown) },
    { what: 'the card of the site', path: '/card.png', expected: file('image/png', shown) },
    { what: 'an icon', path: '/icon-192.png', expected: file('image/png', shown) },
    {
      what: 'a drawing: it may run nothing',
      path: '/favicon.svg',
      expected: file('image/svg+xml', {
        ...shown,
        'content-security-policy':
          "frame-ancestors 'none', default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      }),
    },
    { what: 'a drawing of an article', path: site.drawing, expected: kept('image/svg+xml', 'cross-origin') },
    { what: 'a picture', path: site.picture, expected: kept('image/webp', 'cross-origin') },
    { what: 'a script', path: site.script, expected: kept('text/javascript; charset=utf-8', 'same-origin') },
    { what: 'a typeface', path: site.font, expected: header('cache-control', LONG) },
    {
      what: 'the script of the search',
      path: '/pagefind/pagefind.js',
      expected: file('text/javascript; charset=utf-8', { 'cross-origin-resource-policy': 'same-origin' }),
    },
    {
      what: 'the list of the search’s volumes, asked for afresh',
      path: '/pagefind/volumes.json?ts=1',
      expected: header('cross-origin-resource-policy', 'same-origin'),
    },
    {
      what: 'a part of a file',
      path: '/card.png',
      headers: { range: 'bytes=0-7' },
      expected: { status: 206, headers: { 'content-length': '8' } },
      // Its local server answers in full; the edge in parts.
      other: { workerd: { status: 200 } },
    },
    { what: 'HEAD of a page', path: '/about/', method: 'HEAD', expected: page() },
    { what: 'POST to a page', path: '/about/', method: 'POST', expected: { status: 405 } },
    { what: 'no type is guessed', path: '/', expected: header('x-content-type-options', 'nosniff') },
    {
      what: 'no page frames ours',
      path: '/',
      expected: header('content-security-policy', "frame-ancestors 'none'"),
    },
    {
      what: 'other sites learn where a reader came from, and not from which page',
      path: '/',
      expected: header('referrer-policy', 'strict-origin-when-cross-origin'),
    },
    {
      what: 'safe connections only',
      path: '/',
      expected: header('strict-transport-security', 'max-age=31536000'),
    },
  ];
}
