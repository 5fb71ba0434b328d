import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const compress = promisify(brotliCompress);

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.opml': 'text/x-opml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
const compressed = /^(?:text\/|application\/(?:json|xml|manifest|wasm)|image\/svg)/;

export interface StaticServer {
  /** `http://127.0.0.1:50123`, no slash at the end. */
  address: string;
  close: () => Promise<void>;
}

/**
 * Serves a built site as a static host does: `index.html` for a folder, a folder's address completed by its slash,
 * `404.html` with status 404 for what is not there, Brotli where the client takes it.
 *
 * @param port 0 takes a free one.
 */
export async function serveFolder(folder: string, port = 0): Promise<StaticServer> {
  const compressedOnce = keepCompressed();
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(folder, normalize(decodeURI(pathname)));
    if (!pathname.endsWith('/') && (await isFolder(path))) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    const wanted = await readOrNothing(pathname.endsWith('/') ? join(path, 'index.html') : path);
    const body = wanted ?? (await readOrNothing(join(folder, '404.html'))) ?? Buffer.from('Not found');
    const type = wanted
      ? (contentTypes[extname(pathname) || '.html'] ?? 'application/octet-stream')
      : contentTypes['.html'];
    const takesBrotli = String(request.headers['accept-encoding']).includes('br');
    const isCompressed = takesBrotli && compressed.test(type ?? '');
    response.writeHead(wanted ? 200 : 404, {
      'content-type': type,
      'cache-control': pathname.startsWith('/_astro/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=0, must-revalidate',
      ...(isCompressed && { 'content-encoding': 'br', vary: 'accept-encoding' }),
    });
    response.end(request.method === 'HEAD' ? undefined : isCompressed ? await compressedOnce(body) : body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Hosts compress a text once, not for every reader: a page's first byte must not wait for it each time. */
function keepCompressed(): (text: Buffer) => Promise<Buffer> {
  const known = new Map<string, Promise<Buffer>>();
  return (text) => {
    const digest = createHash('sha256').update(text).digest('base64');
    const made = known.get(digest) ?? compress(text);
    known.set(digest, made);
    return made;
  };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

async function readOrNothing(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(() => undefined);
}
