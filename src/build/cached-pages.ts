import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { isPage } from '../metadata/page-policy.ts';
import { createEmptyAnswer, dropStaticImages } from '../runtime/astro-internals.ts';
import { explainError } from '../runtime/explain-error.ts';
import { finishPagesLater } from '../runtime/finished-later.ts';
import { createThreadWorker } from '../runtime/worker-pool.ts';
import type { WriteTask } from './page-writer.ts';
import { findFile, type PageKeys, type PlannedPage, selectChangedPages } from './select-pages.ts';

/** What a build knows and learns about pages. */
export interface PageManifest extends PageKeys {
  /** Every file of the last good site. */
  oldFiles: Pick<ReadonlySet<string>, 'has'>;
  /**
   * Called for every page that was rendered, with the pictures it shows and the number of all pages to be
   * rendered.
   */
  onRendered: (file: string, pictures: readonly string[], total: number) => void;
  /** Called when all is bundled and no page is rendered. */
  onBundled: (folder: string) => void;
  /** Called as each part of the build begins. */
  onPart: (part: 'bundling' | 'rendering' | 'finishing') => void;
}

/**
 * Keeps Astro from rendering pages whose `cacheKey` is that of the last good site, which are taken from
 * there, and cards that are drawn already.
 *
 * Astro's own `incrementalBuild` copies every reused file and logs lines about it, which at 70,000 files
 * costs more than the rendering of what changed; it also rules out `build.concurrency`.
 */
export function reuseCachedPages(manifest: PageManifest): AstroIntegration {
  let folder = '';
  return {
    name: 'cached-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        manifest.onPart('bundling');
        setPrerenderer((standard) => createPrerenderer(standard, manifest, folder));
      },
      'astro:build:generated': () => manifest.onPart('finishing'),
    },
  };
}

/**
 * All of an article one after another: its pages and files are made of the same text and record, which are read once while they are
 * at hand. Those of one path stay in Astro's order, which says which of them it takes.
 */
const sortByPath = <Page extends PlannedPage>(pages: readonly Page[]): Page[] =>
  pages.toSorted(({ pathname: one }, { pathname: other }) => (one < other ? -1 : one > other ? 1 : 0));

/** Pages that may wait to be written: a few milliseconds' work. */
const MOST_UNWRITTEN = 64;

function createPrerenderer(
  standard: AstroPrerenderer,
  manifest: PageManifest,
  folder: string,
): AstroPrerenderer {
  finishPagesLater();
  const writer = createThreadWorker<WriteTask, string[]>('build/page-writer.ts');
  const writing: Promise<unknown>[] = [];
  let total = 0;
  let cards: Iterator<[file: string, cached: string]> = [].values();
  const write = (task: WriteTask, file: string, onWritten: (pictures: readonly string[]) => void): void => {
    const written = writer
      .do(task, 'bytes' in task ? [task.bytes.buffer] : [])
      .then(onWritten, ({ message }) =>
        Promise.reject(new Error(`${file} could not be written: ${message}`)),
      );
    // A failure is reported where the promise is awaited, and must not end the process before.
    written.catch(() => undefined);
    writing.push(written);
  };
  /** Returns false if there are no more. A card is put in its place with each page, so that no page waits for many. */
  const writeNextCard = (): boolean => {
    const { done, value } = cards.next();
    if (done === true) return false;
    const [file, cached] = value;
    write({ cached, path: `${folder}${file}` }, file, () => undefined);
    return true;
  };
  return {
    ...standard,
    async setup() {
      manifest.onBundled(folder);
      await standard.setup?.();
    },
    async getStaticPaths() {
      manifest.onPart('rendering');
      const changed = sortByPath(selectChangedPages(await standard.getStaticPaths(), manifest));
      total = changed.length;
      cards = manifest.cards.entries();
      return changed;
    },
    async teardown() {
      while (writeNextCard());
      await Promise.all(writing);
      await standard.teardown?.();
      // Their names contain a digest of what made them.
      dropStaticImages((file) => manifest.oldFiles.has(file));
    },
    async render(request, options) {
      const { pathname } = new URL(request.url);
      const result = await standard.render(request, options).catch((error) => {
        throw new Error(`${pathname} could not be rendered: ${explainError(error)}`, { cause: error });
      });
      const response = result instanceof Response ? result : result.response;
      // Astro writes the page of a redirect itself.
      if (!response.body || (response.status >= 300 && response.status < 400)) return result;
      const file = findFile(decodeURI(pathname), options.routeData.type);
      const bytes = new Uint8Array(await response.arrayBuffer());
      write({ bytes, isPage: isPage(response), path: `${folder}${file}` }, file, (pictures) =>
        manifest.onRendered(file, pictures, total),
      );
      writeNextCard();
      while (writing.length > MOST_UNWRITTEN) await writing.shift();
      return createEmptyAnswer();
    },
  };
}
