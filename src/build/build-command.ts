import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lockContent } from '../commands/content-lock.ts';
import { openFileStore } from '../commands/file-store.ts';
import { finishInterrupted } from '../commands/journal.ts';
import { makeCommandEnvironment } from '../runtime/command-environment.ts';
import { nameBuiltSite, resolveContentFolder } from '../runtime/content-folder.ts';
import { describeError } from '../runtime/explain-error.ts';
import { hasCode } from '../runtime/ignore-missing.ts';
import { getProjectRoot, resolveInEngine } from '../runtime/project-root.ts';
import { readOptions } from '../runtime/read-options.ts';
import { buildSite } from './build-site.ts';
import { explainUnsafeOutput, resolveRealPath } from './output-safety.ts';
import { restorePreviousSite } from './previous-site.ts';
import { readSecretPath } from './secret-path.ts';

const help = `npm run build [-- options]

Builds the site into dist. If anything is wrong, the last good dist stays as it was. What has not changed since the last
build is reused.

  --content DIR   build another publication, from a folder of the same shape as content, into dist-<name of DIR>
  --out DIR       put the site there instead: into a new folder, an empty one, or one that a build made
  --preview       tell search engines to leave it out (noindex); its canonical addresses stay those of the publication
  --under PATH    for a preview under a path of its host, such as /pull-17/
  --drafts        a preview with drafts, and with what waits for its date, in preview/ under a path that nobody guesses
  --clean         reuse nothing of earlier builds, and empty the cache
  --previous      build nothing: put the site before the current one back in its place, in one step, while you think; the
                  same again undoes it. Content and record stay as they are
  --trace         print unexpected errors with their place in the code
  --help          this text

SITE_NOW=2025-02-14T09:00:00Z builds the site as it stands at that moment; SITE_URL=https://… gives it another address.`;

const options = {
  content: { type: 'string' },
  out: { type: 'string' },
  preview: { type: 'boolean', default: false },
  under: { type: 'string' },
  drafts: { type: 'boolean', default: false },
  clean: { type: 'boolean', default: false },
  previous: { type: 'boolean', default: false },
  /** An earlier name of `--clean`. */
  anew: { type: 'boolean', default: false },
  trace: { type: 'boolean', default: false },
  help: { type: 'boolean' },
} as const;

/** Set in the build that follows one whose cache was damaged. */
const SECOND = 'VERBATIM_SECOND_BUILD';

try {
  // Not exitCode: after a failure Astro's bundler keeps the process alive.
  process.exit(await runBuild());
} catch (error) {
  console.error(isUnwritable(error) ? describeUnwritable() : describeError(error));
  process.exit(1);
}

function isUnwritable(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].some((code) => hasCode(error, code));
}

function describeUnwritable(): string {
  return `${getProjectRoot()} may not be written to: a build keeps its cache in .cache there. Copy the project to a folder of your own, or ask the owner of this one.`;
}

/** Returns the exit code. */
async function runBuild(): Promise<number> {
  const { values } = readOptions({ options });
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (values.content) process.env['VERBATIM_CONTENT'] = values.content;
  const content = resolveContentFolder();
  if (values.drafts && (values.out !== undefined || values.under !== undefined)) {
    console.error('A preview of drafts has a place of its own: take --out and --under away.');
    return 1;
  }
  const secret = values.drafts ? readSecretPath(content) : undefined;
  const under = secret ?? values.under;
  if (values.preview || secret !== undefined) process.env['SITE_PREVIEW'] = 'true';
  if (secret !== undefined) process.env['SITE_DRAFTS'] = 'true';
  if (under !== undefined) process.env['SITE_UNDER'] = under;
  const folder = secret === undefined ? (values.out ?? nameBuiltSite(content)) : join('preview', secret);
  const out = resolveRealPath(resolve(folder));
  const fault =
    explainMissingArticles(content) ??
    explainUnsafeOutput(out, { root: getProjectRoot(), contents: [content, resolve('content')] });
  if (fault) {
    console.error(fault);
    return 1;
  }
  if (values.previous) {
    const { isDone, lines } = await restorePreviousSite(out);
    console.log(lines.join('\n'));
    return isDone ? 0 : 1;
  }
  if (await lockContent(content, () => finishInterrupted(openFileStore(content))))
    console.log('Finished what an interrupted command had begun.');
  const isClean = values.clean || values.anew;
  const outcome = await buildSite({ content, out, isClean, isTraced: values.trace });
  if (outcome === 'cache damaged' && process.env[SECOND] === undefined) return buildAgain();
  if (outcome !== 'built') return 1;
  if (secret !== undefined) {
    copyFileSync(join(out, '_headers'), resolve('preview/_headers'));
    console.log(
      `To look at it: npm run preview -- --dir ${folder}\nTo send it to an author, publish the folder preview; the pages are at /${secret}/ there.`,
    );
  }
  return 0;
}

/**
 * Runs the same build in a process of its own: modules of a build that failed would be reused in this one.
 */
function buildAgain(): number {
  const order = [resolveInEngine('src/commands/verbatim.mjs'), 'build', ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, order, {
    env: { ...makeCommandEnvironment(), [SECOND]: 'true' },
    stdio: 'inherit',
  });
  return status ?? 1;
}

function explainMissingArticles(content: string): string | undefined {
  if (existsSync(`${content}/articles`)) return undefined;
  return `There is no folder ${content}/articles. Name one that holds articles, people and topics with --content.`;
}
