import { join } from 'node:path';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { listFilesBelow } from '../runtime/list-files.ts';
import { resolveInEngine, resolveInProject } from '../runtime/project-root.ts';

/** Lists the addresses of the files that a build copies from the folders `public` of the software, the project and the publication. */
export function listPublicFiles(): string[] {
  return [
    ...new Set([
      resolveInEngine('public'),
      resolveInProject('public'),
      join(resolveContentFolder(), 'public'),
    ]),
  ]
    .flatMap((folder) =>
      listFilesBelow(folder).map((file) => file.slice(folder.length).replaceAll('\\', '/')),
    )
    .filter((address) => !forHosts.has(address));
}

/**
 * Lists the addresses of the files that the publication itself has put there: they may be linked to from anywhere, so that the
 * address book keeps them. Without white space, which no address has.
 */
export function listOwnFiles(): string[] {
  const folder = join(resolveContentFolder(), 'public');
  return listFilesBelow(folder)
    .map((file) => file.slice(folder.length).replaceAll('\\', '/'))
    .filter((address) => !forHosts.has(address))
    .map((address) => address.replaceAll(/\s/g, encodeURIComponent));
}

/** Hosts read these, and serve them to nobody. */
const forHosts = new Set(['/_headers', '/_redirects']);
