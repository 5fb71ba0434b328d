import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { resolveContentFolder } from '../../runtime/content-folder.ts';
import { ContentError, type Problem } from '../../runtime/problem.ts';
import { digestModules } from '../../runtime/source-digest.ts';
import { ArticleCache } from '../cache/article-cache.ts';
import { pruneBodies } from '../cache/body-cache.ts';
import { findMisplacedTexts, listContentFiles, openContentFiles } from '../content-files.ts';
import type { CollectionName } from './collection-readers.ts';
import type { SourceLocation } from './read-entry.ts';
import { type ReadResult, type ReadTask, readContentFiles, warmUpWorkers } from './render-pool.ts';

/**
 * Loads a folder of content into Astro's store, each file read and rendered once; a file whose digest is unchanged
 * costs a hash. Everything wrong is gathered and told at once. While writing (`astro dev`) a broken file keeps its last
 * good version and the error is logged.
 *
 * With the articles, texts that lie where none is read are told of too.
 */
export function createContentLoader(collection: CollectionName): Loader {
  return {
    name: 'verbatim-content',
    async load(context) {
      const { store, watcher, logger } = context;
      const root = resolveContentFolder();
      const rules = digestModules('publication/load/render-worker.ts', 'publication/load/content-loader.ts');
      const kept = collection === 'articles' ? new ArticleCache(context.watcher !== undefined) : undefined;
      const digests = () => new Set(store.values().map(({ digest }) => String(digest)));
      const load = async (paths: readonly string[]): Promise<readonly Problem[]> => {
        const relax = kept ? warmUpWorkers() : undefined;
        const changed = paths
          .map((path) => taskFor(path, collection, rules, context))
          .filter((task) => !isKnown(task, kept, context));
        const problems: Problem[] = [];
        const take = async (task: ReadTask, answer: ReadResult) => {
          if (answer.failure) throw new Error(answer.failure);
          problems.push(...(answer.problems ?? (await put(task, answer, kept, context))));
        };
        await readContentFiles(changed, take).finally(relax);
        kept?.keepOnly(digests());
        return inOrder(problems);
      };

      const content = openContentFiles(root);
      const listPaths = () => listContentFiles(content, collection).map(({ path }) => join(root, path));
      const paths = listPaths();
      const here = new Set(paths.map(idOf));
      for (const id of store.keys()) if (!here.has(id)) store.delete(id);
      const misplaced = kept ? findMisplacedTexts(content, relative(process.cwd(), root)) : [];
      const reading = load(paths).then((wrong) => inOrder([...wrong, ...misplaced]));
      readings.push(reading);
      const problems = await reading;
      if (problems.length > 0) {
        if (!watcher) throw new ContentError((await Promise.all(readings)).flat());
        logger.error(new ContentError(problems).message);
      }
      if (kept && !watcher) pruneBodies(digests(), Date.now());

      watcher?.add(root);
      const update = async (path: string) => {
        if (!listPaths().includes(resolve(path))) return;
        const wrong = await load([resolve(path)]);
        if (wrong.length > 0) logger.error(new ContentError(wrong).message);
      };
      watcher?.on('change', update);
      watcher?.on('add', update);
      watcher?.on('unlink', (path) => {
        const id = idOf(path);
        const { filePath } = store.get(id) ?? {};
        if (filePath && resolve(fileURLToPath(context.config.root), filePath) === resolve(path))
          store.delete(id);
      });
    },
  };
}

/** The collections being read, side by side: what is wrong in one is told together with what is wrong in the others. */
const readings: Promise<readonly Problem[]>[] = [];

function taskFor(
  path: string,
  collection: CollectionName,
  rules: string,
  { generateDigest }: LoaderContext,
): ReadTask {
  const file = relative(process.cwd(), path);
  const source = readFileSync(path, 'utf8');
  return { collection, path, file, source, digest: generateDigest(`${rules} ${file}\n${source}`) };
}

/** True when the store holds the entry as it would be read again. */
function isKnown(
  { path, digest }: ReadTask,
  kept: ArticleCache | undefined,
  { store }: LoaderContext,
): boolean {
  const known = store.get(idOf(path));
  if (known?.digest !== digest || !known.filePath || kept?.has(digest) === false) return false;
  // Missing from the public type, used by Astro's own glob loader: github.com/withastro/astro, content/loaders/glob.ts.
  if (known.assetImports && 'addAssetImports' in store && typeof store.addAssetImports === 'function') {
    store.addAssetImports(known.assetImports, known.filePath);
  }
  return true;
}

/** Puts what was read into the store, unless pictures are missing. */
async function put(
  task: ReadTask,
  { read }: ReadResult,
  kept: ArticleCache | undefined,
  context: LoaderContext,
): Promise<Problem[]> {
  if (!read) throw new Error(`${task.file} was not read`);
  const { path, file, digest } = task;
  const { store, parseData, config } = context;
  const { fields, lines, body, article } = read;
  const text = article?.body ?? body;
  const pictures = text?.pictures ?? [];
  const missing = [...pictures, ...picturesIn(fields)].filter(
    (picture) => !existsSync(join(dirname(path), picture)),
  );
  if (missing.length > 0) {
    return missing.map((picture) => ({
      file,
      line: lines['image'] ?? lines['portrait'],
      message: `the picture ${picture} is missing; put it beside this file or correct its name`,
    }));
  }
  const id = idOf(path);
  const origin: SourceLocation = { file, lines };
  const filePath = relative(fileURLToPath(config.root), path);
  const data = await parseData({
    id,
    data: {
      ...withDots(fields),
      ...(!article && { origin }),
      ...(body && { body }),
      ...(text && { pictures: pictures.map(dotted) }),
    },
    filePath: path,
  });
  if (article) kept?.add(digest, { ...article, origin });
  if (store.get(id)?.digest === digest) store.delete(id);
  store.set({ id, data, filePath, digest });
  return [];
}

/** Astro takes a path for one beside the file when it begins with a dot. */
function dotted(path: string): string {
  return /^[./]|:\/\//.test(path) ? path : `./${path}`;
}

function withDots(fields: Record<string, unknown>): Record<string, unknown> {
  const { image, portrait } = fields;
  const isRecord =
    typeof image === 'object' && image !== null && 'src' in image && typeof image.src === 'string';
  return {
    ...fields,
    ...(isRecord && { image: { ...image, src: dotted(String(image.src)) } }),
    ...(typeof portrait === 'string' && { portrait: dotted(portrait) }),
  };
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (one, other) =>
      (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) || (one.line ?? 0) - (other.line ?? 0),
  );
}

/** `articles/on-replies/index.mdx` is `on-replies`; `people/jane-doe.yaml` is `jane-doe`. */
function idOf(path: string): string {
  const name = basename(path).replace(/\.[a-z]+$/, '');
  return name === 'index' ? basename(dirname(path)) : name;
}

function picturesIn(fields: Record<string, unknown>): string[] {
  const { image, portrait } = fields;
  const src = typeof image === 'object' && image !== null && 'src' in image ? image.src : undefined;
  return [src, portrait].filter((picture) => typeof picture === 'string');
}
