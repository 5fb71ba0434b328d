import assert from 'node:assert/strict';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openSite } from './open-site.ts';

/** The site under test, as a reader of the search meets it. */
export const { browser, address } = await openSite();

/** A page in a context of its own; an error or a dialog of its scripts fails the test. */
export async function opened(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
  page.on('pageerror', (error) => assert.fail(`${path}: ${error.message}`));
  page.on('dialog', (dialog) => assert.fail(`${path} opened “${dialog.message()}”`));
  await page.goto(address + path, { waitUntil: 'networkidle' });
  return page;
}

export const field = (page: Page): Locator => page.locator('#search-field');
export const status = (page: Page): Locator => page.locator('.search-status');
/** Articles among the results. */
export const results = (page: Page): Locator => page.locator('.search-result');
/** Results of the dialog, which the arrow keys move through. */
export const options = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Results' }).getByRole('option');

/** Types and waits until what is said of the results matches. */
export async function search(page: Page, words: string, said: RegExp): Promise<void> {
  await field(page).fill(words);
  await status(page).filter({ hasText: said }).waitFor();
}
