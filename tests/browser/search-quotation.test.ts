import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { kitchenSink, lead } from './open-site.ts';
import { address, field, opened, results, search, status } from './search-reader.ts';
import { violations } from './violations.ts';

describe('a quotation', () => {
  test('is found word for word only', async () => {
    const page = await opened('/search/');
    await search(page, '“The rivers run where they”', /^\d+ pieces? with these exact words\.$/);
    await search(page, '“rivers most”', /^No piece has these exact words\./);
    await page.context().close();
  });

  test('that was printed is said to be, with its place', async () => {
    const page = await opened('/search/');
    await field(page).fill('“It stands an inch from the text it is taken from”');
    const verdict = page.getByRole('region', { name: 'Was it printed?' });
    await verdict.waitFor();
    await page.context().close();
  });

  test('that was not printed is shown beside the nearest words, word by word', async () => {
    const page = await opened('/search/');
    await search(page, '“nobody in the world compares the two”', /^\d+ pieces? with some of these words/);
    const verdict = page.locator('.search-verdict');
    await verdict.waitFor();
    assert.match(
      (await verdict.textContent()) ?? '',
      /^These exact words are printed in no piece here\. The nearest are in “/,
    );
    assert.deepEqual(await verdict.locator('del').allTextContents(), ['in the world']);
    assert.match((await verdict.locator('a').getAttribute('href')) ?? '', /#p-/);
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });
});

test('a remembered sentence finds its article, and the reader is told which words no piece has', async () => {
  const page = await opened('/search/');
  await search(
    page,
    'forty year old atlas that zebras opened still has most of its rivers running where they ran',
    /some of your words.* “zebras”/,
  );
  assert.equal(await results(page).first().locator('a').first().getAttribute('href'), lead);
  await page.context().close();
});

const painted = (page: Page, name = 'search') =>
  page.evaluate((highlight) => [...(CSS.highlights.get(highlight) ?? [])].map(String), name);

describe('on arrival', () => {
  test('the words are marked without changing the text; one can step through them and forget them', async () => {
    const page = await opened('/search/?q=chart');
    const passage = page.locator(`a[href^="${kitchenSink}#"]`).first();
    await passage.waitFor();
    const href = await passage.getAttribute('href');
    await passage.click();
    await page.waitForURL(address + href);
    const steps = page.getByRole('region', { name: 'Words found' });
    await steps.waitFor();
    assert.equal(page.url(), address + href, 'the address stays one to share');
    const marks = await painted(page);
    assert.ok(marks.length > 1);
    for (const mark of marks) assert.match(mark, /^charts?$/i);
    assert.equal(await page.locator('article mark').count(), 0);
    const place = async () => Number((await steps.getByRole('status').textContent())?.split(' ')[0]);
    const first = await place();
    await steps.getByRole('button', { name: 'Next match' }).click();
    assert.equal(await place(), (first % marks.length) + 1);
    await steps.getByRole('button', { name: 'Previous match' }).click();
    assert.equal(await place(), first);
    await steps.getByRole('button', { name: 'Clear the marks' }).focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(await painted(page), []);
    assert.equal(await steps.count(), 0);
    assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
    await page.reload();
    assert.equal(await steps.count(), 0);
    await page.context().close();
  });

  for (const [width, height] of [
    [360, 640],
    [390, 844],
    [1280, 800],
  ] as const)
    test(`a sentence is marked as one and all of it is in view, ${width} by ${height}`, async () => {
      const typed = 'it stands an inch from the text it is taken from and so nobody compares the two';
      const page = await opened(`/search/?q=${encodeURIComponent(typed)}`, { viewport: { width, height } });
      const passage = results(page).first().locator('.search-passages a').first();
      await passage.click();
      await page.getByRole('region', { name: 'Words found' }).waitFor();
      assert.deepEqual(await painted(page, 'search-current'), [
        'It stands an inch from the text it is taken from, and so nobody compares the two',
      ]);
      await page.waitForTimeout(300);
      const { top, bottom, bar } = await page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('search-current') ?? [])];
        if (!(range instanceof Range)) throw new Error('nothing is marked');
        const box = range.getBoundingClientRect();
        const steps = document.querySelector('.search-steps')?.getBoundingClientRect();
        return { top: box.top, bottom: box.bottom, bar: steps?.top ?? 0 };
      });
      assert.ok(top >= 0 && bottom <= bar, JSON.stringify({ top, bottom, bar }));
      await page.context().close();
    });
});

test('no word of a draft or of a piece of the future finds it', async () => {
  const page = await opened('/search/?sort=newest&from=2000');
  await status(page)
    .filter({ hasText: /pieces/ })
    .waitFor();
  await page.getByRole('button', { name: 'Show more' }).click();
  await results(page).nth(4).waitFor();
  const paths = await results(page)
    .locator('h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  assert.ok(paths.length > 4);
  for (const path of paths) {
    const response = await page.request.get(new URL(path, address).href);
    assert.equal(response.status(), 200, path);
  }
  await page.context().close();
});

test('offline and before the search was ever opened, the page stays and says so', async () => {
  const page = await opened(lead);
  await page.context().setOffline(true);
  await page.keyboard.press('Control+k');
  await page.getByRole('alert').filter({ hasText: 'You are offline' }).waitFor();
  assert.equal(page.url(), address + lead);
  await page.context().close();
});
