import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FORMER_MARK, MARK } from '../runtime/output-mark.ts';
import { getProjectRoot, resolveInCache } from '../runtime/project-root.ts';

/** The folder of the cache in which running commands hold their locks; there are no words in it. */
const LOCKS = 'commands';

/** Returns true for a folder that a build made. */
const isBuilt = (folder: string) => [MARK, FORMER_MARK].some((mark) => existsSync(join(folder, mark)));

/**
 * Deletes everything in the project that was made from the content and may hold removed words: the cache with the sites
 * before this one, what Astro keeps, and every folder of the project that a build made.
 *
 * @returns Lines that say what was deleted.
 */
export function purgeTraces(): string[] {
  const root = getProjectRoot();
  const cache = resolveInCache();
  const cached = existsSync(cache) ? readdirSync(cache).filter((name) => name !== LOCKS) : [];
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isBuilt(join(root, entry.name)))
    .map(({ name }) => name);
  const paths = [
    ...cached.map((name) => join(cache, name)),
    join(root, '.astro'),
    ...folders.map((name) => join(root, name)),
  ];
  for (const path of paths) rmSync(path, { recursive: true, force: true });
  return [
    'The cache was emptied, and with it every earlier site.',
    ...folders.map((name) => `The folder ${name} was deleted; the next build makes it again.`),
  ];
}

/**
 * Says what no command can reach, and what to do there.
 *
 * @param path The address of the article.
 * @param isInAddress True if the address itself holds the words.
 */
export function describeOutOfReach(path: string, isInAddress: boolean): string[] {
  return [
    'Out of reach of this command, and in your hands:',
    ...(isInAddress
      ? [
          `- the address ${path} is made of the words: it stays, because an address that was public is never lost`,
        ]
      : []),
    '- the history of git, here and in every clone: git filter-repo --replace-text, then force-push, then ask for the clones',
    '- folders outside the project that a build was put into with --out, backups, and drafts on other machines',
    '- the host and its cache: deploy the next build, then purge the cache, and delete earlier deployments',
    '- search engines: ask for the removal of the outdated page; web archives: write to them with the address',
    '- readers’ feeds and mails, which have their own copies; the next feed carries the article without the words',
  ];
}
