import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { listAssetReferences, RENDERER, replayBundling, STORE_MODULE } from '../runtime/astro-internals.ts';
import { listFilesBelow } from '../runtime/list-files.ts';
import { readSealedFile, writeSealedFile } from '../runtime/sealed-file.ts';
import { sealFolder, verifyFolder } from '../runtime/sealed-folder.ts';
import { linkOrCopyFile } from '../runtime/write-file.ts';

/** What is written down of a bundle, beside its files. */
const noteSchema = z.strictObject({
  /** Of all that was bundled. */
  key: z.string(),
  /** The styles of each kind of page, in JSON. */
  styles: z.array(z.tuple([z.string(), z.string()])),
  /** Pictures that pages show as they are. */
  pictures: z.array(z.string()),
});
type Note = z.infer<typeof noteSchema>;
const NOTE = 'bundle.json';

/** The folders of a site in which there are files when all is bundled and no page is printed. */
const MADE = [RENDERER, '_astro'];

/**
 * Uses what bundling made in an earlier build: the code that prints the pages is the same in nearly every build, and to
 * bundle it takes longer than the rest of a small edit.
 */
export class KeptBundle {
  readonly #folder: string;
  readonly #inputs: string;
  #note: Note | undefined;

  /**
   * @param folder Where the bundle of this site is kept, in the cache.
   * @param inputs Digest of everything that is bundled but Astro's lists of pictures, which are read here.
   */
  constructor(folder: string, inputs: string) {
    this.#folder = folder;
    this.#inputs = inputs;
  }

  integration(): AstroIntegration {
    let site = '';
    let [root, publicDir] = ['', ''];
    return {
      name: 'kept-bundle',
      hooks: {
        'astro:config:setup': ({ config, updateConfig }) => {
          const store = fileURLToPath(new URL('data-store.json', config.cacheDir));
          updateConfig({ vite: { plugins: [readStoreWhenRun(store)] } });
        },
        'astro:config:done': ({ config }) => {
          site = fileURLToPath(config.outDir);
          root = fileURLToPath(config.root);
          publicDir = fileURLToPath(config.publicDir);
        },
        'astro:build:setup': ({ pages, vite }) => {
          const key = `${this.#inputs} ${site} ${readImportLists(join(root, '.astro'))}`;
          const bundle = vite.builder?.buildApp;
          if (!bundle) throw new Error('Astro no longer bundles by `builder.buildApp`');
          const kept = this.#read(key);
          vite.builder = {
            ...vite.builder,
            buildApp: async (builder) => {
              if (kept) {
                const files = this.#copyTo(site);
                if (existsSync(publicDir)) cpSync(publicDir, site, { recursive: true });
                for (const [page, styles] of kept.styles)
                  Object.assign(pages.get(page) ?? {}, { styles: JSON.parse(styles) });
                replayBundling(builder, files, kept.pictures);
              }
              await bundle(builder);
              const styles = [...pages].map(([page, data]): [string, string] => [
                page,
                JSON.stringify(data.styles),
              ]);
              if (!kept) this.#note = { key, styles, pictures: listAssetReferences() };
            },
          };
        },
      },
    };
  }

  /**
   * Takes what was bundled, if it is new. To be called before any page is printed.
   *
   * @param site The folder that Astro builds into.
   */
  take(site: string): void {
    if (!this.#note) return;
    rmSync(this.#unfinished, { recursive: true, force: true });
    for (const path of MADE.flatMap((name) => listFilesBelow(join(site, name))))
      linkOrCopyFile(path, join(this.#unfinished, path.slice(join(site, '/').length)));
  }

  /** Keeps what was taken. To be called after a build that is certain of its inputs. */
  save(): void {
    if (!this.#note) return;
    writeSealedFile(join(this.#unfinished, NOTE), JSON.stringify(this.#note));
    sealFolder(this.#unfinished);
    rmSync(this.#folder, { recursive: true, force: true });
    renameSync(this.#unfinished, this.#folder);
  }

  get #unfinished(): string {
    return `${this.#folder}-new`;
  }

  #read(key: string): Note | undefined {
    const text = readSealedFile(join(this.#folder, NOTE));
    const note = text === undefined ? undefined : noteSchema.parse(JSON.parse(text));
    return note?.key === key && verifyFolder(this.#folder) ? note : undefined;
  }

  /** Returns the paths of the modules that print the pages, below their folder. */
  #copyTo(site: string): string[] {
    const files = MADE.flatMap((name) => listFilesBelow(join(this.#folder, name)));
    const paths = files.map((file) => file.slice(join(this.#folder, '/').length));
    for (const path of paths) linkOrCopyFile(join(this.#folder, path), join(site, path));
    return paths.filter((path) => path.startsWith(RENDERER)).map((path) => path.slice(RENDERER.length + 1));
  }
}

/** Returns Astro's lists of the pictures and texts that entries name, which it bundles. */
function readImportLists(folder: string): string {
  return ['content-assets.mjs', 'content-modules.mjs']
    .map((name) => join(folder, name))
    .map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''))
    .join();
}

/** Lets the modules read the entries of the collections when they run; Astro would write them into the bundle. */
function readStoreWhenRun(store: string) {
  return {
    name: 'read-store-when-run',
    enforce: 'pre' as const,
    apply: 'build' as const,
    transform: {
      filter: { id: STORE_MODULE },
      handler: () =>
        [
          "import { readFileSync } from 'node:fs';",
          `export default JSON.parse(readFileSync(${JSON.stringify(store)}, 'utf8'));`,
        ].join('\n'),
    },
  };
}
