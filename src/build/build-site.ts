import { randomUUID } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { validUntilChannel } from '../publication/cache/valid-until.ts';
import { listFooterLinks } from '../publication/footer-links.ts';
import { now } from '../runtime/clock.ts';
import { acquireLock } from '../runtime/file-lock.ts';
import { listFilesBelow } from '../runtime/list-files.ts';
import { ContentError } from '../runtime/problem.ts';
import { type BuildProgress, onProgress } from '../runtime/progress.ts';
import { getProjectRoot, nameInProject, resolveInCache } from '../runtime/project-root.ts';
import { readSettings } from '../settings/read-settings.ts';
import { checkTheme } from '../settings/theme.ts';
import { createProgressBar, formatBuildTable } from './build-report.ts';
import type { PageManifest } from './cached-pages.ts';
import { cacheCspDigests } from './csp-digest-cache.ts';
import { digestBuildInputs, inspectInputs, isSettled } from './inputs.ts';
import { type BuildManifest, createManifestFiles } from './manifest.ts';
import {
  type OutputDirectory,
  openOutputDirectory,
  publishOutput,
  readManifest,
} from './output-directory.ts';

/**
 * What is cached of articles, records and shards of the search index; a body is cached under its article's
 * digest.
 */
const caches = ['articles', 'records.json', 'search'];

/** What to build and where. */
export interface BuildOrder {
  /** The content folder, absolute. */
  content: string;
  /** The folder to publish, absolute, without symbolic links. */
  out: string;
  /** True if nothing of an earlier build may be reused. */
  isClean: boolean;
}

/**
 * Builds the site from what changed, and puts it in the place of the last good one only if all went well.
 *
 * @returns The exit code: 0 if the site is up to date, 1 if something was wrong and the last site was left as
 *   it was.
 */
export async function buildSite(order: BuildOrder): Promise<number> {
  const { content, out, isClean } = order;
  process.env['VERBATIM_CONTENT'] = content;
  // The same instant for the whole build, whichever module reads the clock.
  process.env['SITE_NOW'] ??= now.toISOString();
  const release = await acquireLock(resolveInCache('build.lock'), () =>
    console.log('Another build is running; this one begins when it ends.'),
  );
  if (isClean) for (const name of caches) rmSync(resolveInCache(name), { recursive: true, force: true });
  const site = openOutputDirectory(out, resolveInCache());
  try {
    await updateSite(site, order);
    return 0;
  } catch (error) {
    const isContent = error instanceof Error && error.name === 'ContentError';
    console.error(isContent ? `\n${error.message}` : error);
    console.error(existsSync(out) ? `Nothing was published: ${out} is as it was.` : 'Nothing was published.');
    return 1;
  } finally {
    rmSync(site.staging, { recursive: true, force: true });
    release();
  }
}

async function updateSite(site: OutputDirectory, { content, isClean }: BuildOrder): Promise<void> {
  const stopwatch = startStopwatch();
  const began = Date.now();
  const folders = { root: getProjectRoot(), content };
  const faults = checkTheme(content);
  if (faults.length > 0) throw new ContentError(faults);
  const inputs = inspectInputs(folders);
  const edition = digestBuildInputs(folders, [
    content,
    readSettings(content),
    listFooterLinks(),
    now.getUTCFullYear(),
  ]);
  const current = isClean ? undefined : readManifest(site);
  const old = current?.edition === edition ? current : undefined;
  if (old?.inputs === inputs.digest && old.from <= now.getTime() && now.getTime() < old.until) {
    console.log(`Nothing has changed: ${nameInProject(site.out)} is up to date (${old.files.size} files).`);
    return;
  }

  const pictures = new Map<string, readonly string[]>();
  const show = createProgressBar(process.stdout);
  const counts = new Map(['texts read', 'articles indexed', 'pages rendered'].map((what) => [what, 0]));
  const count = (reached: BuildProgress) => {
    counts.set(reached.what, reached.done);
    show(reached);
  };
  let rendered = 0;
  const pages: PageManifest = {
    oldKeys: old ? old.keys : new Map(),
    oldFiles: new Set(old?.files.keys()),
    keys: new Map(),
    reused: new Set(),
    onPart: stopwatch.beginPart,
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
  const stopCounting = onProgress(count);
  stopwatch.beginPart('starting');
  saveMemory();
  const { build } = await import('astro');
  const { reuseCachedPages } = await import('./cached-pages.ts');
  stopwatch.beginPart('reading');
  await build({
    outDir: site.staging,
    logLevel: 'warn',
    integrations: [cacheCspDigests(), reuseCachedPages(pages)],
  });
  validUntilChannel.unsubscribe(receiveUntil);
  stopCounting();
  stopwatch.beginPart('publishing');

  const { written, linked } = inspectStaging(site, old);
  const output = {
    build: randomUUID().slice(0, 8),
    written,
    reused: pages.reused.union(linked),
    keys: pages.keys,
    pictures,
  };
  const isCertain = isSettled(inputs, began) && inspectInputs(folders).digest === inputs.digest;
  const next: BuildManifest = {
    edition,
    inputs: isCertain ? inputs.digest : undefined,
    from: now.getTime(),
    until,
    keys: pages.keys,
    ...createManifestFiles(output, old),
  };
  const changed = publishOutput(site, next, old);
  counts.set('pages reused', pages.reused.size);
  const report = { counts, changed, files: next.files.size, parts: stopwatch.stop() };
  console.log(`${formatBuildTable(report)}\n${nameInProject(site.out)} is up to date.`);
}

/**
 * Lets a build of a large archive fit on a small machine. V8 would let its heap grow to four times what is in
 * use before it looks for garbage. The bundler, rolldown, is to be imported after this: its allocator,
 * mimalloc, would not return freed memory (https://microsoft.github.io/mimalloc/environment.html).
 */
function saveMemory(): void {
  setFlagsFromString('--heap-growing-percent=50');
  process.env['MIMALLOC_PURGE_DELAY'] ??= '100';
  process.env['MIMALLOC_ARENA_EAGER_COMMIT'] ??= '0';
}

/**
 * Returns the files that a build has written, with their sizes, and apart from them those that are the very
 * files of the current site, because both were linked from the same cached file.
 */
function inspectStaging({ staging, out }: OutputDirectory, old: BuildManifest | undefined) {
  const written = new Map<string, number>();
  const linked = new Set<string>();
  for (const path of listFilesBelow(staging)) {
    const file = path.slice(staging.length + 1);
    const { size, ino } = statSync(path);
    if (old?.files.has(file) && statSync(`${out}/${file}`).ino === ino) linked.add(file);
    else written.set(file, size);
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
