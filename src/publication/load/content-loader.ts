import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { resolveContentFolder } from '../../runtime/content-folder.ts';
import { ContentError, type Problem } from '../../runtime/problem.ts';
import { nameInProject } from '../../runtime/project-root.ts';
import { digestModules } from '../../runtime/source-digest.ts';
import { site } from '../../site.ts';
import { ArticleCache } from '../cache/article-cache.ts';
import { pruneBodies } from '../cache/body-cache.ts';
import {
  type ContentFiles,
  findMisplacedTexts,
  listContentFiles,
  openContentFiles,
} from '../content-files.ts';
import type { CollectionName } from './collection-readers.ts';
import type { SourceLocation } from './read-entry.ts';
import { type ReadResult, type ReadTask, readContentFiles, warmUpWorkers } from './render-pool.ts';

/**
 * Creates the loader of a collection. It reads and renders each file once; a file whose digest is unchanged
 * costs a hash. A build ends with a ContentError that lists everything wrong in all collections. In the
 * development server, a broken file keeps its last good version, and what is wrong is logged.
 *
 * The loader of articles also reports texts that lie where none is read.
 */
export function createContentLoader(collection: CollectionName): Loader {
  return {
    name: 'verbatim-content',
    load: (context) => new CollectionLoad(collection, context).run(),
  };
}

/**
 * The collections that are being read, side by side: what is wrong in one is reported together with the
 * others.
 */
const readings: Promise<readonly Problem[]>[] = [];

/** One loading of one collection, and of what changes in it afterwards. */
class CollectionLoad {
  readonly #collection: CollectionName;
  readonly #context: LoaderContext;
  readonly #root = resolveContentFolder();
  readonly #content: ContentFiles = openContentFiles(this.#root);
  readonly #rules = digestModules('publication/load/render-worker.ts', 'publication/load/content-loader.ts');
  readonly #cache: ArticleCache | undefined;

  constructor(collection: CollectionName, context: LoaderContext) {
    this.#collection = collection;
    this.#context = context;
    if (collection === 'articles') this.#cache = new ArticleCache(context.watcher !== undefined);
  }

  async run(): Promise<void> {
    const { store, watcher, logger } = this.#context;
    const paths = this.#listPaths();
    const ids = new Set(paths.map(idOf));
    for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
    const misplaced = this.#cache ? findMisplacedTexts(this.#content, nameInProject(this.#root)) : [];
    const reading = this.#read(paths).then((problems) => sortProblems([...problems, ...misplaced]));
    readings.push(reading);
    const problems = await reading;
    if (problems.length > 0) {
      if (!watcher) throw new ContentError((await Promise.all(readings)).flat());
      logger.error(new ContentError(problems).message);
    }
    if (watcher) this.#watch(watcher);
    else if (this.#cache) pruneBodies(this.#digests(), Date.now());
  }

  #listPaths(): string[] {
    return listContentFiles(this.#content, this.#collection).map(({ path }) => join(this.#root, path));
  }

  #digests(): Set<string> {
    return new Set(this.#context.store.values().map(({ digest }) => String(digest)));
  }

  /** Brings these files into the store; returns what is wrong with them. */
  async #read(paths: readonly string[]): Promise<Problem[]> {
    const endUnused = this.#cache ? warmUpWorkers() : undefined;
    const changed = paths.map((path) => this.#createTask(path)).filter((task) => !this.#isCurrent(task));
    const problems: Problem[] = [];
    const onResult = async (task: ReadTask, result: ReadResult) => {
      if (result.failure) throw new Error(result.failure);
      problems.push(...(result.problems ?? (await this.#put(task, result))));
    };
    await readContentFiles(changed, onResult).finally(endUnused);
    this.#cache?.saveOnly(this.#digests());
    return sortProblems(problems);
  }

  #createTask(path: string): ReadTask {
    const file = nameInProject(path);
    const source = readFileSync(path, 'utf8');
    const { language, automaticPullQuotes } = site;
    const settings = JSON.stringify([language, automaticPullQuotes]);
    const digest = this.#context.generateDigest(`${this.#rules} ${settings} ${file}\n${source}`);
    return { collection: this.#collection, path, file, source, digest };
  }

  /** True if the store holds the entry as it would be read again. */
  #isCurrent({ path, digest }: ReadTask): boolean {
    const { store } = this.#context;
    const entry = store.get(idOf(path));
    if (entry?.digest !== digest || !entry.filePath || this.#cache?.has(digest) === false) return false;
    if (entry.deferredRender) store.addModuleImport(entry.filePath);
    // Missing from the public type, used by Astro's own glob loader: github.com/withastro/astro,
    // content/loaders/glob.ts.
    if (entry.assetImports && 'addAssetImports' in store && typeof store.addAssetImports === 'function') {
      store.addAssetImports(entry.assetImports, entry.filePath);
    }
    return true;
  }

  /** Puts what was read into the store, unless pictures are missing. */
  async #put(task: ReadTask, { read }: ReadResult): Promise<Problem[]> {
    if (!read) throw new Error(`${task.file} was not read`);
    const { path, file, digest } = task;
    const { store, parseData, config } = this.#context;
    const { fields, lines, body, article } = read;
    const text = article?.body ?? body;
    const pictures = text ? text.pictures : [];
    const missing = findMissingPictures(task, [...pictures, ...listFieldPictures(fields)], lines);
    if (missing.length > 0) return missing;
    const id = idOf(path);
    const origin: SourceLocation = { file, lines };
    const data = await parseData({
      id,
      data: {
        ...withDots(fields),
        ...(!article && { origin }),
        ...(body && { body }),
        ...(text && { pictures: pictures.map(beginWithDot) }),
      },
      filePath: path,
    });
    if (article) this.#cache?.add(digest, { ...article, origin });
    // The store ignores an entry that has the digest of the one it holds.
    if (store.get(id)?.digest === digest) store.delete(id);
    const filePath = relative(fileURLToPath(config.root), path);
    store.set({ id, data, filePath, digest, ...(text?.needsCompiler && { deferredRender: true }) });
    return [];
  }

  /** Brings into the store what changes from now on. */
  #watch(watcher: NonNullable<LoaderContext['watcher']>): void {
    const { store, logger, config } = this.#context;
    const update = async (path: string) => {
      if (!this.#listPaths().includes(resolve(path))) return;
      const problems = await this.#read([resolve(path)]);
      if (problems.length > 0) logger.error(new ContentError(problems).message);
    };
    watcher.add(this.#root);
    watcher.on('change', update);
    watcher.on('add', update);
    watcher.on('unlink', (path) => {
      const entry = store.get(idOf(path));
      if (entry?.filePath && resolve(fileURLToPath(config.root), entry.filePath) === resolve(path))
        store.delete(idOf(path));
    });
  }
}

function findMissingPictures(
  { path, file }: ReadTask,
  pictures: readonly string[],
  lines: Record<string, number>,
): Problem[] {
  const missing = pictures.filter((picture) => !existsSync(join(dirname(path), picture)));
  return missing.map((picture) => ({
    file,
    line: lines['image'] ?? lines['portrait'],
    message: `the picture ${picture} is missing; put it beside this file or correct its name`,
  }));
}

/** Astro takes a path for one beside the file only if it begins with a dot. */
function beginWithDot(path: string): string {
  return /^[./]|:\/\//.test(path) ? path : `./${path}`;
}

function withDots(fields: Record<string, unknown>): Record<string, unknown> {
  const { image, portrait } = fields;
  const isRecord =
    typeof image === 'object' && image !== null && 'src' in image && typeof image.src === 'string';
  return {
    ...fields,
    ...(isRecord && { image: { ...image, src: beginWithDot(String(image.src)) } }),
    ...(typeof portrait === 'string' && { portrait: beginWithDot(portrait) }),
  };
}

/** By file, then by line; a problem without a line comes first. */
function sortProblems(problems: readonly Problem[]): Problem[] {
  const lineOf = ({ line }: Problem) => line ?? 0;
  return problems.toSorted(
    (one, other) =>
      (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) || lineOf(one) - lineOf(other),
  );
}

/**
 * The id of an entry: `on-replies` for `articles/on-replies/index.mdx`, `jane-doe` for
 * `people/jane-doe.yaml`.
 */
function idOf(path: string): string {
  const name = basename(path).replace(/\.[a-z]+$/, '');
  return name === 'index' ? basename(dirname(path)) : name;
}

/** The pictures that the frontmatter names, paths as written. */
function listFieldPictures(fields: Record<string, unknown>): string[] {
  const { image, portrait } = fields;
  const src = typeof image === 'object' && image !== null && 'src' in image ? image.src : undefined;
  return [src, portrait].filter((picture) => typeof picture === 'string');
}
