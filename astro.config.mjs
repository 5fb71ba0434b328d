// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig, fontProviders } from 'astro/config';
import { hostFiles } from './src/integrations/host-files.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './src/prose/plugins.ts';
import { site } from './src/site.ts';

/** Letters beside Latin, for pages in those languages only (`scriptOf`); Unicode ranges as Fontsource cuts them. */
/** @type {[string, ...string[]]} */
const cyrillic = ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'];
/** @type {[string, ...string[]]} */
const greek = ['U+0370-0377', 'U+037A-037F', 'U+0384-038A', 'U+038C', 'U+038E-03A1', 'U+03A3-03FF'];

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
    {
      provider: fontProviders.local(),
      name: 'Source Serif Cyrillic',
      cssVariable: '--font-serif-cyrillic',
      fallbacks: [],
      options: {
        variants: [
          {
            src: ['@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2'],
            weight: '200 900',
            style: 'normal',
            unicodeRange: cyrillic,
          },
          {
            src: ['@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-italic.woff2'],
            weight: '400',
            style: 'italic',
            unicodeRange: cyrillic,
          },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Source Sans Cyrillic',
      cssVariable: '--font-sans-cyrillic',
      fallbacks: [],
      options: {
        variants: [
          {
            src: ['@fontsource/source-sans-3/files/source-sans-3-cyrillic-500-normal.woff2'],
            weight: '500',
            style: 'normal',
            unicodeRange: cyrillic,
          },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Source Serif Greek',
      cssVariable: '--font-serif-greek',
      fallbacks: [],
      options: {
        variants: [
          {
            src: ['@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-normal.woff2'],
            weight: '200 900',
            style: 'normal',
            unicodeRange: greek,
          },
          {
            src: ['@fontsource/source-serif-4/files/source-serif-4-greek-400-italic.woff2'],
            weight: '400',
            style: 'italic',
            unicodeRange: greek,
          },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Source Sans Greek',
      cssVariable: '--font-sans-greek',
      fallbacks: [],
      options: {
        variants: [
          {
            src: ['@fontsource/source-sans-3/files/source-sans-3-greek-500-normal.woff2'],
            weight: '500',
            style: 'normal',
            unicodeRange: greek,
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
