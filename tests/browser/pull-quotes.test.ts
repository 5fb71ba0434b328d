import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { read } from '../build/built-site.ts';
import { lead, openSite, sitemapPaths } from './open-site.ts';

const { browser, address } = await openSite();

const articles = sitemapPaths.filter(
  (path) => /^\/\d{4}\//.test(path) && read(`${path}index.html`).includes('data-quote="'),
);

/** Opens a page in a window of its own and closes it when the work is done. */
async function on(path: string, work: (page: Page) => Promise<void>, options: object = {}): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(address + path);
  await work(page);
  await context.close();
}

/** The two links under a drawn quote. */
const toWords = '.pull-quote a[href^="#"]';
const share = '.pull-quote a[href*="quotes/"]';

const folded = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

/** The longest stretch of each drawn quote that is the writer's letter for letter, in small letters. */
async function quotesOf(page: Page): Promise<string[]> {
  const drawn = await page
    .locator('.pull-quote-words')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-quote') ?? ''));
  return drawn.map((quote) => {
    const [longest = ''] = folded(quote)
      .split(/\s*(?:…|\[[^\]]*\])\s*/)
      .sort((one, other) => other.length - one.length);
    return longest.replace(/[.,:;]$/, '');
  });
}

const times = (text: string, words: string): number => folded(text).split(words).length - 1;

test('there are articles with pull quotes to look at', () => {
  assert.ok(articles.length >= 5);
  assert.ok(articles.includes(lead));
});

for (const path of articles) {
  test(`the words of each pull quote of ${path} are met once`, async (met) => {
    await on(path, async (page) => {
      const quotes = await quotesOf(page);
      const once = (text: string) => {
        for (const quote of quotes) assert.equal(times(text, quote), 1, quote);
      };

      await met.test('in the accessibility tree, and nowhere in a name or a description', async () => {
        const session = await page.context().newCDPSession(page);
        const { nodes } = await session.send('Accessibility.getFullAXTree');
        const shown = nodes.filter(({ ignored }) => !ignored);
        const role = (node: (typeof nodes)[number]) => String(node.role?.value);
        once(
          shown
            .filter((node) => role(node) === 'StaticText')
            .map(({ name }) => name?.value)
            .join(''),
        );
        for (const node of shown.filter((one) => !/^(?:StaticText|InlineTextBox)$/.test(role(one)))) {
          const said = [node.name, node.description, node.value].map((value) => value?.value ?? '').join(' ');
          for (const quote of quotes) assert.equal(times(said, quote), 0, `${role(node)}: ${said}`);
        }
      });

      await met.test('by who selects all and copies', async () => {
        once(
          await page.evaluate(() => {
            document.execCommand('selectAll');
            return getSelection()?.toString() ?? '';
          }),
        );
      });

      await met.test('in the text of the page, on screen and on paper', async () => {
        // biome-ignore lint/performance/useDomNodeTextContent: what is shown counts, not what the document holds.
        once(await page.locator('body').innerText());
        await page.emulateMedia({ media: 'print' });
        // biome-ignore lint/performance/useDomNodeTextContent: likewise.
        once(await page.locator('body').innerText());
        assert.equal(await page.locator('.pull-quote').first().isVisible(), false);
        await page.emulateMedia({ media: 'screen' });
      });

      await met.test('without style sheets, when nothing else is lost', async () => {
        await page.evaluate(() => {
          for (const sheet of document.querySelectorAll('style, link[rel=stylesheet]')) sheet.remove();
        });
        // biome-ignore lint/performance/useDomNodeTextContent: likewise.
        once(await page.locator('body').innerText());
        assert.ok(await page.locator(share).first().isVisible());
      });
    });
  });

  test(`no pull quote of ${path} lies over anything or beside its own words`, async () => {
    for (const width of [1200, 1280, 1920]) {
      await on(
        path,
        async (page) => {
          const clashes = await page.evaluate(() => {
            const boxOf = (element: Element) => element.getBoundingClientRect();
            const quotes = [...document.querySelectorAll('.pull-quote')];
            const others = [
              ...document.querySelectorAll('.pull-quote, .contents, .note, .prose > p, .prose > h2'),
            ];
            return quotes.flatMap((quote) => {
              const box = boxOf(quote);
              const own = document.querySelector(quote.querySelector('a')?.getAttribute('href') ?? 'none');
              const isBeside = own && boxOf(own).top < box.bottom && boxOf(own).bottom > box.top;
              const over = others.filter((other) => {
                const { left, right, top, bottom } = boxOf(other);
                return (
                  other !== quote &&
                  left < box.right &&
                  right > box.left &&
                  top < box.bottom &&
                  bottom > box.top
                );
              });
              return [...over.map(({ textContent }) => textContent), ...(isBeside ? ['its own words'] : [])];
            });
          });
          assert.deepEqual(clashes, [], `${width} px`);
        },
        { viewport: { width, height: 900 } },
      );
    }
  });
}

test('a pull quote is drawn larger than the text, by CSS', async () => {
  await on(lead, async (page) => {
    const drawn = page.locator('.pull-quote-words').first();
    const [quote = ''] = await quotesOf(page);
    const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    const content = await drawn.evaluate((element) => getComputedStyle(element, '::after').content);
    assert.equal(times(content, quote), 1);
    const [shown, running] = await Promise.all([
      drawn.evaluate(sizeOf),
      page.locator('.prose > p').first().evaluate(sizeOf),
    ]);
    assert.ok(shown > running * 1.2, `${shown} px beside ${running} px`);
  });
});

for (const path of articles) {
  test(`each pull quote of ${path} leads the keyboard to its words and marks them`, async () => {
    await on(path, async (page) => {
      for (const link of await page.locator(toWords).all()) {
        await link.focus();
        await page.keyboard.press('Enter');
        const target = page.locator(':target');
        assert.equal(`#${await target.getAttribute('id')}`, await link.getAttribute('href'));
        assert.ok(await target.evaluate((element) => element === document.activeElement));
        const paint = await target.evaluate((element) => getComputedStyle(element).backgroundColor);
        assert.notEqual(paint, 'rgba(0, 0, 0, 0)');
        const box = await target.boundingBox();
        assert.ok(box && box.y >= 0 && box.y < 720, 'in sight');
      }
    });
  });

  test(`each pull quote of ${path} has a control to share it, next for the keyboard, with a name of its own`, async () => {
    await on(path, async (page) => {
      const count = await page.locator('.pull-quote').count();
      const names: (string | null)[] = [];
      for (const link of await page.locator(toWords).all()) {
        await link.focus();
        await page.keyboard.press('Tab');
        const focused = page.locator(':focus');
        assert.match((await focused.getAttribute('href')) ?? '', /quotes\//);
        names.push((await focused.getAttribute('aria-label')) ?? (await focused.textContent()));
      }
      const name = /^(?:Share this quote|Dieses Zitat teilen)/;
      assert.equal(await page.getByRole('link', { name }).count(), count);
      assert.equal(new Set(names).size, count);
    });
  });
}

test('the control to share leads to the quote’s page, and that leads back to its words', async () => {
  await on(lead, async (page) => {
    await page.getByRole('link', { name: 'Share this quote' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/quotes/*/');
    await page.getByRole('link', { name: 'Read it in its place' }).click();
    await page.waitForURL(`**${lead}#quote-*`);
    assert.equal(await page.locator(':target').getAttribute('class'), 'quoted');
  });
});

test('where colours are forced, the words that a quote led to are still marked', async () => {
  await on(
    lead,
    async (page) => {
      await page.locator(toWords).first().click();
      const outline = await page
        .locator(':target')
        .evaluate((element) => getComputedStyle(element).outlineStyle);
      assert.equal(outline, 'solid');
    },
    { forcedColors: 'active' },
  );
});
