import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { serveFolder } from '../../src/serve/site-server.ts';
import { site } from '../../src/site.ts';
import { launchBrowser } from './browser.ts';
import { openCorrectedSite, path } from './corrected-article.ts';
import { foundWords, markedShare, searchesText } from './found-words.ts';
import { copied, linkTo, select } from './select-words.ts';
import { violations } from './violations.ts';

const article = await openCorrectedSite();
const server = await serveFolder(article.out);
const browser = await launchBrowser();
after(async () => {
  await browser.close();
  await server.close();
});

const desk: BrowserContextOptions = { viewport: { width: 1280, height: 600 }, reducedMotion: 'reduce' };
const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 640 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
};

async function opened(options: BrowserContextOptions = desk, link = path): Promise<[Page, BrowserContext]> {
  const context = await browser.newContext(options);
  if (options.javaScriptEnabled !== false) {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.address });
  }
  const page = await context.newPage();
  await page.goto(new URL(link.replace(site.address, ''), server.address).href);
  return [page, context];
}

/** The passage that the address has led to, once the browser has looked for the words. */
async function landed(page: Page): Promise<string> {
  const target = page.locator(':target');
  await target.waitFor({ state: 'attached' });
  return target.evaluate((element) => element.closest('p, li')?.textContent.trim() ?? '');
}

const links = new Map<string, string>();
const shared = [
  ['promise costs little', 2],
  ['well-known rule, which R&D', 1],
  ['– “quoted”, and kept (for', 1],
  ['people change them.', 1],
  ['somebody keeps it, year after year, until the record is whole and every link that was ever shared', 1],
] as const;

test('words selected in the text are copied as a link that finds those words and no others', async () => {
  const [page, context] = await opened();
  for (const [words, place] of shared) links.set(words, await linkTo(page, words, place));
  for (const [words, link] of links) {
    assert.match(link, new RegExp(`^${site.address}${path}#p-[0-9a-z]{6}:~:text=`));
    const [arrived, elsewhere] = await opened(desk, link);
    assert.deepEqual((await foundWords(arrived, link)).words, [words]);
    await elsewhere.close();
  }
  assert.match(links.get('promise costs little') ?? '', /:~:text=too%20a-,promise%20costs%20little$/);
  await context.close();
});

test('a browser that knows such links marks the words and brings them into view', async (t) => {
  const [page, context] = await opened();
  if (!(await searchesText(page))) t.skip('this browser cannot search a page: name one in CHROME_PATH');
  else {
    for (const [words, link] of links) {
      const [arrived, elsewhere] = await opened(desk, link);
      await arrived.waitForTimeout(300);
      const { box } = await foundWords(arrived, link);
      assert.ok(box);
      assert.ok((await markedShare(arrived, box)) > 0.5, words);
      await elsewhere.close();
    }
  }
  await context.close();
});

test('every link lands on its passage, marked, in browsers that know no such links', async () => {
  for (const [words, link] of links) {
    const [arrived, context] = await opened(desk, link.replace(/:~:.*/, ''));
    assert.ok((await landed(arrived)).includes(words.slice(0, 40)), words);
    const background = await arrived
      .locator(':target')
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    assert.notEqual(background, 'rgba(0, 0, 0, 0)');
    await context.close();
  }
});

test('words selected are the passage that “Cite this” names', async () => {
  const [page, context] = await opened();
  const link = await linkTo(page, 'people change them.');
  await page.getByText('Reference and files').click();
  const citation = (await page.locator('.reference').textContent())?.trim() ?? '';
  assert.ok(citation.includes(`${site.address}${path}. Version of 2026-04-23T07:00:00Z (version `), citation);
  assert.ok(citation.endsWith(` Passage: ${link}`), citation);
  await context.close();

  const plain = link.replace(/:~:.*/, '');
  const [arrived, elsewhere] = await opened(desk, plain);
  await arrived.getByText('Reference and files').click();
  const cited = (await arrived.locator('.reference').textContent())?.trim() ?? '';
  assert.ok(cited.endsWith(` Passage: ${plain}`), cited);
  await elsewhere.close();
});

test('the menu is next in the order of the Tab key, and Escape closes it', async () => {
  const [page, context] = await opened();
  const button = page.getByRole('button', { name: 'Copy link to this passage' });
  await select(page, 'people change them.');
  await button.waitFor();
  await page.keyboard.press('Tab');
  assert.ok(await button.evaluate((element) => element === document.activeElement));
  await page.keyboard.press('Enter');
  await page.getByText('Link copied').waitFor();
  assert.match(await copied(page), /:~:text=people%20change%20them%2E$/);
  await page.keyboard.press('Escape');
  assert.equal(await button.count(), 0);
  await context.close();
});

for (const [name, options] of Object.entries({ desk, phone })) {
  test(`on a ${name} the menu stands whole in the window and not over the words`, async () => {
    const [page, context] = await opened(options);
    for (const words of ['A promise costs', 'that was ever shared', 'people change them.']) {
      await select(page, words);
      const menu = page.locator('.passage-menu');
      await menu.waitFor();
      const box = await menu.boundingBox();
      const chosen = await page.evaluate(() => {
        const { top, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
        return { top, bottom, width: innerWidth, height: innerHeight };
      });
      assert.ok(box);
      const isBelow = box.y >= chosen.bottom;
      assert.ok(
        isBelow || (name === 'desk' && box.y + box.height <= chosen.top),
        JSON.stringify({ box, chosen }),
      );
      assert.ok(box.x >= 0 && box.x + box.width <= chosen.width, JSON.stringify(box));
      assert.ok(box.y >= 0 && box.y + box.height <= chosen.height, JSON.stringify(box));
    }
    await context.close();
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing with the menu, the mark and the notice open in ${colorScheme} colours`, async () => {
    const [page, context] = await opened({ ...desk, colorScheme });
    await linkTo(page, 'people change them.');
    await page.locator('.prose p', { hasText: 'The last words' }).hover();
    assert.deepEqual(await violations(page), []);
    await context.close();
  });
}

test('one mark goes with the pointer and copies the link of the passage under it', async () => {
  const [page, context] = await opened();
  const mark = page.locator('.passage-mark');
  for (const words of ['Addresses do not change', 'The last words']) {
    const passage = page.locator('.prose p', { hasText: words });
    await passage.hover();
    await passage.locator('.passage-mark').waitFor();
    assert.equal(await mark.count(), 1);
    assert.equal(
      await passage.locator('.passage-mark').evaluate((element) => getComputedStyle(element).opacity),
      '1',
    );
    await mark.click();
    await page.getByText('Link copied').waitFor();
    assert.equal(await copied(page), `${site.address}${path}#${await passage.getAttribute('id')}`);
  }
  await context.close();
});

test('the mark is one stop of the Tab key, and arrow keys take it from passage to passage', async () => {
  const [page, context] = await opened();
  const mark = page.locator('.passage-mark');
  // The first key brings the mark.
  await page.keyboard.press('Tab');
  await mark.focus();
  assert.match(
    (await mark.getAttribute('aria-label')) ?? '',
    /^Link to this passage: A promise costs little/,
  );
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.ok(await mark.evaluate((element) => element === document.activeElement));
  assert.match((await mark.getAttribute('aria-label')) ?? '', /: The well-known rule/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByText('Link copied').waitFor();
  const id = await page.locator('.prose p', { hasText: 'Here too a promise' }).getAttribute('id');
  assert.equal(await copied(page), `${site.address}${path}#${id}`);
  await context.close();
});

test('without a script there is nothing of it, and links land all the same', async () => {
  const link = [...links.values()].at(-1) ?? '';
  const [page, context] = await opened({ ...desk, javaScriptEnabled: false }, link.replace(/:~:.*/, ''));
  assert.equal(await page.locator('.passage-mark, .passage-menu').count(), 0);
  assert.match((await page.locator(':target').textContent()) ?? '', /^Here too/);
  await context.close();
});

test('after a correction every shared link still lands: on the same words, on what replaced them, or on a note', async () => {
  const [before, ended] = await opened();
  const gone = await linkTo(before, 'says so while it stands');
  const changed = await linkTo(before, 'altered what strangers will do');
  const searches = await searchesText(before);
  await ended.close();
  await article.correct([
    ['Here too a promise costs little; but', 'Here also, we now say, a promise costs little; but'],
    ['has altered what strangers will do', 'has changed where strangers will go'],
    ['This passage will be taken out before long, and says so while it stands.\n\n', ''],
  ]);

  const kept = links.get(shared[4][0]) ?? '';
  const [page, context] = await opened(desk, kept);
  const { words, box } = await foundWords(page, kept);
  assert.deepEqual(words, [shared[4][0]]);
  assert.match(await landed(page), /^Here also, we now say/);
  if (searches && box) assert.ok((await markedShare(page, box)) > 0.5);
  await context.close();

  const [successor, next] = await opened(desk, changed);
  assert.match(await landed(successor), /^A promise costs little.*changed where strangers will go/);
  const isSeen = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };
  assert.ok(await successor.locator('p:has(> .former:target)').evaluate(isSeen));
  await next.close();

  const [note, last] = await opened(desk, gone);
  const target = note.locator(':target');
  await target.waitFor();
  assert.ok(await target.evaluate(isSeen));
  assert.match(
    (await target.textContent())?.trim() ?? '',
    /^The passage that your link led to was taken out on 1 December 2026\.$/,
  );
  await last.close();
});
