import { after } from 'node:test';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../../src/serve/site-server.ts';
import { site } from '../../src/site.ts';
import { built, read } from '../build/built-site.ts';
import { testSite } from '../build/test-site.ts';
import { launchBrowser } from './browser.ts';

/** Serves the site under test and starts a browser; both end with the test file. */
export async function openSite(...flags: string[]): Promise<{ browser: Browser; address: string }> {
  const server = await serveFolder(testSite);
  const browser = await launchBrowser(flags);
  after(async () => {
    await browser.close();
    await server.close();
  });
  return { browser, address: server.address };
}

/** Paths of every page the sitemaps list. */
export const sitemapPaths: readonly string[] = built('sitemap-[0-9]*.xml').flatMap((path) =>
  [...read(path).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname),
);

const articleNamed = (slug: string): string =>
  sitemapPaths.find((path) => path.endsWith(`/${slug}/`)) ?? `no article ${slug} in the sitemap`;

/** The lead op-ed, and the piece that holds every element: tables, code, lists, figures, notes. */
export const lead: string = articleNamed(site.lead ?? '');
export const kitchenSink: string = articleNamed('how-to-read-a-chart');

/** One address of each kind of page. */
export const kinds: readonly string[] = [
  '/',
  lead,
  kitchenSink,
  articleNamed('quote-the-whole-hedge'),
  '/topics/',
  '/topics/journalism/',
  '/people/the-editors/',
  '/archive/',
  '/search/',
  '/standards/',
  '/corrections/',
  '/nothing-here/',
];
