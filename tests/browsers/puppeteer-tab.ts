import puppeteer from 'puppeteer-core';
import type { Tab } from './tab.ts';

/**
 * Starts an installed Firefox or Chromium. Firefox speaks WebDriver BiDi itself: it takes no geckodriver.
 *
 * @param executablePath The program.
 */
export async function openWithPuppeteer(
  browserName: 'firefox' | 'chrome',
  executablePath: string,
): Promise<Tab> {
  const launch = async () => {
    const browser = await puppeteer.launch({
      browser: browserName,
      executablePath,
      headless: true,
      // Lets a test read what was copied; readers are asked.
      extraPrefsFirefox: { 'dom.events.testing.asyncClipboard': true },
      // Its own cache for going back, which tests are about, is off by default; containers have no sandbox.
      ...(browserName === 'chrome' && {
        args: ['--no-sandbox'],
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      }),
    });
    const page = await browser.newPage();
    // The tab that Firefox starts with has no focus, and buttons in it do not answer to keys.
    const [first] = await browser.pages();
    await first?.close();
    await page.bringToFront();
    return { browser, page };
  };
  let { browser, page } = await launch();
  const waitUntil = 'domcontentloaded';
  return {
    open: async (address) => {
      await page.goto(address, { waitUntil });
    },
    ask: (expression) => page.evaluate(expression),
    resize: (width, height) => page.setViewport({ width, height }),
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    reload: async () => {
      await page.reload({ waitUntil });
    },
    // A page that comes back as it was left is not loaded, which `goBack` would wait for.
    back: async () => {
      await page.evaluate('history.back()');
    },
    renew: async () => {
      await browser.close();
      ({ browser, page } = await launch());
    },
    close: () => browser.close(),
  };
}
