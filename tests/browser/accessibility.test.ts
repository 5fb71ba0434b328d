import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds, kitchenSink, openSite, sitemapPaths } from './open-site.ts';
import { everything, ofColours, violations } from './violations.ts';

const { browser, address } = await openSite();

// What the dark changes is the colours, so that nothing else is looked at twice, and one page of each kind is enough.
for (const [colorScheme, asked, which, paths] of [
  ['light', everything, 'any page of the sitemap', sitemapPaths],
  ['dark', ofColours, 'one page of each kind', kinds],
] as const) {
  test(`axe finds nothing on ${which} in ${colorScheme} colours`, async () => {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    const found: string[] = [];
    assert.ok(paths.length > 10);
    for (const path of [...paths, '/nothing-here/']) {
      await page.goto(address + path);
      found.push(...(await violations(page, asked)).map((violation) => `${path} ${violation}`));
    }
    await context.close();
    assert.deepEqual(found, []);
  });
}

test('axe finds nothing on a narrow window with a note open', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(address + kitchenSink);
  await page.getByRole('button', { name: 'Note 1' }).first().click();
  await page.getByRole('note').first().waitFor();
  assert.deepEqual(await violations(page), []);
  await context.close();
});

test('on a first visit every frame that scrolls is a stop, also one that was laid out late', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(address + kitchenSink);
  const frames = page.locator('.prose [role=group]');
  const wrong: string[] = [];
  let scrolling = 0;
  for (const frame of await frames.all()) {
    await frame.scrollIntoViewIfNeeded();
    const scrolls = await frame.evaluate((element) => element.scrollWidth > element.clientWidth);
    if (scrolls) scrolling += 1;
    if (scrolls !== ((await frame.getAttribute('tabindex')) === '0'))
      wrong.push((await frame.textContent()) ?? '');
  }
  assert.deepEqual(wrong, []);
  assert.ok(scrolling > 0);
  await context.close();
});
