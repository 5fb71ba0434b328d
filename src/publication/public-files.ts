import { listFilesBelow } from '../runtime/list-files.ts';
import { resolveInProject } from '../runtime/project-root.ts';

/** Lists the addresses of the files that a build copies from the project's folder `public`. */
export function listPublicFiles(): string[] {
  const folder = resolveInProject('public');
  return listFilesBelow(folder)
    .map((file) => file.slice(folder.length).replaceAll('\\', '/'))
    .filter((address) => !forHosts.has(address));
}

/** Hosts read these, and serve them to nobody. */
const forHosts = new Set(['/_headers', '/_redirects']);
