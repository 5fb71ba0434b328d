import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { lead } from './open-site.ts';
import { address, browser, field, opened, options, results, search, status } from './search-reader.ts';

test('nothing of the search is fetched before the reader reaches for it', async () => {
  const page = await opened(lead);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.mouse.move(400, 600);
  await page.keyboard.press('Tab');
  await page.waitForTimeout(300);
  assert.deepEqual(
    fetched.filter((url) => /search|pagefind/.test(url)),
    [],
  );
  await page.getByRole('link', { name: 'Search' }).hover();
  await page.waitForResponse((response) => response.url().includes('/pagefind/volumes.json'));
  await page.context().close();
});

test('the button and Control+K open the search; Escape closes it and the keyboard is where it was', async () => {
  const page = await opened(lead);
  const link = page.getByRole('link', { name: 'Search' });
  for (const open of [() => link.click(), () => page.keyboard.press('Control+k')]) {
    await link.focus();
    await open();
    await field(page).waitFor();
    assert.equal(await field(page).evaluate((input) => input === document.activeElement), true);
    await field(page).fill('what Escape must not throw away first');
    await page.keyboard.press('Escape');
    await page.locator('.search-dialog').waitFor({ state: 'hidden' });
    assert.equal(await link.evaluate((element) => element === document.activeElement), true);
  }
  await page.context().close();
});

test('no single key opens the search', async () => {
  const page = await opened(lead);
  for (const key of ['/', 'k', 's']) await page.keyboard.press(key);
  await page.waitForTimeout(300);
  assert.equal(await page.locator('.search-dialog').count(), 0);
  await page.context().close();
});

test('the link of the first result stays where it is when the rest arrives, and the keyboard with it', async () => {
  const page = await opened('/search/');
  await field(page).fill('chart');
  const first = page.locator('#search-result-0');
  await first.waitFor();
  await first.focus();
  await page.locator('.search-result:nth-child(2)').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-result-0');
  await page.locator('.search-result:first-child .search-passages').waitFor();
  await page.context().close();
});

test('on the search page results are links in headings and in a list, in the order of the Tab key', async () => {
  const page = await opened('/search/');
  await search(page, 'atlas border', /^\d+ pieces?\.$/);
  const article = page
    .getByRole('list', { name: 'Results' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 2 }).locator(`a[href="${lead}"]`) });
  await article.waitFor();
  assert.match(
    (await article.locator('.search-facts').textContent()) ?? '',
    /^Opinion · The Editors · 14 February 2025/,
  );
  const links = article.locator('a[href*="#"]');
  // The text of an article comes when the reader pauses.
  await links.first().waitFor();
  const passages = await links.evaluateAll((links) =>
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
    assert.equal(await target.locator(`[id="${id}"]`).count(), 1, id);
  }
  await target.close();
  await field(page).focus();
  const focused: string[] = [];
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('Tab');
    focused.push(await page.evaluate(() => document.activeElement?.getAttribute('href') ?? ''));
  }
  assert.ok(focused.includes(lead), focused.join(' '));
  await page.context().close();
});

test('the arrows walk the results of the dialog, the field keeps the keyboard, Enter follows', async () => {
  const page = await opened(lead);
  await page.keyboard.press('Control+k');
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

for (const path of ['/search/', lead])
  test(`“Show more” at ${path} says how many there are, and the keyboard goes on with the first new result`, async () => {
    const page = await opened(path);
    if (path === lead) await page.keyboard.press('Control+k');
    await field(page).fill('editors');
    const more = page.getByRole('button', { name: 'Show more' });
    await more.waitFor();
    const shown = page.locator('.search-more span');
    const [, all = 0] = /^3 of (\d+)$/.exec((await shown.textContent()) ?? '')?.map(Number) ?? [];
    assert.ok(all > 4, String(all));
    await more.focus();
    await page.keyboard.press('Enter');
    await results(page).nth(3).waitFor();
    assert.equal(await shown.textContent(), `${Math.min(8, all)} of ${all}`);
    const focused = await page.evaluate(() => document.activeElement?.id);
    const active = path === lead ? 'search-field' : 'search-result-3';
    assert.equal(focused, active);
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
  await results(page).first().waitFor();
  assert.equal(await field(page).inputValue(), 'chart');
  await page.context().close();
});

test('filters show how many they would leave, narrow the results and stand in the address; the order too', async () => {
  const page = await opened('/search/?q=reader');
  await results(page).first().waitFor();
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
  await results(page).nth(2).waitFor();
  const dates = await results(page)
    .locator('h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(0, 9) ?? ''));
  assert.deepEqual(dates, [...dates].sort().reverse());
  await page.goto(`${address}/search/?q=reader&from=2025&to=2025`);
  await results(page).first().waitFor();
  for (const link of await results(page).locator('h2 a').all())
    assert.match((await link.getAttribute('href')) ?? '', /^\/2025\//);
  await page.context().close();
});

test('a filter of the address that nothing is filed under is ignored with a word', async () => {
  const page = await opened('/search/?q=reader&topic=nope');
  await status(page)
    .filter({ hasText: /^\d+ pieces\. Nothing here is filed under “nope”/ })
    .waitFor();
  await page.context().close();
});

test('without a script the search page lists the archive and says why', async () => {
  const page = await opened('/search/', { javaScriptEnabled: false });
  // Chromium draws no <noscript> where scripts are switched off by emulation, so it is read instead.
  assert.match((await page.locator('main noscript').textContent()) ?? '', /needs JavaScript/);
  assert.ok((await page.locator('main a[href^="/archive/20"]').count()) > 1);
  await page.context().close();
});

test('on a phone the first result is in view', async () => {
  const page = await opened('/search/?q=%E2%80%9Crivers%20run%20where%E2%80%9D', {
    viewport: { width: 360, height: 640 },
  });
  const headline = results(page).first().locator('h2');
  await headline.waitFor();
  const box = await headline.boundingBox();
  assert.ok(box && box.y + box.height < 640, JSON.stringify(box));
  await page.context().close();
});

test('the dialog is as tall as what is in it', async () => {
  const page = await opened(lead, { viewport: { width: 1280, height: 900 } });
  await page.keyboard.press('Control+k');
  const dialog = page.locator('.search-dialog');
  await dialog.waitFor();
  const box = await dialog.boundingBox();
  assert.ok(box && box.height < 400, JSON.stringify(box));
  await page.context().close();
});

test('axe finds nothing on the dialog, the results and the filters, light and dark; nothing overflows 280 pixels', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await opened(lead, { colorScheme, viewport: { width: 280, height: 640 } });
    await page.keyboard.press('Control+k');
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
