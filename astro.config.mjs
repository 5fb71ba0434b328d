// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig, fontProviders } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { hostFiles } from './src/integrations/host-files.ts';
import { pictureAddresses } from './src/integrations/picture-addresses.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { publicationFiles } from './src/integrations/publication-files.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { subPath } from './src/integrations/sub-path.ts';
import { definePhrases } from './src/languages/interface/define-phrases.ts';
import { getPublicationPhrases } from './src/languages/interface/publication-phrases.ts';
import { locateStemmer } from './src/search/index/stemmers.ts';
import { getBasePath, isPreview, site } from './src/site.ts';

/** Letters beside Latin, for pages in those languages only (`scriptOf`); Unicode ranges as Fontsource cuts them. */
/** @type {[string, ...string[]]} */
const cyrillic = ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'];
/** What an English page needs; the other Latin letters come when a page has them. See src/fonts/README.md. */
/** @type {[string, ...string[]]} */
const basic = [
  'U+0020-007E',
  'U+00A0',
  'U+00A3',
  'U+00A7',
  'U+00A9',
  'U+00B6-00B7',
  'U+2011',
  'U+2013-2014',
  'U+2018-2019',
  'U+201C-201D',
  'U+2022',
  'U+2026',
  'U+20AC',
];
/** @type {[string, ...string[]]} */
const accented = [
  'U+00A1-00A2',
  'U+00A4-00A6',
  'U+00A8',
  'U+00AA-00B5',
  'U+00B8-017F',
  'U+2010',
  'U+201A',
  'U+201E',
  'U+2122',
  'U+2212',
];
/** @type {[string, ...string[]]} */
const greek = ['U+0370-0377', 'U+037A-037F', 'U+0384-038A', 'U+038C', 'U+038E-03A1', 'U+03A3-03FF'];

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
  ],
  // Preloaded and optional: a typeface that comes late waits for the next page, so that nothing ever moves.
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Text Serif',
      cssVariable: '--font-serif',
      display: 'optional',
      fallbacks: ['Georgia', 'Times New Roman', 'serif'],
      options: {
        variants: [
          { src: ['./src/fonts/serif-basic.woff2'], weight: '400 720', style: 'normal', unicodeRange: basic },
          {
            src: ['./src/fonts/serif-italic-basic.woff2'],
            weight: '400',
            style: 'italic',
            unicodeRange: basic,
          },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Text Sans',
      cssVariable: '--font-sans',
      display: 'optional',
      fallbacks: ['Arial', 'sans-serif'],
      options: {
        variants: [
          { src: ['./src/fonts/sans-basic.woff2'], weight: '500', style: 'normal', unicodeRange: basic },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Text Serif Accented',
      cssVariable: '--font-serif-accented',
      display: 'optional',
      fallbacks: [],
      options: {
        variants: [
          {
            src: ['./src/fonts/serif-accented.woff2'],
            weight: '400 720',
            style: 'normal',
            unicodeRange: accented,
          },
          {
            src: ['./src/fonts/serif-italic-accented.woff2'],
            weight: '400',
            style: 'italic',
            unicodeRange: accented,
          },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Text Sans Accented',
      cssVariable: '--font-sans-accented',
      display: 'optional',
      fallbacks: [],
      options: {
        variants: [
          {
            src: ['./src/fonts/sans-accented.woff2'],
            weight: '500',
            style: 'normal',
            unicodeRange: accented,
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
