import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import compression from 'compression';
import serveStatic from 'serve-static';
import { ignoreMissing } from '../runtime/ignore-missing.ts';
import { decodePath, findRedirect, parseRedirectRules } from './redirect-rules.ts';

/**
 * Answers requests for a built site as a static host does: files with their types, `index.html` for a folder, a
 * folder's address completed by its slash, the redirects of the site's `_redirects` with 301, and `404.html` with 404
 * for everything else. Texts are compressed. Folders are never listed.
 *
 * @param folder The built site. It may be replaced by a new build while it is served.
 */
export function createSiteHandler(folder: string): RequestListener {
  const compress = compression();
  const serveFile = serveStatic(folder, { dotfiles: 'allow', cacheControl: false, setHeaders });
  const readRules = createRuleReader(join(folder, '_redirects'));
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const url = request.url ?? '/';
    const location = findRedirect(readRules(), url);
    if (location !== undefined) {
      response.writeHead(301, { location }).end();
      return;
    }
    compress(request, response, () => {
      if (isPrivate(url)) sendNotFound(folder, request, response);
      else
        serveFile(request, response, (error) => {
          if (error === undefined) sendNotFound(folder, request, response);
          else sendError(error, response);
        });
    });
  };
}

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
  response.setHeader(
    'cache-control',
    isImmutable ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
  );
  const type = types[extname(path)];
  if (type !== undefined) response.setHeader('content-type', type);
}

/** Types that `serve-static` does not know, or knows without the encoding. */
const types: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

function sendNotFound(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const page = ignoreMissing(() => readFileSync(join(folder, '404.html')));
  response.writeHead(404, {
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

/** Reads the rules again whenever a build has replaced their file. */
function createRuleReader(file: string): () => ReadonlyMap<string, string> {
  let state: string | undefined;
  let rules: ReadonlyMap<string, string> = new Map();
  return () => {
    const stat = ignoreMissing(() => statSync(file));
    const current = stat && `${stat.ino} ${stat.mtimeMs} ${stat.size}`;
    if (current !== state) {
      rules = parseRedirectRules(ignoreMissing(() => readFileSync(file, 'utf8')) ?? '');
      state = current;
    }
    return rules;
  };
}
