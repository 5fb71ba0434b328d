import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deleteDamagedCards } from '../cards/card-cache.ts';
import { formatKinds, formatReport, removeDuplicates } from '../commands/check/report.ts';
import { deleteDamagedBodies } from '../publication/cache/body-cache.ts';
import { validUntilChannel } from '../publication/cache/valid-until.ts';
import { warningsChannel } from '../publication/editor-notices.ts';
import { warmUpWorkers } from '../publication/load/render-pool.ts';
import { locateConfig } from '../runtime/astro-config.ts';
import { now } from '../runtime/clock.ts';
import { explainError, explainSystemError } from '../runtime/explain-error.ts';
import { acquireLock } from '../runtime/file-lock.ts';
import { isSettled } from '../runtime/file-stamp.ts';
import { answerKeptFiles } from '../runtime/kept-files.ts';
import { listFilesBelow } from '../runtime/list-files.ts';
import { rememberFolders } from '../runtime/list-folder.ts';
import { LAST_SITE } from '../runtime/output-mark.ts';
import { ContentError, type Problem } from '../runtime/problem.ts';
import { type BuildProgress, onProgress } from '../runtime/progress.ts';
import { getProjectRoot, nameInProject, resolveInCache } from '../runtime/project-root.ts';
import { isCacheDamage } from '../runtime/sealed-file.ts';
import { indexProcess } from '../search/index/search-files.ts';
import { readSettings, SETTINGS_FILE } from '../settings/read-settings.ts';
import { findOldSettings } from '../settings/renamed-settings.ts';
import { checkTheme } from '../settings/theme.ts';
import { checkThemePictures } from '../settings/theme-files.ts';
import { saveMemory } from './allocator.ts';
import { sealAstroCache, verifyAstroCache } from './astro-cache.ts';
import { createProgressBar, formatBuildTable } from './build-report.ts';
import type { PageManifest } from './cached-pages.ts';
import { deleteWhenQuiet } from './delete-folder.ts';
import { describePassedLimits } from './host-limits.ts';
import { isUnchanged } from './inputs.ts';
import { KeptBundle } from './kept-bundle.ts';
import { lookForChanges } from './look-for-changes.ts';
import { type BuildManifest, createManifestFiles, type FileState, MIXED_EDITION } from './manifest.ts';
import { type OutputDirectory, openOutputDirectory } from './output-directory.ts';
import { publishOutput } from './publish-output.ts';
import { digestScriptNames, reusePages } from './select-pages.ts';

/** What to build and where. */
export interface BuildOrder {
  /** The content folder, absolute. */
  content: string;
  /** The folder to publish, absolute, without symbolic links. */
  out: string;
  /** True if nothing of an earlier build may be reused. */
  isClean: boolean;
  /** True if an unexpected error is printed with its place in the code. */
  isTraced: boolean;
}

/**
 * What became of a build: the site is up to date; something was wrong and the last site was left as it was;
 * or something in the cache was damaged, is deleted now, and the same build would go well.
 */
export type BuildOutcome = 'built' | 'failed' | 'cache damaged';

/** Builds the site from what changed, and puts it in the place of the last good one only if all went well. */
export async function buildSite(order: BuildOrder): Promise<BuildOutcome> {
  const { content, out, isClean } = order;
  process.env['VERBATIM_CONTENT'] = content;
  // The same instant for the whole build, whichever module reads the clock.
  process.env['SITE_NOW'] ??= now.toISOString();
  const release = await acquireLock(resolveInCache('build.lock'), () =>
    console.log('Another build is running; this one begins when it ends.'),
  );
  try {
    if (isClean) emptyCache();
    rememberFolders(content);
    const site = openOutputDirectory(out, resolveInCache());
    try {
      await updateSite(site, order);
      return 'built';
    } finally {
      await deleteWhenQuiet(site.staging);
    }
  } catch (error) {
    if (isCacheDamage(error)) {
      // One was found; the others would be found one by one.
      deleteDamagedBodies();
      deleteDamagedCards();
      console.log(`${explainError(error)}\nThe site is built again.`);
      return 'cache damaged';
    }
    await reportFailure(error, order);
    return 'failed';
  } finally {
    rememberFolders(undefined);
    release();
  }
}

/** Deletes all that is cached. What is published, and the lock of the build that does this, are no cache. */
function emptyCache(): void {
  for (const name of readdirSync(resolveInCache())) {
    if (name !== 'sites' && name !== 'previews' && !name.startsWith('build.lock'))
      rmSync(resolveInCache(name), { recursive: true, force: true });
  }
}

async function reportFailure(error: unknown, { content, out, isTraced }: BuildOrder): Promise<void> {
  const problems = findProblems(error);
  if (problems) await reportFaults(content, problems);
  else if (isTraced) console.error(error);
  else console.error(`\nThe build failed: ${explainSystemError(error) ?? describeUnknown(error)}`);
  console.error(existsSync(out) ? `Nothing was published: ${out} is as it was.` : 'Nothing was published.');
}

const describeUnknown = (error: unknown): string =>
  `${explainError(error)}\n(--trace shows where in the code.)`;

/** What is wrong with the content, if that is what an error says: the bundler has a class of its own for it. */
function findProblems(error: unknown): readonly Problem[] | undefined {
  const isContent = error instanceof Error && error.name === 'ContentError' && 'problems' in error;
  return isContent && Array.isArray(error.problems) ? error.problems : undefined;
}

/** Prints what is wrong with the content as `check` does, which a build that goes well need not load. */
async function reportFaults(content: string, found: readonly Problem[]): Promise<void> {
  const { listFaults } = await import('./list-faults.ts');
  const { problems, advice } = listFaults(content, found);
  const findings = { problems, warnings: [] };
  console.error(['', ...formatReport(findings), ...formatKinds(findings), ...advice].join('\n'));
}

async function updateSite(site: OutputDirectory, { content, isClean, isTraced }: BuildOrder): Promise<void> {
  const stopwatch = startStopwatch();
  const faults = [...checkTheme(content), ...checkThemePictures(content)];
  if (faults.length > 0) throw new ContentError(faults);
  const { inputs, edition, began, upToDate, readCurrent } = await lookForChanges(site, content, isClean);
  if (upToDate) {
    console.log(
      `Nothing has changed: ${nameInProject(site.out)} is up to date (${upToDate.files.size} files).`,
    );
    return;
  }
  stopwatch.beginPart('starting');
  saveMemory();
  // They load while Astro does, which keeps one processor busy.
  warmUpWorkers();
  indexProcess.start();
  // It would ask git who we are, and tell somebody.
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  const astro = import('astro');
  astro.catch(() => undefined);
  const current = await readCurrent();
  const old = current?.manifest;

  const pictures = new Map<string, readonly string[]>();
  const show = createProgressBar(process.stdout);
  const counts = new Map(['texts read', 'articles indexed', 'pages rendered'].map((what) => [what, 0]));
  const count = (reached: BuildProgress) => {
    counts.set(reached.what, reached.done);
    show(reached);
  };
  const bundles = resolveInCache('bundles', basename(dirname(site.staging)));
  const bundle = new KeptBundle(bundles, `${edition} ${inputs.media}`);
  let rendered = 0;
  const pages: PageManifest = {
    oldKeys: old ? old.keys : new Map(),
    oldFiles: old ? old.files : new Set(),
    keys: new Map(),
    cards: new Map(),
    reused: new Set(),
    scripts: undefined,
    onPart: stopwatch.beginPart,
    onBundled(folder) {
      pages.scripts = digestScriptNames(folder);
      bundle.take(folder);
    },
    onRendered(file, shown, total) {
      rendered += 1;
      count({ what: 'pages rendered', done: rendered, total });
      if (shown.length > 0) pictures.set(file, shown);
    },
  };
  let until = 0;
  const receiveUntil = (instant: unknown) => {
    until = Number(instant);
  };
  validUntilChannel.subscribe(receiveUntil);
  const warnings: Problem[] = [...findOldSettings(join(content, SETTINGS_FILE)).understood];
  const receiveWarnings = (found: unknown) => {
    if (Array.isArray(found)) warnings.push(...found);
  };
  warningsChannel.subscribe(receiveWarnings);
  const stopCounting = onProgress(count);
  const kept = new Set<string>();
  const stopAnswering = answerKeptFiles(({ files, cacheKey }) => {
    if (cacheKey !== undefined) return reusePages(pages, files, cacheKey);
    const areKept = files.every((file) => old?.files.has(file));
    if (areKept) for (const file of files) kept.add(file);
    return areKept;
  });
  verifyAstroCache(site.astroCache);
  const { build } = await astro;
  const { reuseCachedPages } = await import('./cached-pages.ts');
  stopwatch.beginPart('reading');
  if (current) process.env[LAST_SITE] = site.out;
  else delete process.env[LAST_SITE];
  await build({
    root: getProjectRoot(),
    configFile: locateConfig(),
    outDir: site.staging,
    cacheDir: site.astroCache,
    // Astro would print what goes wrong with its place in the code, and then throw it: it is reported once.
    logLevel: isTraced ? 'warn' : 'silent',
    integrations: [reuseCachedPages(pages), bundle.integration()],
  });
  validUntilChannel.unsubscribe(receiveUntil);
  warningsChannel.unsubscribe(receiveWarnings);
  stopCounting();
  stopAnswering();
  sealAstroCache(site.astroCache);
  stopwatch.beginPart('publishing');

  const { written, linked } = inspectStaging(site, old);
  const output = {
    build: randomUUID().slice(0, 8),
    written,
    reused: pages.reused.union(linked).union(kept),
    keys: pages.keys,
    pictures,
  };
  const isOfOneEdition = isUnchanged(inputs.shared);
  // What is written into a text meanwhile gives it another stamp, by which the next build knows; what comes and goes gives it none.
  const isCertain = isOfOneEdition && isSettled(inputs.changed, began) && isUnchanged(inputs.folders);
  if (isCertain) bundle.save();
  const next: BuildManifest = {
    edition: isOfOneEdition ? edition : MIXED_EDITION,
    inputs: isCertain ? inputs.digest : undefined,
    from: now.getTime(),
    until,
    keys: pages.keys,
    ...createManifestFiles(output, old),
  };
  const changed = publishOutput(site, next, current);
  counts.set('pages reused', pages.reused.size);
  const report = { counts, changed, files: next.files.size, parts: stopwatch.stop() };
  const said = [
    ...formatReport({ problems: [], warnings: removeDuplicates(warnings) }),
    formatBuildTable(report),
    ...warnOfLimits(content, site.out, next),
    `${nameInProject(site.out)} is up to date.`,
  ];
  console.log(said.join('\n'));
}

function warnOfLimits(content: string, out: string, { files }: BuildManifest): string[] {
  const redirects = readFileSync(join(out, '_redirects'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('/'));
  const size = [...files.values()].reduce((sum, file) => sum + file.size, 0);
  return describePassedLimits(readSettings(content).host, {
    files: files.size,
    redirects: redirects.length,
    size,
  });
}

/**
 * Returns the files that a build has written, and apart from them those that are the very files of the
 * current site, because both were linked from the same cached file.
 */
function inspectStaging({ staging, out }: OutputDirectory, old: BuildManifest | undefined) {
  const written = new Map<string, FileState>();
  const linked = new Set<string>();
  for (const path of listFilesBelow(staging)) {
    const file = path.slice(staging.length + 1);
    const { size, mtimeMs, ino, dev } = statSync(path);
    const there = old?.files.has(file) ? statSync(`${out}/${file}`, { throwIfNoEntry: false }) : undefined;
    if (there?.ino === ino && there.dev === dev) linked.add(file);
    else written.set(file, { size, mtimeMs });
  }
  return { written, linked };
}

/** Times the parts of a build one after another, from the part `looking` on. */
function startStopwatch() {
  const parts: { name: string; took: number }[] = [];
  let name = 'looking';
  let since = performance.now();
  const endPart = () => {
    parts.push({ name, took: performance.now() - since });
    since = performance.now();
  };
  return {
    beginPart(next: string) {
      endPart();
      name = next;
    },
    stop() {
      endPart();
      return parts;
    },
  };
}
