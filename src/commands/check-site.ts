import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSource } from '../prose/frontmatter.ts';
import { listArticleSlugs, openContentFiles, sourcePath } from '../publication/content-files.ts';
import { isPublished } from '../publication/published-piece.ts';
import { now } from '../runtime/clock.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { getBasePath } from '../site.ts';
import { auditPages, validatePages } from './built-site/audit-pages.ts';
import { findSiteFaults, type HiddenArticle } from './built-site/find-site-faults.ts';
import { readBuiltSite } from './built-site/read-built-site.ts';
import { formatCount, formatReport } from './check/report.ts';

/**
 * Checks a built site instead of its texts: `npm run check -- --site`. It says which tools are not installed.
 *
 * @returns The exit code.
 */
export async function checkSite(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      site: { type: 'boolean' },
      dir: { type: 'string', default: 'dist' },
      content: { type: 'string' },
    },
  });
  if (values.content !== undefined) process.env['VERBATIM_CONTENT'] = values.content;
  const folder = resolve(values.dir);
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`There is no site in ${values.dir}. To build it: npm run build`);
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
  const done = `${formatCount(site.pages.length, 'page')} of ${values.dir} checked: ${formatCount(problems.length, 'problem')}.`;
  console.log([...formatReport({ problems, warnings: [] }), ...missing, done].join('\n'));
  return problems.length === 0 ? 0 : 1;
}

/** Drafts, and what waits for its date. */
function listHidden(): HiddenArticle[] {
  const files = openContentFiles(resolveContentFolder());
  return listArticleSlugs(files).flatMap((slug) => {
    const { draft, published, headline } = readSource(files.read(sourcePath(slug)) ?? '').data;
    const isHidden = !isPublished(
      { draft: draft === true, published: typeof published === 'string' ? published : undefined },
      now,
    );
    return isHidden && typeof headline === 'string' ? [{ slug, headline }] : [];
  });
}
