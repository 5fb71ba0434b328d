import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import serveStatic from 'serve-static';
import { formatStamp } from '../runtime/file-stamp.ts';
import { ignoreMissing } from '../runtime/ignore-missing.ts';
import { findHeaders, parseHeaderRules } from './header-rules.ts';
import { parseBasePath } from './read-site-rules.ts';
import { decodePath, findRedirect, isWithdrawn, parseRedirectRules } from './redirect-rules.ts';

/**
 * From 5 on Brotli looks at what stands before a letter: an article is 740 bytes of 13,300 smaller than by 4, the package's
 * default, for a quarter of a millisecond. It is what Apache's module has by default; nginx's has 6.
 */
const brotliQuality = 5;

/**
 * Answers requests for a built site as a static host does: files with their types, `index.html` for a folder, a
 * folder's address completed by its slash, the redirects of the site's `_redirects` with 301, its withdrawn articles with
 * 410, and `404.html` with 404 for everything else; each with the headers of the site's `_headers`. Texts are compressed.
 * Folders are never listed.
 *
 * @param folder The built site. It may be replaced by a new build while it is served.
 */
export function createSiteHandler(folder: string): RequestListener {
  const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } } });
  const serveFile = serveStatic(folder, { dotfiles: 'allow', cacheControl: false, setHeaders });
  const readRules = createFileReader(join(folder, '_redirects'), parseRedirectRules);
  const readHeaders = createFileReader(join(folder, '_headers'), parseHeaderRules);
  const readBase = createFileReader(join(folder, 'manifest.webmanifest'), parseBasePath);
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const url = request.url ?? '/';
    const base = readBase();
    const rules = readRules();
    const location =
      findRedirect(rules, url) ?? (`${url}/` === base || url === '/' ? findBase(url, base) : undefined);
    if (location !== undefined) {
      response.writeHead(301, { location }).end();
      return;
    }
    compress(request, response, () => {
      for (const [name, value] of findHeaders(readHeaders(), url)) response.setHeader(name, value);
      const inSite = url.startsWith(base) ? url.slice(base.length - 1) : undefined;
      if (inSite === undefined || isPrivate(inSite))
        sendPage(response, request, { file: join(folder, '404.html'), status: 404 });
      else if (isWithdrawn(rules, url))
        sendPage(response, request, {
          file: join(folder, decodePath(inSite.split('?', 1)[0] ?? '') ?? '', 'index.html'),
          status: 410,
        });
      else
        serveFile(Object.assign(request, { url: inSite, originalUrl: url }), response, (error) => {
          if (error === undefined)
            sendPage(response, request, { file: join(folder, '404.html'), status: 404 });
          else sendError(error, response);
        });
    });
  };
}

/** Where a site stands under a path, the root of the host and the path without its slash lead to it. */
const findBase = (url: string, base: string): string | undefined =>
  base === '/' || url === base ? undefined : base;

/**
 * Files for the host, and hidden ones, are not served; the addresses below `/.well-known/` are. An address that cannot
 * be decoded belongs to no file.
 */
function isPrivate(url: string): boolean {
  const path = decodePath(url.split('?', 1)[0] ?? '');
  return path === undefined || /^\/_(?:redirects|headers)$|\/\.(?!well-known\/)/.test(path);
}

function setHeaders(response: ServerResponse, path: string): void {
  // Names in this folder contain a digest of the file.
  const isImmutable = /[\\/]_astro[\\/]/.test(path);
  if (!response.hasHeader('cache-control'))
    response.setHeader(
      'cache-control',
      isImmutable ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    );
  const type = types[extname(path)];
  if (type !== undefined && !response.hasHeader('content-type')) response.setHeader('content-type', type);
}

/** Types that `serve-static` does not know, or knows without the encoding. */
const types: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** A page that is answered with another status than 200. */
interface OtherPage {
  /** Absolute. */
  file: string;
  status: 404 | 410;
}

function sendPage(response: ServerResponse, request: IncomingMessage, { file, status }: OtherPage): void {
  const page = ignoreMissing(() => readFileSync(file));
  response.writeHead(status, {
    'content-type': page ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
  });
  response.end(request.method === 'HEAD' ? undefined : (page ?? 'Not found'));
}

/** A file is there and cannot be sent: it cannot be read, or the range asked for is not in it. */
function sendError({ statusCode, headers }: SendError, response: ServerResponse): void {
  response.writeHead(statusCode, headers).end();
}

interface SendError {
  statusCode: number;
  headers?: Record<string, string> | undefined;
}

/** Returns a function that reads a file of rules, again whenever a build has replaced it. */
function createFileReader<Rules>(file: string, parse: (text: string) => Rules): () => Rules {
  let state: string | undefined = 'unread';
  let rules = parse('');
  return () => {
    const stat = ignoreMissing(() => statSync(file));
    const current = stat && formatStamp(stat);
    if (current !== state) {
      rules = parse(ignoreMissing(() => readFileSync(file, 'utf8')) ?? '');
      state = current;
    }
    return rules;
  };
}
