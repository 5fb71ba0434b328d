import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import {
  getEngineFolder,
  resolveInCache,
  resolveInEngine,
  resolveInProject,
} from '../runtime/project-root.ts';

/** Components of a project's own that stand in the place of ours: paths from its folder, by names such as `ShareRow`. */
export type Components = Readonly<Record<string, string>>;

/**
 * Lets the bundler find the software and what it uses wherever a package manager has put it: below `node_modules`, in the
 * store of pnpm, where a project sees only what it named itself, or in a checkout that is linked.
 *
 * @param components What the project replaces.
 */
export function engineModules(components: Components): AstroIntegration {
  return {
    name: 'engine-modules',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            // Vite would put it below node_modules, which may be read-only or shared.
            cacheDir: resolveInCache('vite'),
            ssr: { noExternal: ['verbatim'] },
            plugins: [resolveFromEngine(), locateSharp(), replaceComponents(components)],
          },
        });
      },
    },
  };
}

function resolveFromEngine(): Plugin {
  const engine = getEngineFolder();
  return {
    name: 'engine-modules',
    enforce: 'pre',
    configResolved(config) {
      // To set the option would replace the folders that Vite allows by itself.
      config.server.fs.allow.push(engine);
    },
    async resolveId(source, importer, options) {
      // It reads a file beside its own module, and so cannot be bundled.
      if (source === 'harfbuzzjs') return { id: import.meta.resolve(source), external: true };
      // What a package manager hides from the project: the parts of Astro that pages are compiled to.
      if (!/^(?:astro|@astrojs)\//.test(source) || importer?.startsWith(`${engine}/`)) return undefined;
      const rest = { ...options, skipSelf: true };
      return (
        (await this.resolve(source, importer, rest)) ??
        (await this.resolve(source, resolveInEngine('package.json'), rest))
      );
    },
  };
}

/** Our own components import each other by path: the path is resolved first, and compared then. */
function replaceComponents(components: Components): Plugin {
  const folder = `${resolveInEngine('src')}/`;
  return {
    name: 'replace-components',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!source.endsWith('.astro') || !importer?.startsWith(folder)) return undefined;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const [, name = ''] = /\/src\/components\/(\w+)\.astro$/.exec(found?.id ?? '') ?? [];
      const own = Object.hasOwn(components, name) ? components[name] : undefined;
      return own === undefined ? undefined : resolveInProject(own);
    },
  };
}

/**
 * Has the bundled part of Astro that makes pictures load sharp from where Astro would: it asks for it by name, and pnpm shows
 * it to Astro and not to the project. To be removed when Astro does so itself (`core/build/plugins/plugin-internals.js`).
 */
function locateSharp(): Plugin {
  const file = createRequire(import.meta.resolve('astro/package.json')).resolve('sharp');
  return {
    name: 'locate-sharp',
    enforce: 'pre',
    apply: 'build',
    resolveId: (source) => (source === file ? { id: pathToFileURL(file).href, external: true } : undefined),
    transform: (code, id) =>
      id.includes('/assets/services/sharp.')
        ? code.replace(/import\(["']sharp["']\)/, `import(${JSON.stringify(file)})`)
        : undefined,
  };
}
