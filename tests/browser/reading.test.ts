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

for (const javaScriptEnabled of [true, false]) {
  const circumstances = javaScriptEnabled ? '' : ' without a script';

  test(`a note opens below its mark, which stands still, and closes by its button, the mark and Escape${circumstances}`, async () => {
    const page = await opened(kitchenSink, { ...phone, javaScriptEnabled });
    const mark = page.getByRole('button', { name: 'Note 1' }).first();
    const note = page.locator('.note').first();
    await mark.scrollIntoViewIfNeeded();
    assert.equal(await note.isVisible(), false);
    const before = await mark.boundingBox();
    const closers = [
      () => note.getByRole('button', { name: 'Close note 1' }).click(),
      () => mark.click(),
      () => page.keyboard.press('Escape'),
    ];
    for (const close of closers) {
      await mark.click();
      assert.equal(await note.isVisible(), true);
      assert.deepEqual(await mark.boundingBox(), before);
      const box = await note.boundingBox();
      assert.ok(box && before && box.y >= before.y + before.height, 'below the mark');
      await close();
      assert.equal(await note.isVisible(), false);
      assert.equal((await focused(page)).name, 'Note 1');
      assert.deepEqual(await mark.boundingBox(), before);
    }
    await page.context().close();
  });

  test(`a note is open for who comes by its address, and leads back${circumstances}`, async () => {
    for (const id of ['note-1', 'fn-1']) {
      const page = await opened(`${kitchenSink}#${id}`, { ...phone, javaScriptEnabled });
      const note = page.locator('.note').first();
      await note.waitFor({ state: 'visible' });
      const box = await note.boundingBox();
      assert.ok(box && box.y > 0 && box.y < 740, `${id} at ${box?.y}`);
      await page.context().close();
    }
  });
}

test('the Tab key goes from a mark into its open note, and to none that is closed', async () => {
  const page = await opened(kitchenSink, phone);
  const mark = page.getByRole('button', { name: 'Note 1' }).first();
  await mark.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement?.closest('.note') !== null));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement?.closest('.note') === null));
  await page.context().close();
});

test('a note is none of what one copies from the text, open or in the margin', async () => {
  for (const width of [360, 1440]) {
    const page = await opened(kitchenSink, { viewport: { width, height: 740 } });
    const { copied, note } = await page.evaluate(() => {
      const paragraph = document.querySelector('.prose p:has(.note)');
      getSelection()?.selectAllChildren(paragraph ?? document.body);
      return {
        copied: getSelection()?.toString() ?? '',
        note: paragraph?.querySelector('.note')?.textContent ?? '',
      };
    });
    assert.ok(copied.length > 20 && note.length > 5);
    assert.ok(!copied.includes(note), `${width}: ${copied}`);
    assert.doesNotMatch(copied, /\p{L}\d/u);
    await page.context().close();
  }
});

test('on paper the notes are at the end, each once and in order', async () => {
  const page = await opened(kitchenSink, { viewport: { width: 800, height: 740 } });
  await page.emulateMedia({ media: 'print' });
  const tops = await page
    .locator('.note')
    .evaluateAll((notes) => notes.map((note) => note.getBoundingClientRect().top));
  const end = await page
    .locator('.prose > :last-child')
    .evaluate((last) => last.getBoundingClientRect().bottom);
  assert.ok(tops.length > 0);
  assert.deepEqual(
    tops,
    tops.toSorted((one, other) => one - other),
  );
  assert.ok((tops[0] ?? 0) >= end, `${tops[0]} after ${end}`);
  await page.context().close();
});

test('on a wide window notes stand in the margin, beside the text', async () => {
  const page = await opened(kitchenSink, { viewport: { width: 1440, height: 900 } });
  const note = await page.locator('.note').first().boundingBox();
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

test('a drawing on a transparent ground stays on paper in the dark, and on paper that is printed on', async () => {
  const page = await opened(lead, { colorScheme: 'dark' });
  const ground = () =>
    page
      .locator('main img')
      .first()
      .evaluate((picture) => {
        const { backgroundColor, colorScheme } = getComputedStyle(picture);
        return { backgroundColor, isLight: colorScheme === 'light' };
      });
  assert.deepEqual(await ground(), { backgroundColor: 'rgb(253, 251, 246)', isLight: true });
  await page.emulateMedia({ media: 'print' });
  assert.equal((await ground()).backgroundColor, 'rgba(0, 0, 0, 0)');
  await page.context().close();
});
