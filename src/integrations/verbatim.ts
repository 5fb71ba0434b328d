import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { definePhrases } from '../languages/interface/define-phrases.ts';
import { getPublicationPhrases } from '../languages/interface/publication-phrases.ts';
import { endIdleWorkers, warmUpWorkers } from '../publication/load/render-pool.ts';
import { setProjectRoot } from '../runtime/project-root.ts';
import { locateStemmer } from '../search/index/stemmers.ts';
import { forgetSettings, getBasePath, isPreview, site } from '../site.ts';
import { adoptedRoutes } from './adopted-routes.ts';
import { type Components, engineModules } from './engine-modules.ts';
import { hostFiles } from './host-files.ts';
import { pictureAddresses } from './picture-addresses.ts';
import { plainImports } from './plain-imports.ts';
import { problemOverlay } from './problem-overlay.ts';
import { publicationFiles } from './publication-files.ts';
import { releaseFiles } from './release-files.ts';
import { savedPages } from './saved-pages.ts';
import { searchIndex } from './search-index.ts';
import { sharedLoader } from './shared-loader.ts';
import { subPath } from './sub-path.ts';
import { isMadeInProject } from './unwatched-files.ts';

type Setup = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;
type UpdateConfig = Parameters<Setup>[0]['updateConfig'];

interface VerbatimOptions {
  /** Works, and is not promised yet: what a component of ours is handed may change with any version. */
  components?: Components;
}

/**
 * Makes a publication of an Astro project: it brings the pages, the settings, the theme, the search and whatever else
 * `publication.yaml` and the folders beside it need. The configuration of a project says `integrations: [verbatim()]`, and
 * this repository's says the same.
 *
 * @throws ContentError, as the configuration is read, if the settings break their rules.
 */
export function verbatim({ components = {} }: VerbatimOptions = {}): AstroIntegration {
  return {
    name: 'verbatim',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        setProjectRoot(fileURLToPath(config.root));
        forgetSettings();
        // Until it has loaded, Astro sets itself up. What is not used is ended when all texts are read.
        if (command === 'build') warmUpWorkers();
        else endIdleWorkers();
        const isOurs = (name: string) => config.integrations.some((integration) => integration.name === name);
        const brought = [
          // An adopter may have it with options of their own; twice it would read its own output.
          ...(isOurs('@astrojs/mdx') ? [] : [mdx()]),
          adoptedRoutes(),
          engineModules(components),
          searchIndex(site.language),
          hostFiles(),
          publicationFiles(),
          plainImports(),
          pictureAddresses(),
          subPath(getBasePath(), isPreview()),
          releaseFiles(),
          problemOverlay(),
          savedPages(),
          sharedLoader(),
        ];
        // Astro goes on through this very list: what stands behind us in it is set up after us.
        const own = config.integrations.findIndex(({ name }) => name === 'verbatim');
        config.integrations.splice(own + 1, 0, ...brought);
        configureAstro(config.cacheDir, updateConfig);
      },
    },
  };
}

function configureAstro(cacheDir: URL, updateConfig: UpdateConfig): void {
  updateConfig({
    site: site.address,
    trailingSlash: 'always',
    // A build that was given a cache of its own keeps it.
    ...(cacheDir.pathname.includes('/node_modules/') && {
      cacheDir: new URL('../../.cache/astro/', cacheDir),
    }),
    compressHTML: true,
    // Eight at once: while one page is written, others are rendered.
    build: { inlineStylesheets: 'always', format: 'directory', concurrency: 8 },
    devToolbar: { enabled: false },
    // Astro's own address has no slash at its end, and would not be answered: the development server would show no picture.
    image: { endpoint: { route: '/_image/' } },
    vite: {
      define: definePhrases(getPublicationPhrases()),
      resolve: { alias: { 'publication-stemmer': locateStemmer(site.language) } },
      // The worker of the search loads some of its modules when they are needed.
      worker: { format: 'es' },
      server: { watch: { ignored: [isMadeInProject] }, preTransformRequests: true },
    },
    // It shows drafts that run code while they are written, and compiles a publication's own pages in src/pages.
    markdown: {
      syntaxHighlight: false,
      processor: unified({
        gfm: false,
        smartypants: false,
        remarkPlugins: [remarkGfm],
        rehypePlugins: [rehypeSlug],
      }),
    },
  });
}
