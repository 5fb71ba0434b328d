// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig, fontProviders } from 'astro/config';
import { hostFiles } from './src/integrations/host-files.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './src/prose/plugins.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.url,
  trailingSlash: 'always',
  cacheDir: '.cache/astro',
  compressHTML: true,
  // Eight at once: while one page is written, others are rendered.
  build: { inlineStylesheets: 'always', format: 'directory', concurrency: 8 },
  server: { port: 4321 },
  devToolbar: { enabled: false },
  integrations: [mdx(), searchIndex(site.language), hostFiles(), plainImports()],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins,
      rehypePlugins,
      remarkRehype: remarkRehypeOptions,
    }),
  },
  // Preloaded and optional: a typeface that comes late waits for the next page, so that nothing ever moves.
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Source Serif',
      cssVariable: '--font-serif',
      display: 'optional',
      fallbacks: ['Georgia', 'Times New Roman', 'serif'],
      options: {
        variants: [
          {
            src: ['@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'],
            weight: '200 900',
            style: 'normal',
          },
          {
            src: ['@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2'],
            weight: '400',
            style: 'italic',
          },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Source Sans',
      cssVariable: '--font-sans',
      display: 'optional',
      fallbacks: ['Arial', 'sans-serif'],
      options: {
        variants: [
          {
            src: ['@fontsource/source-sans-3/files/source-sans-3-latin-500-normal.woff2'],
            weight: '500',
            style: 'normal',
          },
        ],
      },
    },
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        // Pagefind's worker may start from a blob.
        "worker-src 'self' blob:",
      ],
      // Pagefind compiles WebAssembly, which search on every page needs.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
});
