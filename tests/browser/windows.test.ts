import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { kinds, openSite } from './open-site.ts';

const { browser, address } = await openSite();
/** As a reader sets it: the browser's own text size, which every rem and every media query follows. */
const large = await openSite('--blink-settings=defaultFontSize=32');

/** What sticks out of the window, if anything does: a page may hide it, so every box is asked. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const isScrolled = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX === 'auto' || isScrolled(element.parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { right, width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && right > clientWidth + 1 && !isScrolled(element);
    });
    const names = wide.map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    return scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`, ...names] : names;
  });

async function overflows(browser: Browser, width: number): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of kinds) {
    await page.goto(address + path);
    found.push(...(await overflow(page)).map((name) => `${path} at ${width}: ${name}`));
  }
  await context.close();
  return found;
}

for (const width of [280, 360, 768, 1280, 1920, 2560]) {
  test(`nothing sticks out of a window ${width} pixels wide`, async () => {
    assert.deepEqual(await overflows(browser, width), []);
  });
}

test('text at 200 % is twice as large', async () => {
  const page = await large.browser.newPage();
  await page.goto(large.address);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '32px');
  await page.close();
});

for (const width of [360, 768, 1280]) {
  test(`nothing sticks out of a window ${width} pixels wide with text at 200 %`, async () => {
    assert.deepEqual(await overflows(large.browser, width), []);
  });
}
