import { randomUUID } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { validUntilChannel } from '../publication/cache/valid-until.ts';
import { listFooterLinks } from '../publication/footer-links.ts';
import { now } from '../runtime/clock.ts';
import { acquireLock } from '../runtime/file-lock.ts';
import { listFilesBelow } from '../runtime/list-files.ts';
import { type BuildProgress, onProgress } from '../runtime/progress.ts';
import { readSettings } from '../settings/read-settings.ts';
import { createProgressBar, formatBuildTable } from './build-report.ts';
import type { PageManifest } from './cached-pages.ts';
import { digestBuildInputs, inspectInputs, isSettled } from './inputs.ts';
import { type BuildManifest, createManifestFiles } from './manifest.ts';
import {
  type OutputDirectory,
  openOutputDirectory,
  publishOutput,
  readManifest,
} from './output-directory.ts';

/** What is kept of texts, records and volumes of the search from build to build; a body goes by its text. */
const kept = ['articles', 'records.json', 'search'];

/**
 * Builds the site from what changed and puts it in the place of the last good one only when all went well.
 *
 * @param content The content folder, absolute.
 * @param out Where the site stands, absolute.
 * @param anew Keep nothing of the last build.
 * @returns The exit code: 0 when the site is up to date, 1 when something was wrong and it was left as it was.
 */
export async function buildSite(content: string, out: string, anew: boolean): Promise<number> {
  process.env['VERBATIM_CONTENT'] = content;
  // One moment for all that is built, whichever module reads the clock.
  process.env['SITE_NOW'] ??= now.toISOString();
  const cache = resolve('.cache');
  const release = await acquireLock(`${cache}/build.lock`, () =>
    console.log('Another build is running; this one begins when it ends.'),
  );
  if (anew) for (const name of kept) rmSync(`${cache}/${name}`, { recursive: true, force: true });
  const site = openOutputDirectory(out, cache);
  try {
    await bringUpToDate(site, content, anew);
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

async function bringUpToDate(site: OutputDirectory, content: string, anew: boolean): Promise<void> {
  const watch = stopwatch();
  const began = Date.now();
  const root = process.cwd();
  const inputs = inspectInputs(root, content);
  const edition = digestBuildInputs(root, content, [
    content,
    readSettings(content),
    listFooterLinks(),
    now.getUTCFullYear(),
  ]);
  const standing = anew ? undefined : readManifest(site.out, site);
  const old = standing?.edition === edition ? standing : undefined;
  if (old?.inputs === inputs.digest && old.from <= now.getTime() && now.getTime() < old.until) {
    console.log(`Nothing has changed: ${relative(root, site.out)} is up to date (${old.files.size} files).`);
    return;
  }

  const pictures = new Map<string, readonly string[]>();
  const show = createProgressBar(process.stdout);
  const counts = new Map(['texts read', 'articles indexed', 'pages rendered'].map((what) => [what, 0]));
  const count = (reached: BuildProgress) => {
    counts.set(reached.what, reached.done);
    show(reached);
  };
  const pages: PageManifest = {
    before: old?.keys ?? new Map(),
    standing: new Set(old?.files.keys()),
    now: new Map(),
    kept: new Set(),
    begins: watch.begins,
    rendered(file, shown, total) {
      count({ what: 'pages rendered', done: (counts.get('pages rendered') ?? 0) + 1, total });
      if (shown.length > 0) pictures.set(file, shown);
    },
  };
  let until = 0;
  const listen = (instant: unknown) => {
    until = Number(instant);
  };
  validUntilChannel.subscribe(listen);
  const stopCounting = onProgress(count);
  watch.begins('starting');
  spareMemory();
  const { build } = await import('astro');
  const { reuseCachedPages: keptPages } = await import('./cached-pages.ts');
  watch.begins('reading');
  await build({ outDir: site.staging, logLevel: 'warn', integrations: [keptPages(pages)] });
  validUntilChannel.unsubscribe(listen);
  stopCounting();
  watch.begins('publishing');

  const name = randomUUID().slice(0, 8);
  const { written, same } = filesOf(site, old);
  const made = { build: name, written, kept: pages.kept.union(same), keys: pages.now, pictures };
  const isCertain = isSettled(inputs, began) && inspectInputs(root, content).digest === inputs.digest;
  const next: BuildManifest = {
    edition,
    inputs: isCertain ? inputs.digest : undefined,
    from: now.getTime(),
    until,
    keys: pages.now,
    ...createManifestFiles(made, old),
  };
  const changed = publishOutput(site, next, old);
  counts.set('pages kept', pages.kept.size);
  const report = { counts, changed, files: next.files.size, parts: watch.stop() };
  console.log(`${formatBuildTable(report)}\n${relative(root, site.out)} is up to date.`);
}

/**
 * A build of a large archive is to fit on a small machine. V8 would let its heap grow to four times what is in use before it
 * looks for what is not. The bundler, rolldown, is to be imported after this: its allocator, mimalloc, would keep what is
 * freed (https://microsoft.github.io/mimalloc/environment.html). At 10,000 articles a build held 2,174 MB without, 1,821 with.
 */
function spareMemory(): void {
  setFlagsFromString('--heap-growing-percent=50');
  process.env['MIMALLOC_PURGE_DELAY'] ??= '100';
  process.env['MIMALLOC_ARENA_EAGER_COMMIT'] ??= '0';
}

/** What a build has written; and what of it is the very file that stands, put there from a store that both take it from. */
function filesOf({ staging, out }: OutputDirectory, old: BuildManifest | undefined) {
  const written = new Map<string, number>();
  const same = new Set<string>();
  for (const path of listFilesBelow(staging)) {
    const file = path.slice(staging.length + 1);
    const { size, ino } = statSync(path);
    if (old?.files.has(file) && statSync(`${out}/${file}`).ino === ino) same.add(file);
    else written.set(file, size);
  }
  return { written, same };
}

/** Times one part after another. */
function stopwatch() {
  const parts: { name: string; took: number }[] = [];
  let name = 'looking';
  let since = performance.now();
  const begins = (next: string) => {
    parts.push({ name, took: performance.now() - since });
    since = performance.now();
    name = next;
  };
  return {
    begins,
    stop() {
      begins('');
      return parts;
    },
  };
}
