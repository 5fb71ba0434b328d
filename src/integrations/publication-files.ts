import { cpSync, createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { THEME_FILES } from '../settings/theme.ts';

/**
 * Serves the publication's own files: whatever lies in `public/` of its content folder, at the same address, and the
 * pictures of its theme. A file of the
 * software's own `public/` with the same name gives way.
 */
export function publicationFiles(): AstroIntegration {
  return {
    name: 'publication-files',
    hooks: {
      'astro:config:setup': ({ addWatchFile }) => {
        for (const file of ['publication.yaml', 'theme/tokens.css'])
          addWatchFile(join(resolveContentFolder(), file));
      },
      'astro:build:done': ({ dir }) => {
        const content = resolveContentFolder();
        const site = fileURLToPath(dir);
        for (const [address, name] of Object.entries(THEME_FILES)) {
          const file = join(content, 'theme', name);
          if (existsSync(file)) cpSync(file, join(site, address));
        }
        const folder = join(content, 'public');
        if (existsSync(folder)) cpSync(folder, site, { recursive: true, filter: isPublic });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const file = locateFile(decodePath(pathname));
          if (!isPublic(file) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return next();
          if (file.endsWith('.svg')) response.setHeader('Content-Type', 'image/svg+xml');
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}

function locateFile(path: string): string {
  const themed = Object.entries(THEME_FILES).find(([address]) => address === path);
  return themed
    ? join(resolveContentFolder(), 'theme', themed[1])
    : join(resolveContentFolder(), 'public', path);
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
