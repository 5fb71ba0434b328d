import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { globSync } from 'tinyglobby';
import { getCardPath } from '../cards/card-cache.ts';
import { createThreadWorker } from '../runtime/worker-pool.ts';
import { linkOrCopyFile } from '../runtime/write-file.ts';
import type { RenderedFile } from './page-writer.ts';

/** What the pages of a build are, told to whoever builds. */
export interface PageManifest {
  /** Files of the last good site with the keys of what they show; none when nothing may be kept. */
  before: ReadonlyMap<string, string>;
  /** Every file of the last good site. */
  standing: ReadonlySet<string>;
  /** Files of this site with theirs, whether kept or rendered. */
  now: Map<string, string>;
  /** Of those, the ones that need no rendering. */
  kept: Set<string>;
  /** Called for every page rendered, with its file and the pictures it shows. */
  rendered: (file: string, pictures: readonly string[], total: number) => void;
  /** Called as each part of the build begins. */
  begins: (part: 'bundling' | 'rendering' | 'finishing') => void;
}

/**
 * Keeps Astro from rendering pages whose `cacheKey` is that of the last good site: they are taken from there; and cards
 * that are drawn already.
 *
 * Astro's own `incrementalBuild` copies every kept file and writes lines about it, which at 70,000 files costs more than
 * the rendering of what changed; it also rules out `build.concurrency`.
 */
export function reuseCachedPages(ledger: PageManifest): AstroIntegration {
  let folder = '';
  return {
    name: 'kept-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        ledger.begins('bundling');
        setPrerenderer((standard) => keeping(standard, ledger, folder));
      },
      'astro:build:generated': () => ledger.begins('finishing'),
    },
  };
}

/** Pages that may wait to be written: a few milliseconds' work. */
const WAITING = 64;

function keeping(standard: AstroPrerenderer, ledger: PageManifest, folder: string): AstroPrerenderer {
  const writer = createThreadWorker<RenderedFile, string[]>('build/page-writer.ts');
  const writing: Promise<void>[] = [];
  let total = 0;
  return {
    ...standard,
    async getStaticPaths() {
      ledger.begins('rendering');
      const paths = await standard.getStaticPaths();
      const scripts = scriptsIn(folder);
      const changed = paths.filter(({ pathname, route, cacheKey }) => {
        if (cacheKey === undefined) return true;
        const file = fileOf(pathname, route.type);
        // A key covers what a page shows, not which template shows it, nor what the bundler calls the scripts.
        const key = `${route.component} ${scripts} ${cacheKey}`;
        ledger.now.set(file, key);
        if (ledger.before.get(file) === key) {
          ledger.kept.add(file);
          return false;
        }
        const card = file.endsWith('/card.png') ? getCardPath(cacheKey) : undefined;
        if (!card || !existsSync(card)) return true;
        linkOrCopyFile(card, `${folder}${file}`);
        return false;
      });
      total = changed.length;
      return changed;
    },
    async teardown() {
      await Promise.all(writing);
      await standard.teardown?.();
      forgetPictures(ledger.standing);
    },
    async render(request, options) {
      const result = await standard.render(request, options);
      const response = result instanceof Response ? result : result.response;
      // A redirect's page is Astro's to write.
      if (!response.body || (response.status >= 300 && response.status < 400)) return result;
      const file = fileOf(decodeURI(new URL(request.url).pathname), options.routeData.type);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const written = writer.do({ bytes, path: `${folder}${file}` }, [bytes.buffer]);
      const noted = written.then(
        (pictures) => ledger.rendered(file, pictures, total),
        ({ message }) => Promise.reject(new Error(`${file} could not be written: ${message}`)),
      );
      // What went wrong is told when its turn comes, and must not end the process before.
      noted.catch(() => undefined);
      writing.push(noted);
      if (writing.length > WAITING) await writing.shift();
      // Astro writes nothing where there is no body.
      return new Response(null);
    },
  };
}

/** Pictures are named by what made them: Astro need not make again, or copy, those that stand. */
function forgetPictures(standing: ReadonlySet<string>): void {
  for (const { transforms } of globalThis.astroAsset?.staticImages?.values() ?? []) {
    for (const [hash, { finalPath }] of transforms)
      if (standing.has(finalPath.slice(1))) transforms.delete(hash);
  }
}

/** The names of the site's scripts, which change with what is in them. */
function scriptsIn(folder: string): string {
  const names = globSync('_astro/*.{js,css}', { cwd: folder }).toSorted();
  return createHash('sha256').update(names.join()).digest('base64url').slice(0, 10);
}

/** Where a page stands below the site's folder, with `build.format: 'directory'`. */
function fileOf(pathname: string, type: string): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return path === '404' ? '404.html' : `${path === '' ? '' : `${path}/`}index.html`;
}
