import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { site } from '../../src/site.ts';
import { kinds, kitchenSink, lead, openSite } from './open-site.ts';

const { browser, address } = await openSite();

async function opened(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(address + path);
  return page;
}

/** The names of all controls that a reader can see, links aside. */
const shownControls = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, select, input, textarea, summary, [role=button]')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .map((control) => {
        const label =
          control instanceof HTMLSelectElement ? control.labels[0]?.firstChild?.textContent : undefined;
        const input = control instanceof HTMLInputElement ? control.labels?.[0]?.textContent : undefined;
        return (label ?? input ?? control.getAttribute('aria-label') ?? control.textContent ?? '').trim();
      }),
  );

const copying: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const isOpen = (page: Page, summary: string) =>
  page
    .locator('details', { has: page.getByText(summary, { exact: true }) })
    .first()
    .evaluate((details) => details.hasAttribute('open'));

/** What each control does, tried where it is: an assertion for its effect, not for what the page says of it. */
const effects: Record<string, (page: Page) => Promise<void>> = {
  'Copy link': async (page) => {
    const permalink = site.address + new URL(page.url()).pathname;
    await page.getByRole('button', { name: 'Copy link', exact: true }).click();
    await page.waitForFunction(
      (text) => navigator.clipboard.readText().then((held) => held === text),
      permalink,
    );
    assert.equal(await clipboard(page), permalink);
  },
  Colours: async (page) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const before = await paper();
    await page.getByLabel('Colours').selectOption('dark');
    await page.reload();
    assert.notEqual(await paper(), before);
  },
  'Reference and files': async (page) => {
    await page.getByText('Reference and files', { exact: true }).click();
    assert.equal(await isOpen(page, 'Reference and files'), true);
  },
  'Note 1': async (page) => {
    await page.getByRole('button', { name: 'Note 1' }).first().click();
    await page.locator('.note:popover-open').waitFor();
  },
  'What has changed here': async (page) => {
    await page.getByText('What has changed here', { exact: true }).click();
    assert.equal(await isOpen(page, 'What has changed here'), true);
  },
  'What was changed': async (page) => {
    await page.getByText('What was changed', { exact: true }).first().click();
    assert.equal(await isOpen(page, 'What was changed'), true);
  },
  'Filter and order': async (page) => {
    await page.getByText('Filter and order', { exact: true }).click();
    assert.equal(await isOpen(page, 'Filter and order'), true);
  },
  Search: async (page) => {
    await page.locator('input[type=search]').first().fill('link');
    await page.getByRole('button', { name: 'Search', exact: true }).first().click();
    await page.waitForURL(/\/search\/\?q=link/);
  },
};
/** Fields are tried with the button that sends them. */
const fields = new Set(['Search the archive']);
/** Other notes open as the first does. */
const isNote = (name: string) => /^Note \d+$/.test(name) && name !== 'Note 1';

const pages = [...new Set([...kinds, kitchenSink])];

test('every control that is shown has its effect', async () => {
  const known = new Set(fields);
  for (const path of pages) {
    const page = await opened(path, { ...copying, colorScheme: 'light' });
    const names = (await shownControls(page)).filter((name) => !known.has(name) && !isNote(name));
    await page.context().close();
    for (const name of new Set(names)) {
      known.add(name);
      const effect = effects[name];
      assert.ok(effect, `${path}: nothing is known of the control “${name}”`);
      const tried = await opened(path, { ...copying, colorScheme: 'light' });
      await effect(tried);
      await tried.context().close();
    }
  }
});

test('without scripts only controls that the browser itself serves are shown', async () => {
  for (const path of pages) {
    const page = await opened(path, { javaScriptEnabled: false });
    const dead = await page
      .locator('button, select, [role=button], input')
      .evaluateAll((controls) =>
        controls
          .filter((control) => control.checkVisibility({ visibilityProperty: true }))
          .filter((control) => !control.closest('form[action]') && !control.hasAttribute('popovertarget'))
          .map((control) => control.textContent),
      )
      .catch(() => undefined);
    await page.context().close();
    assert.deepEqual(dead, [], path);
  }
});

test('“Share…” is offered where the browser can share, and shares the permalink', async () => {
  const without = await opened(lead);
  assert.equal(await without.getByText('Share…', { exact: true }).isVisible(), false);
  await without.context().close();

  const context = await browser.newContext();
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: async (data: ShareData) => document.documentElement.setAttribute('data-shared', data.url ?? ''),
    });
  });
  const page = await context.newPage();
  await page.goto(address + lead);
  await page.getByText('Share…', { exact: true }).click();
  assert.equal(await page.locator('html').getAttribute('data-shared'), site.address + lead);
  await context.close();
});
