import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { globSync } from 'tinyglobby';
import type { Rendered } from '../prose/rendered.ts';
import { contentFolder } from './content-folder.ts';
import { ContentError, type Problem } from './problem.ts';

interface Kind {
  /** Which files, below the content folder, as a glob. */
  pattern: string;
  /** Reads one file; its fields go through the collection's schema, `extra` joins them. */
  read: (
    source: string,
    file: string,
  ) => { fields: Record<string, unknown>; lines: Record<string, number>; body?: Rendered };
}

/** Where an entry was written, for errors that only show when all entries are known. */
export interface Origin {
  file: string;
  lines: Record<string, number>;
}

/**
 * Loads a folder of content into Astro's store, each file read and rendered once; a file whose digest is unchanged
 * costs a hash. Everything wrong is gathered and told at once. While writing (`astro dev`) a broken file keeps its last
 * good version and the error is logged.
 */
export function contentLoader({ pattern, read }: Kind): Loader {
  return {
    name: 'verbatim-content',
    async load(context) {
      const { store, watcher, logger } = context;
      const root = contentFolder();
      const rules = rulesDigest();
      const reading = loadFolder(root, pattern, rules, read, context);
      readings.push(reading);
      const problems = await reading;
      if (problems.length > 0) {
        if (!watcher) throw new ContentError((await Promise.all(readings)).flat());
        logger.error(new ContentError(problems).message);
      }
      watcher?.add(root);
      const isOurs = (path: string) =>
        globSync(pattern, { cwd: root, absolute: true }).includes(resolve(path));
      const update = async (path: string) => {
        if (!isOurs(path)) return;
        try {
          await loadFile(path, rules, read, context);
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error));
        }
      };
      watcher?.on('change', update);
      watcher?.on('add', update);
      watcher?.on('unlink', (path) => {
        if (resolve(path).startsWith(join(root, dirname(dirname(pattern))))) store.delete(idOf(path));
      });
    },
  };
}

/** The collections being read, side by side: what is wrong in one is told together with what is wrong in the others. */
const readings: Promise<Problem[]>[] = [];

async function loadFolder(
  root: string,
  pattern: string,
  rules: string,
  read: Kind['read'],
  context: LoaderContext,
): Promise<Problem[]> {
  const { store } = context;
  const gone = new Set(store.keys());
  const problems: Problem[] = [];
  for (const path of globSync(pattern, { cwd: root, absolute: true }).toSorted()) {
    gone.delete(idOf(path));
    try {
      await loadFile(path, rules, read, context);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
    }
  }
  for (const id of gone) store.delete(id);
  return problems;
}

async function loadFile(
  path: string,
  rules: string,
  read: Kind['read'],
  context: LoaderContext,
): Promise<void> {
  const { store, parseData, generateDigest, config } = context;
  const source = await readFile(path, 'utf8');
  const id = idOf(path);
  const root = fileURLToPath(config.root);
  const filePath = relative(root, path);
  const digest = generateDigest(rules + filePath + source);
  const known = store.get(id);
  if (known?.digest === digest && known.filePath) {
    if (known.deferredRender) store.addModuleImport(known.filePath);
    // Missing from the public type, used by Astro's own glob loader: github.com/withastro/astro, content/loaders/glob.ts.
    if (known.assetImports && 'addAssetImports' in store && typeof store.addAssetImports === 'function') {
      store.addAssetImports(known.assetImports, known.filePath);
    }
    return;
  }
  const file = relative(process.cwd(), path);
  const { fields, lines, body } = read(source, file);
  const missing = [...(body?.pictures ?? []), ...picturesIn(fields)].filter(
    (picture) => !existsSync(join(dirname(path), picture)),
  );
  if (missing.length > 0) {
    throw new ContentError(
      missing.map((picture) => ({
        file,
        line: lines['image'] ?? lines['portrait'],
        message: `the picture ${picture} is missing; put it beside this file or correct its name`,
      })),
    );
  }
  const origin: Origin = { file, lines };
  const extra = body ? { body, pictures: body.pictures } : {};
  const data = await parseData({ id, data: { ...fields, ...extra, origin }, filePath: path });
  store.set({ id, data, filePath, digest, ...(body?.needsCompiler && { deferredRender: true }) });
  if (body?.needsCompiler) store.addModuleImport(filePath);
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

/** Of every source file that decides how text is read and rendered: when one changes, everything is rendered again. */
function rulesDigest(): string {
  const hash = createHash('sha256');
  const source = fileURLToPath(new URL('../', import.meta.url));
  const folder = existsSync(join(source, 'prose')) ? source : join(process.cwd(), 'src');
  const files = globSync(
    ['prose/*.ts', 'pull-quotes/*', 'publication/{schema,read-entry,content-loader}.ts', 'site.ts'],
    {
      cwd: folder,
      absolute: true,
    },
  );
  for (const file of files.toSorted()) hash.update(readFileSync(file));
  return hash.digest('hex');
}
