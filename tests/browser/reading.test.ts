import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { site } from '../../src/site.ts';
import { kinds, kitchenSink, lead, openSite } from './open-site.ts';

const { browser, address } = await openSite();
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' };

async function opened(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(address + path);
  return page;
}

/** What the keyboard is on, by its role's words, and whether a reader can see that it is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: '', isSeen: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    return {
      name: element.getAttribute('aria-label') ?? (element.textContent ?? '').trim(),
      isSeen: isOutlined && width > 0 && height > 0,
    };
  });

test('the keyboard goes from the skip link through the masthead into the text, and is seen all the way', async () => {
  const page = await opened(lead);
  const names: string[] = [];
  for (let step = 0; step < 14; step += 1) {
    await page.keyboard.press('Tab');
    const { name, isSeen } = await focused(page);
    names.push(name);
    assert.ok(isSeen, `focus cannot be seen on “${name}”`);
  }
  assert.deepEqual(names.slice(0, 8), [
    'Skip to the text',
    site.name,
    'Topics',
    'People',
    'Archive',
    'Search',
    'Opinion',
    'The Editors',
  ]);
  await page.context().close();
});

test('the skip link leads past the masthead', async () => {
  const page = await opened(lead);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).name, 'Opinion');
  await page.context().close();
});

test('the share row copies the permalink and says so; its links carry it', async () => {
  const page = await opened(lead, { permissions: ['clipboard-read', 'clipboard-write'] });
  const permalink = site.address + lead;
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('Link copied').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), permalink);
  for (const name of ['E-mail', ...site.shareTargets.map((target) => target.name)]) {
    const href = await page
      .locator('share-row')
      .getByRole('link', { name, exact: true })
      .getAttribute('href');
    assert.ok(href?.includes(encodeURIComponent(permalink)), `${name}: ${href}`);
  }
  await page.context().close();
});

test('a note opens where it is referred to and closes again, the page standing still', async () => {
  const page = await opened(kitchenSink, phone);
  const reference = page.locator('[role=doc-noteref]').first();
  const note = page.getByRole('note').first();
  assert.equal(await note.isVisible(), false);
  await reference.click();
  assert.equal(await note.isVisible(), true);
  assert.equal(await reference.getAttribute('aria-expanded'), 'true');
  const close = note.getByRole('link', { name: 'Close note 1' });
  await close.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  await close.click();
  assert.equal(await note.isVisible(), false);
  assert.equal(await reference.getAttribute('aria-expanded'), 'false');
  assert.equal((await focused(page)).name, 'Note 1');
  assert.equal(await page.evaluate(() => window.scrollY), before);
  await page.context().close();
});

test('without a script a note opens and closes by its links', async () => {
  const page = await opened(kitchenSink, { ...phone, javaScriptEnabled: false });
  const note = page.getByRole('note').first();
  assert.equal(await note.isVisible(), false);
  await page.locator('[role=doc-noteref]').first().click();
  assert.equal(await note.isVisible(), true);
  await note.getByRole('link', { name: 'Close note 1' }).click();
  assert.equal(await note.isVisible(), false);
  await page.context().close();
});

test('on a wide window notes stand in the margin, beside the text', async () => {
  const page = await opened(kitchenSink, { viewport: { width: 1440, height: 900 } });
  const note = await page.getByRole('note').first().boundingBox();
  const text = await page.locator('.prose > p').first().boundingBox();
  assert.ok(note && text);
  assert.ok(note.x >= text.x + text.width, `note at ${note.x}, text ends at ${text.x + text.width}`);
  await page.context().close();
});

test('without a script every kind of page shows the same words', async () => {
  const words = async (path: string, javaScriptEnabled: boolean) => {
    const page = await opened(path, { javaScriptEnabled });
    // biome-ignore lint/performance/useDomNodeTextContent: what is shown counts, not what the document holds.
    const text = await page.locator('main').innerText();
    await page.context().close();
    return text;
  };
  /** Controls that only a script can serve, and what a script may say in their place. */
  const scripted = /^(?:Share…|Copy link|Copy|)$/;
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => !scripted.test(line));
  for (const path of kinds.filter((kind) => kind !== '/search/')) {
    const without = lines(await words(path, false));
    assert.ok(without.length > 1, path);
    assert.deepEqual(
      lines(await words(path, true)).filter((line) => !without.includes(line)),
      [],
      path,
    );
  }
});

test('the chosen colours hold on the next page', async () => {
  const page = await opened(lead, { colorScheme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByLabel('Colours').selectOption('dark');
  const dark = await paper();
  assert.notEqual(dark, light);
  await page.goto(`${address}/standards/`);
  assert.equal(await paper(), dark);
  await page.context().close();
});
