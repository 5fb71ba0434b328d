import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * True for the module that a command line named, and not for one that another imports. Node 22 has no `import.meta.main`,
 * and `npx verbatim` starts a module by putting its path into the command line.
 *
 * @param url `import.meta.url` of the module that asks.
 */
export function isStarted(url: string): boolean {
  const [, started] = process.argv;
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(url));
}
