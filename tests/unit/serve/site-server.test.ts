import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { serveFolder } from '../../../src/serve/site-server.ts';

const files = {
  'index.html': '<h1>Front</h1>',
  '404.html': '<h1>Not here</h1>',
  'about/index.html': '<h1>About</h1>',
  'café/index.html': '<h1>Café</h1>',
  'topics/empty/rss.xml': '<rss/>',
  'cite.bib': '@article{x}',
  '_astro/a.Xy12.js': 'let a;'.repeat(1000),
  'withdrawn/index.html': '<h1>Withdrawn</h1>',
  _redirects: '/old/ /about/ 301\n/about/quotes/1/ /about/#p-1 301\n# 410 /withdrawn/\n',
  _headers:
    '/*\n  X-One: a\n/*.bib\n  X-One: b\n  Content-Type: text/bib\n/_astro/*\n  Cache-Control: no-store\n',
  '.built-site': 'Made by npm run build.',
  '.well-known/security.txt': 'Contact: mailto:a@b.example',
};

/** Serves a small site in a folder that has a secret beside it. */
async function aServedSite(context: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'verbatim-serve-'));
  context.after(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('secret.txt', 'secret');
  for (const [path, text] of Object.entries(files)) write(`site/${path}`, text);
  const server = await serveFolder(join(root, 'site'));
  context.after(() => server.close());
  const { port } = new URL(server.address);
  return { port, server, write };
}

interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks as written: `fetch` would tidy the path, and follow redirects. */
function get(port: string, path: string, { method = 'GET', host = '127.0.0.1', headers = {} } = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const request = ask({ host, port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    request.on('error', reject);
    request.end();
  });
}

test('a folder’s address gives its page, and a file’s the file with its type', async (context) => {
  const { port } = await aServedSite(context);
  const pages = [
    ['/', 'text/html; charset=utf-8', '<h1>Front</h1>'],
    ['/about/', 'text/html; charset=utf-8', '<h1>About</h1>'],
    ['/about/?q=1', 'text/html; charset=utf-8', '<h1>About</h1>'],
    ['/caf%C3%A9/', 'text/html; charset=utf-8', '<h1>Café</h1>'],
    ['/topics/empty/rss.xml', 'application/xml; charset=utf-8', '<rss/>'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8', 'Contact: mailto:a@b.example'],
  ] as const;
  for (const [path, type, body] of pages) {
    const answer = await get(port, path);
    assert.deepEqual([answer.status, answer.headers['content-type'], answer.body], [200, type, body], path);
  }
});

test('an address without its slash leads to the one with it', async (context) => {
  const { port } = await aServedSite(context);
  const { status, headers } = await get(port, '/about?q=1');
  assert.deepEqual([status, headers['location']], [301, '/about/?q=1']);
});

test('a former address is answered as the built _redirects says', async (context) => {
  const { port, write } = await aServedSite(context);
  const location = async (path: string) => {
    const { status, headers } = await get(port, path);
    return [status, headers['location']];
  };
  assert.deepEqual(await location('/old/'), [301, '/about/']);
  assert.deepEqual(await location('/about/quotes/1/'), [301, '/about/#p-1']);
  assert.equal((await get(port, '/old/', { method: 'HEAD' })).status, 301);
  write('site/_redirects', '/older/ /about/ 301\n');
  assert.deepEqual(await location('/older/'), [301, '/about/']);
  assert.deepEqual(await location('/old/'), [404, undefined]);
});

test('what is not there is answered with the site’s own page and 404', async (context) => {
  const { port } = await aServedSite(context);
  for (const path of ['/nothing/', '/nothing', '/%zz/', '/%00', '/topics/', '/topics/empty/', '/_astro/']) {
    const { status, body, headers } = await get(port, path);
    if (status === 301) assert.equal(headers['location'], `${path}/`);
    else assert.deepEqual([status, body], [404, '<h1>Not here</h1>'], path);
  }
});

test('HEAD answers like GET without the body, and other methods are refused', async (context) => {
  const { port } = await aServedSite(context);
  const head = await get(port, '/about/', { method: 'HEAD' });
  const page = await get(port, '/about/');
  assert.deepEqual([head.status, head.body], [200, '']);
  assert.equal(head.headers['content-length'], page.headers['content-length']);
  const missing = await get(port, '/nothing/', { method: 'HEAD' });
  assert.deepEqual([missing.status, missing.body], [404, '']);
  const posted = await get(port, '/about/', { method: 'POST' });
  assert.deepEqual([posted.status, posted.headers['allow']], [405, 'GET, HEAD']);
});

test('nothing outside the folder is served, nor what is for the host', async (context) => {
  const { port } = await aServedSite(context);
  const paths = [
    '/../secret.txt',
    '/about/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/about/%2e%2e/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/.built-site',
    '/%2ebuilt-site',
    '/.well-known/../.built-site',
    '/_redirects',
    '/_headers',
    '/%5Fheaders',
  ];
  for (const path of paths) {
    const { status, body } = await get(port, path);
    assert.deepEqual([status, body], [404, '<h1>Not here</h1>'], path);
  }
});

test('part of a file is served on request, and nothing for a range that is none', async (context) => {
  const { port } = await aServedSite(context);
  const range = async (value: string) => {
    const { status, body } = await get(port, '/cite.bib', { headers: { range: value } });
    return [status, body];
  };
  assert.deepEqual(await range('bytes=1-7'), [206, 'article']);
  assert.deepEqual(await range('bytes=-3'), [206, '{x}']);
  assert.equal((await range('bytes=99-'))[0], 416);
  assert.equal((await range('bytes=9-5'))[0], 416);
});

test('a withdrawn article is answered with its page and 410', async (context) => {
  const { port } = await aServedSite(context);
  const { status, body } = await get(port, '/withdrawn/?from=mail');
  assert.deepEqual([status, body], [410, '<h1>Withdrawn</h1>']);
  const head = await get(port, '/withdrawn/', { method: 'HEAD' });
  assert.deepEqual([head.status, head.body], [410, '']);
});

test('every answer has the headers that the site’s _headers give it', async (context) => {
  const { port } = await aServedSite(context);
  const headersOf = async (path: string) => {
    const { headers } = await get(port, path);
    return [headers['x-one'], headers['content-type'], headers['cache-control']];
  };
  const short = 'public, max-age=0, must-revalidate';
  assert.deepEqual(await headersOf('/about/'), ['a', 'text/html; charset=utf-8', short]);
  assert.deepEqual(await headersOf('/cite.bib'), ['a, b', 'text/bib', short]);
  assert.deepEqual(await headersOf('/nothing.bib'), ['a', 'text/html; charset=utf-8', short].with(0, 'a, b'));
  assert.deepEqual(await headersOf('/_astro/nothing.js'), ['a', 'text/html; charset=utf-8', short]);
});

test('texts are compressed', async (context) => {
  const { port } = await aServedSite(context);
  const { headers } = await get(port, '/_astro/a.Xy12.js', { headers: { 'accept-encoding': 'br' } });
  assert.equal(headers['content-encoding'], 'br');
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal((await get(port, '/')).headers['cache-control'], 'public, max-age=0, must-revalidate');
});

test('this machine reaches it by IPv4 and IPv6, and a port that is taken is refused', async (context) => {
  const { port, server } = await aServedSite(context);
  assert.equal((await get(port, '/', { host: '127.0.0.1' })).status, 200);
  assert.equal((await get(port, '/', { host: '::1' })).status, 200);
  await assert.rejects(serveFolder('.', Number(port)), { code: 'EADDRINUSE' });
  await server.close();
  await assert.rejects(get(port, '/'), { code: 'ECONNREFUSED' });
});
