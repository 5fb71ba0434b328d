import { cpSync, createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { resolveContentFolder } from '../runtime/content-folder.ts';

/**
 * Serves the publication's own files: whatever lies in `public/` of its content folder, at the same address. A file of the
 * software's own `public/` with the same name gives way.
 */
export function publicationFiles(): AstroIntegration {
  return {
    name: 'publication-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = join(resolveContentFolder(), 'public');
        if (existsSync(folder)) cpSync(folder, fileURLToPath(dir), { recursive: true, filter: isPublic });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const file = join(resolveContentFolder(), 'public', decodePath(pathname));
          if (!isPublic(file) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return next();
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}

/** What operating systems leave in folders is no file of the publication's. */
function isPublic(path: string): boolean {
  return !/(?:^|[\\/])(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path);
}

/** `..` is resolved by `URL` before; a malformed address names no file. */
function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname).replaceAll('..', '');
  } catch {
    return '';
  }
}
