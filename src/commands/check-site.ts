import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSource } from '../prose/frontmatter.ts';
import { listArticleSlugs, locateSource, readListed } from '../publication/content-files.ts';
import { isPublished } from '../publication/published-piece.ts';
import { readHistory } from '../record/history.ts';
import { locateRecord } from '../record/record-file.ts';
import { readClock } from '../runtime/clock.ts';
import { nameBuiltSite, resolveContentFolder } from '../runtime/content-folder.ts';
import { nameInProject } from '../runtime/project-root.ts';
import { readOptionsOrExit } from '../runtime/read-options.ts';
import { getBasePath } from '../site.ts';
import { auditPages, validatePages } from './built-site/audit-pages.ts';
import { findSiteFaults, type HiddenArticle } from './built-site/find-site-faults.ts';
import { readBuiltSite } from './built-site/read-built-site.ts';
import { formatCount, formatReport } from './check/report.ts';
import { type FileStore, openFileStore } from './file-store.ts';
import { formatCommand } from './format-command.ts';

/**
 * Checks a built site instead of its texts: `npm run check -- --site`. It says which tools are not installed.
 *
 * @returns The exit code.
 */
export async function checkSite(args: readonly string[]): Promise<number> {
  const { values } = readOptionsOrExit({
    args: [...args],
    options: {
      site: { type: 'boolean' },
      dir: { type: 'string' },
      content: { type: 'string' },
    },
  });
  if (values.content !== undefined) process.env['VERBATIM_CONTENT'] = values.content;
  const dir = values.dir ?? nameBuiltSite(resolveContentFolder());
  const folder = resolve(dir);
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(
      `There is no site in ${dir}. To build it: ${formatCommand(nameInProject(resolveContentFolder()), 'build')}`,
    );
    return 1;
  }
  const site = readBuiltSite(folder);
  const invalid = await validatePages(site);
  const barriers = await auditPages(site);
  const problems = [
    ...findSiteFaults(site, getBasePath(), listHidden()),
    ...(invalid ?? []),
    ...(barriers ?? []),
  ];
  const missing = [
    ...(invalid ? [] : ['Valid HTML was not checked: html-validate is not installed (npm ci installs it).']),
    ...(barriers
      ? []
      : ['Barriers were not looked for: axe-core or a browser is not installed (npm ci installs both).']),
  ];
  const done = `${formatCount(site.pages.length, 'page')} of ${dir} checked: ${formatCount(problems.length, 'problem')}.`;
  console.log([...formatReport({ problems, warnings: [] }), ...missing, done].join('\n'));
  return problems.length === 0 ? 0 : 1;
}

/** Drafts, and what waits for its date. The page of what was withdrawn stays. */
function listHidden(): HiddenArticle[] {
  const files = openFileStore(resolveContentFolder());
  const now = readClock();
  return listArticleSlugs(files).flatMap((slug) => {
    const { draft, published, headline } = readSource(readListed(files, locateSource(slug))).data;
    const article = {
      draft: draft === true,
      published: typeof published === 'string' ? published : undefined,
    };
    if (typeof headline !== 'string' || isPublished(article, now)) return [];
    return isWithdrawn(files, slug) ? [] : [{ slug, headline }];
  });
}

function isWithdrawn(files: FileStore, slug: string): boolean {
  const text = files.read(locateRecord(slug));
  if (text === undefined) return false;
  const history = readHistory(locateRecord(slug), text);
  return !('flaw' in history) && history.withdrawn !== undefined;
}
