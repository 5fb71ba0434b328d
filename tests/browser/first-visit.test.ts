import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { serveFolder } from '../../src/serve/site-server.ts';
import { languageSites } from '../build/test-site.ts';
import { explainMissingFaces } from './browser.ts';
import { lead, openSite } from './open-site.ts';

const { browser, address } = await openSite();

for (const width of [360, 1440]) {
  test(`a first visit to the lead op-ed in a window ${width} pixels wide`, async (visit) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    // Typefaces come late, as on a slow network, so that what stands before them is painted.
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    const requests: { type: string; url: string }[] = [];
    const fonts: Promise<number>[] = [];
    page.on('request', (request) => requests.push({ type: request.resourceType(), url: request.url() }));
    page.on('response', (response) => {
      if (response.request().resourceType() === 'font')
        fonts.push(response.body().then(({ length }) => length));
    });
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(address + lead, { waitUntil: 'networkidle' });
    for (const _ of Array.from({ length: 12 })) await page.mouse.wheel(0, 600);
    await page.waitForLoadState('networkidle');

    await visit.test('takes at most six requests beside the pictures of its text', () => {
      const counted = requests.filter(({ type }) => type !== 'image');
      assert.ok(counted.length <= 6, counted.map(({ type, url }) => `${type} ${url}`).join('\n'));
    });
    await visit.test('asks no other address', () => {
      assert.deepEqual(
        requests.filter(({ url }) => !url.startsWith(address) && !url.startsWith('data:')),
        [],
      );
    });
    await visit.test('takes at most 90 KB of fonts', async () => {
      const size = (await Promise.all(fonts)).reduce((total, bytes) => total + bytes, 0);
      assert.ok(size > 0);
      assert.ok(size <= 90 * 1024, `${size} bytes`);
    });
    await visit.test('moves nothing that stands already', async () => {
      const shift = await readShift(page);
      // Words may end some pixels sooner in one face than in the other; no line may begin elsewhere.
      assert.ok(shift < 0.0005, String(shift));
    });
    await visit.test('logs no error and breaks no policy', () => {
      assert.deepEqual(errors, []);
    });
    await context.close();
  });
}

test('a first visit to a list or the search asks for at most five files, the icon apart', async () => {
  for (const path of ['/', '/archive/', '/search/']) {
    const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      // A photograph is a file of its own; drawings, styles and what prints are within the page.
      const isPhotograph = /\.(?:jpe?g|png|webp|avif)$/.test(request.url());
      if (!request.url().startsWith('data:') && !isPhotograph) asked.push(request.url());
    });
    await page.goto(address + path, { waitUntil: 'networkidle' });
    const styles = asked.filter((url) => url.endsWith('.css'));
    assert.deepEqual(styles, [], path);
    const files = asked.filter((url) => !/-(?:italic|accented)[^/]*\.woff2$/.test(url));
    assert.ok(files.length <= 5, `${path}\n${files.join('\n')}`);
    await context.close();
  }
});

test('the rest of a page waits for its top, and only for a reader who comes to the top', async () => {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const { rest } = document.documentElement.dataset;
      if (rest !== undefined) Object.assign(globalThis, { waited: true });
    }).observe(document, { attributes: true, subtree: true });
  });
  const read = () =>
    page.evaluate(() => ({
      waited: 'waited' in globalThis,
      waits: document.documentElement.hasAttribute('data-rest'),
    }));
  await page.goto(address + lead);
  assert.deepEqual(await read(), { waited: true, waits: false });
  await page.reload();
  assert.deepEqual(await read(), { waited: false, waits: false });
  await page.goto('about:blank');
  await page.goto(`${address}${lead}#main`);
  assert.deepEqual(await read(), { waited: false, waits: false });
  await page.close();
});

test('a page in Cyrillic comes to rest in our own letters, and no line moves when they come', {
  skip: await explainMissingFaces(browser),
}, async () => {
  const [[, ukrainian] = ['', '']] = languageSites;
  const server = await serveFolder(ukrainian);
  const page = await browser.newPage({ viewport: { width: 412, height: 800 } });
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  const [article = ''] = globSync('2*/*/adresa*/', { cwd: ukrainian });
  await page.goto(`${server.address}/${article}/`, { waitUntil: 'networkidle' });
  const loaded = await page.evaluate(() =>
    [...document.fonts]
      .filter(({ status, unicodeRange }) => status === 'loaded' && unicodeRange.includes('U+400-45F'))
      .map(({ family }) => family.replaceAll('"', '')),
  );
  assert.ok(loaded.includes('Text Serif') && loaded.includes('Text Sans'), loaded.join());
  const shift = await readShift(page);
  assert.ok(shift < 0.0005, String(shift));
  await page.close();
  await server.close();
});

/** Returns how much of a page has moved so far, as Layout Instability counts it. */
function readShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            if ('value' in entry && typeof entry.value === 'number') total += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(total), 200);
      }),
  );
}
