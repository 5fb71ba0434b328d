import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lead, openSite } from './open-site.ts';

const { browser, address } = await openSite();

test('a pull quote is drawn large, and its words stand once in the text and once for a screen reader', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address + lead);
  const drawn = page.locator('.pull-quote-words').first();
  const quote = (await drawn.getAttribute('data-quote'))?.replaceAll('\u00a0', ' ') ?? '';
  assert.ok(quote.length > 20);
  const words = quote.slice(1).toLowerCase();
  const times = (text: string) => text.replace(/\s+/g, ' ').toLowerCase().split(words).length - 1;

  const content = await drawn.evaluate((element) => getComputedStyle(element, '::before').content);
  assert.equal(times(content.replaceAll('\u00a0', ' ')), 1, 'drawn by CSS');
  const [shown, running] = await Promise.all([
    drawn.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    page
      .locator('.prose > p')
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
  ]);
  assert.ok(shown > running * 1.2, `${shown} px beside ${running} px`);

  // biome-ignore lint/performance/useDomNodeTextContent: what is shown counts, not what the document holds.
  assert.equal(times(await page.locator('body').innerText()), 1, 'in the text of the page');
  assert.equal(times(await page.locator('main').ariaSnapshot()), 1, 'in the accessibility tree');
  await context.close();
});

test('a pull quote leads to its words', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address + lead);
  await page.getByRole('link', { name: 'Go to the quoted words' }).first().click();
  const target = page.locator(':target');
  assert.equal(await target.getAttribute('class'), 'quoted');
  await target.waitFor({ state: 'visible' });
  await context.close();
});
