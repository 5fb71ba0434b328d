import { copyFileSync, createReadStream, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { THEME_PATH } from '../publication/addresses.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { listFilesBelow } from '../runtime/list-files.ts';
import { resolveInEngine, resolveInProject } from '../runtime/project-root.ts';
import { isServed, THEME_FOLDER } from '../settings/theme.ts';

/**
 * Serves the publication's own files: all files in `public/` of its content folder, at the same address, and logo and
 * fonts of its theme below `/theme/`. A file of the software's with the same name gives way, one that it draws included.
 */
export function publicationFiles(): AstroIntegration {
  return {
    name: 'publication-files',
    hooks: {
      'astro:config:setup': ({ addWatchFile }) => {
        for (const file of ['publication.yaml', 'interface.yaml', 'theme/tokens.css', 'theme/icon.svg'])
          addWatchFile(join(resolveContentFolder(), file));
      },
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir);
        for (const folder of listServedFolders()) {
          for (const file of listFilesBelow(folder.path).filter(folder.isPublic))
            replaceWithCopy(file, join(site, folder.address, file.slice(folder.path.length)));
        }
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const file = findFile(decodePath(pathname));
          if (file === undefined) return next();
          if (file.endsWith('.svg')) response.setHeader('Content-Type', 'image/svg+xml');
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}

interface ServedFolder {
  /** Absolute. */
  path: string;
  /** Where its files are served. */
  address: string;
  isPublic: (file: string) => boolean;
}

/** The later wins. */
function listServedFolders(): ServedFolder[] {
  const content = resolveContentFolder();
  const [engine, project] = [resolveInEngine('public'), resolveInProject('public')];
  const isProjects = (file: string) => existsSync(join(project, file.slice(engine.length)));
  return [
    // Astro serves the project's, and where that is the software itself, there is nothing to add.
    { path: engine, address: '/', isPublic: (file) => isPublic(file) && !isProjects(file) },
    {
      path: join(content, THEME_FOLDER),
      address: THEME_PATH,
      isPublic: (file) => isServed(file) && isPublic(file),
    },
    { path: join(content, 'public'), address: '/', isPublic },
  ];
}

/**
 * Replaces a file instead of writing into it: what the build has put there may be linked to a card in the cache and to the
 * last site.
 */
function replaceWithCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { force: true });
  copyFileSync(from, to);
}

function findFile(path: string): string | undefined {
  return listServedFolders()
    .toReversed()
    .filter(({ address }) => path.startsWith(address))
    .map((folder) => ({ ...folder, file: join(folder.path, path.slice(folder.address.length)) }))
    .find(({ file, isPublic }) => isPublic(file) && statSync(file, { throwIfNoEntry: false })?.isFile())
    ?.file;
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
