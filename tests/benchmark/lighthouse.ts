/**
 * Builds the site as it would stand at this machine's own address, opens its kinds of page with Lighthouse as a phone of
 * middling power on a slow connection would, and prints what it gives them in its four categories:
 *
 *     npm run lighthouse
 */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { serveFolder } from '../../src/serve/site-server.ts';
import { site } from '../../src/site.ts';
import { launchBrowser } from '../browser/browser.ts';
import { testNow } from '../build/test-site.ts';

const folder = '.test/lighthouse-site';
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const build = spawnSync(process.execPath, ['src/build/build-command.ts', '--out', folder], {
  env: { ...process.env, SITE_URL: address, SITE_NOW: testNow },
  encoding: 'utf8',
});
if (build.status !== 0) {
  console.error(build.stderr);
  process.exit(1);
}

const server = await serveFolder(folder, port);
const feed: { items: { url: string }[] } = await (await fetch(`${address}/feed.json`)).json();
const lead = feed.items.find(({ url }) => url.endsWith(`/${site.lead}/`))?.url ?? address;
const pages = {
  'Front page': `${address}/`,
  'Lead op-ed': lead,
  Topic: `${address}/topics/journalism/`,
  Search: `${address}/search/`,
};

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
console.log(['Page', ...categories].map((cell) => cell.padEnd(16)).join(''));
let isPerfect = true;
for (const [name, url] of Object.entries(pages)) {
  const debugging = await freePort();
  const browser = await launchBrowser([`--remote-debugging-port=${debugging}`]);
  const result = await lighthouse(url, {
    port: debugging,
    onlyCategories: [...categories],
    formFactor: 'mobile',
    logLevel: 'error',
  });
  await browser.close();
  const scores = categories.map((category) =>
    Math.round((result?.lhr.categories[category]?.score ?? 0) * 100),
  );
  console.log([name, ...scores].map((cell) => String(cell).padEnd(16)).join(''));
  for (const { id, title, score, displayValue } of Object.values(result?.lhr.audits ?? {})) {
    const counts = categories.some((category) =>
      result?.lhr.categories[category]?.auditRefs.some((audit) => audit.id === id && audit.weight > 0),
    );
    if (counts && score !== null && score < 1) console.log(`  ${id}: ${title} ${displayValue ?? ''}`);
  }
  isPerfect &&= scores.every((score) => score === 100);
}
await server.close();
process.exitCode = isPerfect ? 0 : 1;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
}
