/**
 * Measures the development server, ours beside stock Astro's, with the same texts: milliseconds to the first page, with nothing
 * cached and started again; from a saved word to the word on the screen of an open page (median of 20); and memory after a forced
 * collection at save 20 and save 200.
 *
 *     npm run bench:dev -- [--articles 1000] [--saves 200] [--json FILE] [--ours-only]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../browser/browser.ts';
import { AProject } from '../build/a-project.ts';
import { testNow } from '../build/test-site.ts';
import { prepare } from './competitors.ts';
import { DevServer } from './dev-server.ts';
import { makeArticles } from './make-corpus.ts';
import { median } from './measured-run.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    saves: { type: 'string', default: '200' },
    json: { type: 'string' },
    'ours-only': { type: 'boolean', default: false },
  },
});
const FEW = 20;
const articles = Number(values.articles);
const project = await AProject.with(articles);
const browser = await launchBrowser();
try {
  const figures: Record<string, object> = {};
  if (!values['ours-only']) {
    const stock = join(project.folder, 'competitors/stock');
    mkdirSync(stock, { recursive: true });
    await prepare('stock', join(project.folder, 'content'), stock);
    figures['stock'] = await measure(stock);
  }
  await project.command('record', '--adopt');
  // As `npm run dev` starts it.
  figures['ours'] = await measure(project.folder, { NODE_COMPILE_CACHE: '.cache/compiled' });
  console.table(figures);
  if (values.json) writeFileSync(values.json, JSON.stringify({ articles, ...figures }, null, 2));
} finally {
  await browser.close();
  project.remove();
}

async function measure(folder: string, own: Record<string, string> = {}) {
  const article = [...makeArticles(articles)][Math.floor(articles / 2)];
  if (!article) throw new Error('there is no article');
  const path = `/${String(article.fields['published']).slice(0, 7).replace('-', '/')}/${article.slug}/`;
  const env = { VERBATIM_CONTENT: 'content', SITE_NOW: testNow, ...own };
  const first = await DevServer.start(folder, path, env);
  await first.stop();
  const server = await DevServer.start(folder, path, env);
  try {
    const page = await browser.newPage();
    await page.goto(server.address + path);
    const file = `content/articles/${article.slug}/index.mdx`;
    const few = await server.save(page, file, FEW);
    const heapAfterFew = await server.measureHeap();
    await server.save(page, file, Number(values.saves) - FEW);
    const heapAfterAll = await server.measureHeap();
    await page.close();
    return {
      'first page, nothing cached, ms': Math.round(first.firstPage),
      'first page, started again, ms': Math.round(server.firstPage),
      'a saved word on screen, ms': Math.round(median(few)),
      'heap at save 20, MB': Math.round(heapAfterFew),
      'heap at the last save, MB': Math.round(heapAfterAll),
    };
  } finally {
    await server.stop();
  }
}
