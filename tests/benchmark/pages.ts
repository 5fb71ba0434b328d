import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../../src/serve/site-server.ts';
import { launchBrowser } from '../browser/browser.ts';
import { AProject } from '../build/a-project.ts';
import { testSite } from '../build/test-site.ts';
import { fixturePublication } from '../fixtures/settings.ts';
import { competitors } from './competitors.ts';
import { type Visit, visit } from './page-visit.ts';
import { measureAgainst } from './pages-against.ts';
import { medians, visitTable } from './visit-table.ts';

const help = `npm run bench:pages -- [options]

What a first visit to a page takes a phone of middling power on slow 4G (Lighthouse's mobile profile: 150 ms round trip,
1.6 Mbit/s down, 750 kbit/s up, processor slowed down 4 times): bytes as sent, with their headers, first and largest contentful
paint, layout shift. Prints medians. Our server compresses with Brotli at level 5, as hosts do with what they are asked for (4 to 6).

  --articles N       make an archive of so many and measure that (without: this publication's own content)
  --site DIR         measure a site that is built already
  --against NAME     visit each kind of page in turn with that of eleventy or stock from the same words: article, front page and
                     topic; archive and search page with the list on its front page, since it has none
  --runs N           first visits to each page (5)
  --json FILE        write the figures as JSON
  --help             this text

CHROME_PATH=… names the browser.`;

const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    site: { type: 'string' },
    against: { type: 'string' },
    runs: { type: 'string', default: '5' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(help);
  process.exit();
}
const runs = Number(values.runs);
if (!(runs >= 1)) throw new Error(`--runs ${values.runs}: say how often, as in --runs 5.`);

const browser = await launchBrowser().catch((error: unknown) => {
  console.error(
    `No browser starts: ${error instanceof Error ? error.message.split('\n')[0] : error}\n` +
      'Name a Chrome or Chromium: CHROME_PATH=/usr/bin/chromium npm run bench:pages',
  );
  process.exit(1);
});
try {
  const load = loadavg()[0] ?? 0;
  if (load > 0.5) console.log(`Other programs are running (load ${load.toFixed(2)}): paints come later.`);
  if (values.against) await compare(values.against, browser);
  else if (values.site) await measure(resolve(values.site), browser);
  else if (values.articles) await measureMade(Number(values.articles), browser);
  else await measureOwn(browser);
} finally {
  await browser.close();
}

/** Our pages beside the same words from another generator; --site names a site built from `content`. */
async function compare(name: string, by: Browser): Promise<void> {
  const competitor = competitors.find((one) => one === name);
  if (!competitor)
    throw new Error(`There is no ${name} to measure against; there are ${competitors.join(', ')}.`);
  const folder = resolve(values.site ?? testSite);
  if (!values.site) spawnSync(process.execPath, ['tests/build/build-test-site.ts'], { stdio: 'inherit' });
  const content = values.site ? resolve('content') : fixturePublication;
  const pages = Object.fromEntries(
    Object.entries(pagesOf(folder)).map(([kind, path]) => {
      const hasOne = kind === 'Article' || kind === 'Topic';
      return [kind, [path, hasOne ? path : '/'] as const];
    }),
  );
  console.log(await measureAgainst({ content, site: folder, competitor, pages, runs }, by));
}

async function measureOwn(by: Browser): Promise<void> {
  const { status } = spawnSync(process.execPath, ['tests/build/build-test-site.ts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The site was not built.');
  await measure(testSite, by);
}

async function measureMade(articles: number, by: Browser): Promise<void> {
  const project = await AProject.with(articles);
  try {
    await project.build();
    await measure(join(project.folder, 'dist'), by);
  } finally {
    project.remove();
  }
}

async function measure(folder: string, by: Browser): Promise<void> {
  const server = await serveFolder(folder);
  const figures: Record<string, Visit> = {};
  for (const [name, path] of Object.entries(pagesOf(folder))) {
    const address = server.address + path;
    // The server compresses a text when it is asked for it first; a host has done so before.
    await visit(by, address);
    const visits: Visit[] = [];
    for (let run = 0; run < runs; run += 1) visits.push(await visit(by, address));
    figures[name] = medians(visits);
  }
  await server.close();
  const articles = globSync('[0-9]*/[0-9]*/*/cite.json', { cwd: folder }).length;
  console.log(`${articles} articles, medians of ${runs} first visits\n\n${visitTable(figures)}`);
  if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify({ articles, figures }, null, 2)}\n`);
}

/** One page of each kind: the piece that leads; the topic whose first page is the longest. */
function pagesOf(folder: string): Record<string, string> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no site.`);
  const [, lead] = /<article class="lead.*?<h2[^>]*><a href="([^"]*)"/s.exec(
    readFileSync(join(folder, 'index.html'), 'utf8'),
  ) ?? ['', ''];
  if (!lead) throw new Error(`the front page of ${folder} leads to no piece`);
  const size = (path: string) => statSync(join(folder, path)).size;
  const [topic = 'topics/'] = globSync('topics/*/index.html', { cwd: folder })
    .toSorted((one, other) => size(other) - size(one))
    .map((path) => path.replace(/index\.html$/, ''));
  return {
    'Front page': '/',
    Article: lead,
    Topic: `/${topic}`,
    Archive: '/archive/',
    Search: '/search/',
  };
}
