import { globSync } from 'node:fs';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { serveFolder } from '../../src/serve/site-server.ts';
import { languageSites, testSite } from '../build/test-site.ts';
import { findFaults, type Looked } from './find-faults.ts';

const widths = [280, 360, 768, 1280, 1920, 2560] as const;

interface Mode {
  name: string;
  context: BrowserContextOptions;
  looked: Looked;
  /** Styles in place of the page's own, or beside them. */
  css?: { replaces: boolean; text: string };
  print?: true;
}

const modes: readonly Mode[] = [
  { name: 'light', context: { colorScheme: 'light' }, looked: { contrast: true, layout: true } },
  { name: 'dark', context: { colorScheme: 'dark' }, looked: { contrast: true, layout: true } },
  { name: 'forced colours', context: { forcedColors: 'active' }, looked: { contrast: false, layout: true } },
  { name: 'print', context: {}, looked: { contrast: true, layout: true }, print: true },
  {
    name: 'text at 200 %',
    context: {},
    looked: { contrast: false, layout: true },
    css: { replaces: false, text: 'html { font-size: 200% }' },
  },
  { name: 'no scripts', context: { javaScriptEnabled: false }, looked: { contrast: true, layout: true } },
  {
    name: 'no CSS',
    context: {},
    looked: { contrast: false, layout: false },
    css: { replaces: true, text: '' },
  },
];

/** One page in one mode; it is looked at in every window. */
export interface PageState {
  site: string;
  path: string;
  mode: Mode;
}

/** Pages of every kind that a site has, the first of each kind. */
function listPaths(site: string): string[] {
  const first = (pattern: string) => {
    const [file] = globSync(pattern, { cwd: site }).sort();
    return file === undefined ? [] : [`/${file.replace(/index\.html$/, '')}`];
  };
  return [
    'index.html',
    '20*/*/*/index.html',
    '20*/*/*/quotes/*/index.html',
    'archive/index.html',
    'archive/*/index.html',
    'archive/*/*/index.html',
    'topics/index.html',
    'topics/*/index.html',
    'people/index.html',
    'people/*/index.html',
    'search/index.html',
    'corrections/index.html',
    'standards/index.html',
    '404.html',
  ].flatMap(first);
}

/** Every page of every kind, in every language and mode. */
export const pageStates: readonly PageState[] = [testSite, ...languageSites.map(([, site]) => site)].flatMap(
  (site) => listPaths(site).flatMap((path) => modes.map((mode) => ({ site, path, mode }))),
);

/** Looks at pages in windows of every width, each loaded once, and returns what is wrong with them. */
export async function findFaultsIn(browser: Browser, states: readonly PageState[]): Promise<string[]> {
  const found: string[] = [];
  for (const [site, own] of Map.groupBy(states, (state) => state.site)) {
    const server = await serveFolder(site);
    for (const { path, mode } of own) {
      const context = await browser.newContext(mode.context);
      const page = await context.newPage();
      if (mode.print) await page.emulateMedia({ media: 'print' });
      await page.goto(server.address + path);
      if (mode.css) {
        if (mode.css.replaces)
          await page.evaluate(() => {
            for (const sheet of document.querySelectorAll('style, link[rel="stylesheet"]')) sheet.remove();
          });
        else
          await page.evaluate((text) => {
            document.documentElement.style.cssText = text.replace(/^html \{|\}$/g, '');
          }, mode.css.text);
      }
      for (const width of mode.print ? [794] : widths) {
        await page.setViewportSize({ width, height: 800 });
        const faults = await findFaults(page, mode.looked);
        found.push(
          ...faults.map((fault) => `${site.replace(/^.*\//, '')}${path}, ${mode.name}, ${width}: ${fault}`),
        );
      }
      await context.close();
    }
    await server.close();
  }
  return found;
}
