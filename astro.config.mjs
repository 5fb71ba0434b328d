// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { hostFiles } from './src/integrations/host-files.ts';
import { pictureAddresses } from './src/integrations/picture-addresses.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { problemOverlay } from './src/integrations/problem-overlay.ts';
import { publicationFiles } from './src/integrations/publication-files.ts';
import { releaseFiles } from './src/integrations/release-files.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { subPath } from './src/integrations/sub-path.ts';
import { definePhrases } from './src/languages/interface/define-phrases.ts';
import { getPublicationPhrases } from './src/languages/interface/publication-phrases.ts';
import { locateStemmer } from './src/search/index/stemmers.ts';
import { getBasePath, isPreview, site } from './src/site.ts';

export default defineConfig({
  site: site.address,
  trailingSlash: 'always',
  cacheDir: '.cache/astro',
  compressHTML: true,
  // Eight at once: while one page is written, others are rendered.
  build: { inlineStylesheets: 'always', format: 'directory', concurrency: 8 },
  server: { port: 4321 },
  devToolbar: { enabled: false },
  // A build beside the development server writes thousands of files there.
  vite: {
    define: definePhrases(getPublicationPhrases()),
    resolve: { alias: { 'publication-stemmer': locateStemmer(site.language) } },
    // The worker of the search loads some of its modules when they are needed.
    worker: { format: 'es' },
    server: { watch: { ignored: ['**/.cache/sites/**'] } },
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
  integrations: [
    mdx(),
    searchIndex(site.language),
    hostFiles(),
    publicationFiles(),
    plainImports(),
    pictureAddresses(),
    subPath(getBasePath(), isPreview()),
    releaseFiles(),
    problemOverlay(),
  ],
});
