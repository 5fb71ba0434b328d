import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { site } from '../../src/site.ts';
import { lead, openSite, sitemapPaths } from './open-site.ts';
import { copied, linkTo, select } from './select-words.ts';

const { browser, address } = await openSite();
const path = sitemapPaths.find((one) => one.endsWith('/words-that-stay/')) ?? 'no such article';

const desk: BrowserContextOptions = { viewport: { width: 1280, height: 600 }, reducedMotion: 'reduce' };
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 700 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
};

async function opened(options: BrowserContextOptions = desk, link = path): Promise<[Page, BrowserContext]> {
  const context = await browser.newContext(options);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
  const page = await context.newPage();
  await page.goto(address + link.replace(site.address, ''));
  return [page, context];
}

test('words of a note get the link of the note, which opens it', async () => {
  const [page, context] = await opened();
  await page.getByRole('button', { name: 'Note 1' }).first().click();
  const link = await linkTo(page, 'whose words stand');
  assert.match(link, /#p-[0-9a-z]{6}$/);
  await context.close();
  const [arrived, elsewhere] = await opened(phone, link);
  await arrived.locator('.note:popover-open').waitFor();
  await elsewhere.close();
});

test('words of the headline and the standfirst get a link, and the words alone', async () => {
  const [page, context] = await opened();
  for (const selector of ['h1', '.standfirst']) {
    await page.locator(selector).first().selectText();
    await page.getByRole('button', { name: 'Copy link to this passage' }).click();
    await page.getByText('Link copied').waitFor();
    assert.match(await copied(page), /^https:[^#]*#:~:text=/);
    await page.evaluate(() => getSelection()?.removeAllRanges());
  }
  await context.close();
});

test('words of a caption get a link as well', async () => {
  const [page, context] = await opened(desk, lead);
  await page.locator('.picture figcaption').selectText();
  await page.getByRole('button', { name: 'Copy link to this passage' }).click();
  await page.getByText('Link copied').waitFor();
  assert.match(await copied(page), /#:~:text=/);
  await context.close();
});

test('words are saved as a picture, a square of 1,200 pixels', async () => {
  const [page, context] = await opened();
  await select(page, 'people change them.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a picture' }).click(),
  ]);
  const picture = readFileSync(await download.path());
  assert.equal(picture.toString('latin1', 1, 4), 'PNG');
  assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [1200, 1200]);
  await context.close();
});

test('a quotation is copied between marks, with whose it is and its link', async () => {
  const [page, context] = await opened();
  await select(page, 'people change them.');
  await page.getByRole('button', { name: 'Copy as a quotation' }).click();
  await page.getByText('Quotation copied').waitFor();
  const [words, credit, link] = (await copied(page)).split('\n');
  assert.equal(words, '“people change them.”');
  assert.match(credit ?? '', /^— .+, “.+”, .+, \d+ \w+ 2026, version \d+ · [0-9a-f]{8}$/);
  assert.match(link ?? '', /:~:text=people%20change%20them%2E$/);
  await context.close();
});

test('the menu lies within the window wherever the words are', async () => {
  for (const options of [desk, phone]) {
    const [page, context] = await opened(options);
    const menu = page.getByRole('group', { name: 'Words selected' });
    for (const block of ['start', 'center', 'end'] as const) {
      await select(page, 'people change them.');
      await page.evaluate(
        (place) => getSelection()?.anchorNode?.parentElement?.scrollIntoView({ block: place }),
        block,
      );
      await page.evaluate(() => document.dispatchEvent(new Event('selectionchange')));
      await menu.waitFor();
      await page.waitForTimeout(350);
      const box = await menu.boundingBox();
      const size = page.viewportSize();
      assert.ok(box && size && box.x >= 0 && box.y >= 0, JSON.stringify(box));
      assert.ok(box.x + box.width <= size.width && box.y + box.height <= size.height, JSON.stringify(box));
    }
    await context.close();
  }
});

test('a link whose signs were encoded on its way lands on its passage', async () => {
  const [page, context] = await opened();
  const id = await page.locator('.prose > p[id]').nth(2).getAttribute('id');
  await context.close();
  for (const signs of ['%3A~%3A', ':%7E:', '%3a%7e%3a']) {
    const [arrived, elsewhere] = await opened(phone, `${path}#${id}${signs}text=nowhere`);
    await arrived.waitForFunction((wanted) => document.querySelector(':target')?.id === wanted, id);
    await elsewhere.close();
  }
});

test('a directive that was encoded marks its words, with an id before it and without', async () => {
  for (const link of [
    `${path}#%3A~%3Atext=people%20change%20them`,
    `${path}#%3A~%3Atext%3Dpeople%20change%20them`,
  ]) {
    const [arrived, elsewhere] = await opened(phone, link);
    await arrived.waitForFunction(() => location.hash === '');
    await elsewhere.close();
  }
});

test('a malformed address keeps no control from working', async () => {
  const [page, context] = await opened(desk, `${path}#100%`);
  await page.waitForFunction(() => customElements.get('share-row') && customElements.get('theme-switch'));
  await context.close();
});

test('the menu comes back after the network was away', async () => {
  const [page, context] = await opened();
  await context.setOffline(true);
  await select(page, 'people change them.');
  await page.waitForTimeout(500);
  await context.setOffline(false);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await select(page, 'people change them.');
  await page.getByRole('button', { name: 'Copy link to this passage' }).waitFor();
  await context.close();
});
