import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { kitchenSink, lead } from './open-site.ts';
import { address, browser, field, groups, opened, options, search, status } from './search-reader.ts';

test('nothing of the search is fetched before the reader reaches for it', async () => {
  const page = await opened(lead);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.mouse.move(400, 600);
  await page.keyboard.press('Tab');
  await page.waitForTimeout(300);
  assert.deepEqual(fetched, []);
  await page.getByRole('link', { name: 'Search' }).hover();
  await page.waitForResponse((response) => response.url().endsWith('/pagefind/pagefind.js'));
  await page.context().close();
});

test('the button, a slash and Control+K open the search; Escape closes it and the keyboard is where it was', async () => {
  const page = await opened(lead);
  const link = page.getByRole('link', { name: 'Search' });
  for (const open of [
    () => link.click(),
    () => page.keyboard.press('/'),
    () => page.keyboard.press('Control+k'),
  ]) {
    await link.focus();
    await open();
    await field(page).waitFor();
    assert.equal(await field(page).evaluate((input) => input === document.activeElement), true);
    await page.keyboard.press('Escape');
    await page.locator('.search-dialog').waitFor({ state: 'hidden' });
    assert.equal(await link.evaluate((element) => element === document.activeElement), true);
  }
  await page.context().close();
});

test('a slash that is typed stays a slash', async () => {
  const page = await opened('/nothing-here/');
  await page.getByLabel('Search the archive').fill('either');
  await page.keyboard.press('/');
  assert.equal(await page.getByLabel('Search the archive').inputValue(), 'either/');
  assert.equal(await page.locator('.search-dialog').count(), 0);
  await page.context().close();
});

test('results are grouped by article, each passage a link to its place, the words marked, the number said', async () => {
  const page = await opened('/search/');
  await search(page, 'atlas border', /^\d+ pieces?\.$/);
  const article = groups(page).filter({ has: page.locator(`a[href="${lead}"]`) });
  await article.waitFor();
  assert.match(
    (await article.locator('.search-facts').textContent()) ?? '',
    /^Opinion · The Editors · 14 February 2025/,
  );
  const passages = await article.locator('a[href*="#"]').evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute('href'),
      marked: link.querySelectorAll('mark').length,
    })),
  );
  assert.ok(passages.length > 0);
  for (const { href, marked } of passages) {
    assert.ok(href?.startsWith(`${lead}#`), String(href));
    assert.ok(marked > 0, String(href));
  }
  const target = await browser.newPage();
  await target.goto(address + lead);
  for (const { href } of passages) {
    const id = String(href).split('#')[1] ?? '';
    assert.ok(id === 'top' || (await target.locator(`[id="${id}"]`).count()) === 1, id);
  }
  await target.close();
  await page.context().close();
});

test('the arrows walk the results, the field keeps the keyboard, Enter follows', async () => {
  const page = await opened(lead);
  await page.keyboard.press('/');
  await search(page, 'correction', /pieces?/);
  await options(page).nth(1).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = await field(page).getAttribute('aria-activedescendant');
  assert.equal(await options(page).nth(1).getAttribute('id'), active);
  assert.equal(await options(page).nth(1).getAttribute('aria-selected'), 'true');
  const href = await options(page).nth(1).getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL(address + href);
  await page.context().close();
});

test('arriving marks the words without changing the text, steps through them and forgets them', async () => {
  const page = await opened('/search/?q=chart');
  const passage = page.locator(`a[href^="${kitchenSink}#"]`).first();
  await passage.waitFor();
  const href = await passage.getAttribute('href');
  await passage.click();
  await page.waitForURL(address + href);
  const steps = page.getByRole('region', { name: 'Words found' });
  await steps.waitFor();
  assert.equal(page.url(), address + href, 'the address stays one to share');
  const painted = () => page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map(String));
  const marks = await painted();
  assert.ok(marks.length > 1);
  for (const mark of marks) assert.match(mark, /^charts?$/i);
  assert.equal(await page.locator('article mark').count(), 0);
  const place = async () => Number((await steps.getByRole('status').textContent())?.split(' ')[0]);
  const first = await place();
  await steps.getByRole('button', { name: 'Next match' }).click();
  assert.equal(await place(), (first % marks.length) + 1);
  await steps.getByRole('button', { name: 'Previous match' }).click();
  assert.equal(await place(), first);
  await steps.getByRole('button', { name: 'Clear the marks' }).click();
  assert.deepEqual(await painted(), []);
  assert.equal(await steps.count(), 0);
  await page.reload();
  assert.equal(await steps.count(), 0);
  await page.context().close();
});

test('a search has an address; back and forward lead through the searches', async () => {
  const page = await opened('/search/');
  await search(page, 'chart', /pieces?\.$/);
  await page.keyboard.press('Enter');
  assert.equal(new URL(page.url()).search, '?q=chart');
  await search(page, 'border', /pieces?\.$/);
  await page.keyboard.press('Enter');
  assert.equal(new URL(page.url()).search, '?q=border');
  assert.match(await page.title(), /^“border”/);
  await page.goBack();
  await page.waitForFunction(() => location.search === '?q=chart');
  assert.equal(await field(page).inputValue(), 'chart');
  await page.goBack();
  await page.waitForFunction(() => location.search === '');
  assert.equal(await page.locator('[data-search-fallback]').isVisible(), true);
  await page.goForward();
  await groups(page).first().waitFor();
  assert.equal(await field(page).inputValue(), 'chart');
  await page.context().close();
});

test('filters show how many they would leave, narrow the results and stand in the address; the order too', async () => {
  const page = await opened('/search/?q=reader');
  await groups(page).first().waitFor();
  await page.getByText('Filter and order').click();
  const topic = page.getByLabel('Topic');
  await topic.waitFor();
  const all = Number((await status(page).textContent())?.split(' ')[0]);
  const offered = await topic.locator('option').allTextContents();
  const [, name = '', count = ''] = /^(.*) \((\d+)\)$/.exec(offered[1] ?? '') ?? [];
  assert.ok(Number(count) > 0 && Number(count) < all, offered.join());
  await topic.selectOption(name);
  await status(page)
    .filter({ hasText: new RegExp(`^${count} pieces? with these filters`) })
    .waitFor();
  assert.equal(new URL(page.url()).searchParams.get('topic'), name);
  await page.getByLabel('Order').selectOption('Oldest');
  await page.waitForFunction(() => location.search.includes('sort=oldest'));
  await page.goto(`${address}/search/?q=reader&sort=newest`);
  await groups(page).nth(2).waitFor();
  const dates = await groups(page)
    .locator('a:first-child')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(0, 9) ?? ''));
  assert.deepEqual(dates, [...dates].sort().reverse());
  await page.goto(`${address}/search/?q=reader&from=2025&to=2025`);
  await groups(page).first().waitFor();
  for (const link of await groups(page).locator('a:first-child').all())
    assert.match((await link.getAttribute('href')) ?? '', /^\/2025\//);
  await page.context().close();
});

test('a phrase in quotation marks is found word for word only', async () => {
  const page = await opened('/search/');
  await search(page, '“concede first”', /^\d+ pieces?\.$/);
  await search(page, '“first concede”', /^Nothing matches/);
  await page.context().close();
});

test('a remembered sentence finds its article, and the reader is told that not all words were found', async () => {
  const page = await opened('/search/');
  await search(
    page,
    'forty year old atlas that zebras opened still has most of its rivers running where they ran',
    /some of your words.* “zebras”/,
  );
  assert.equal(await groups(page).first().locator('a').first().getAttribute('href'), lead);
  await page.context().close();
});

test('no word of a draft or of a piece of the future finds it', async () => {
  const page = await opened('/search/');
  await search(page, 'reader', /pieces?/);
  const paths = await page.evaluate(async () => {
    type Found = { results: { data: () => Promise<{ raw_url?: string; url: string }> }[] };
    const folder = `${location.origin}/pagefind/`;
    const [volume]: { name: string }[] = await (await fetch(`${folder}volumes.json`)).json();
    const {
      options,
      search,
    }: {
      options: (chosen: { basePath: string }) => Promise<void>;
      search: (term: null) => Promise<Found>;
    } = await import(`${folder}pagefind.js`);
    await options({ basePath: `/pagefind/${volume?.name}/` });
    const { results } = await search(null);
    return Promise.all(results.map(async ({ data }) => (await data()).url));
  });
  assert.ok(paths.length > 4);
  for (const path of paths) {
    const response = await page.request.get(new URL(path, address).href);
    assert.equal(response.status(), 200, path);
  }
  await page.context().close();
});

test('without a script the search page lists the archive and says why', async () => {
  const page = await opened('/search/', { javaScriptEnabled: false });
  // Chromium draws no <noscript> where scripts are switched off by emulation, so it is read instead.
  assert.match((await page.locator('main noscript').textContent()) ?? '', /needs JavaScript/);
  assert.ok((await page.locator('main a[href^="/archive/20"]').count()) > 1);
  await page.context().close();
});

test('axe finds nothing on the dialog, the results and the filters, light and dark; nothing overflows 280 pixels', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await opened(lead, { colorScheme, viewport: { width: 280, height: 640 } });
    await page.keyboard.press('/');
    await search(page, 'reader', /pieces?/);
    await page.getByText('Filter and order').click();
    await page.getByLabel('Order').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.evaluate(axe.source);
    const found = await page.evaluate<axe.AxeResults>(
      "axe.run('.search-dialog', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
    );
    assert.deepEqual(
      found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))]),
      [],
    );
    const over = await page
      .locator('search-panel')
      .evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    assert.ok(over <= 0, `${over} pixels too wide`);
    await page.context().close();
  }
});
