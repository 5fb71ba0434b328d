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

/** As an editor may write it: one word of 72 letters in place of the first word of every text on the page but dates. */
const lengthenWords = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (
        node instanceof Text &&
        /\p{L}/u.test(node.data) &&
        !node.parentElement?.closest('script, style, time')
      )
        texts.push(node);
    for (const text of texts) text.data = text.data.replace(/\p{L}+/u, 'm'.repeat(72));
    for (const quote of document.querySelectorAll<HTMLElement>('[data-quote]'))
      quote.dataset['quote'] = `${'m'.repeat(72)} ${quote.dataset['quote']}`;
  });

for (const { name, on, widths } of [
  { name: '', on: browser, widths: [280, 360, 768, 1280, 1920, 2560] },
  { name: ' with text at 200 %', on: large.browser, widths: [360, 768, 1280] },
]) {
  test(`a word of 72 letters in every text makes no page wider than its window${name}`, async () => {
    const context = await on.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of kinds) {
      await page.goto(address + path);
      await lengthenWords(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        found.push(...(await overflow(page)).map((element) => `${path} at ${width}: ${element}`));
      }
    }
    await context.close();
    assert.deepEqual(found, []);
  });
}
