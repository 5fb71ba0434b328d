import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Flags of @sparticuz/chromium that are meant for its cloud, not for tests: one process, no origin checks. */
const unwanted = new Set(['--single-process', '--disable-web-security', '--no-zygote', "--headless='shell'"]);

const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
];

/**
 * Starts a real Chromium without any download beyond npm: on Linux x64 the one in @sparticuz/chromium, elsewhere an
 * installed Chrome, or Playwright's own. CHROME_PATH names another.
 *
 * @param flags More of Chromium's command line.
 */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  const chosen = process.env['CHROME_PATH'];
  if (!chosen && process.platform === 'linux' && process.arch === 'x64') {
    const args = [...chromium.args.filter((flag) => !unwanted.has(flag)), ...flags];
    return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
  }
  const executablePath = chosen ?? installed.find(existsSync);
  return playwright.launch({ args: [...flags], ...(executablePath && { executablePath }) });
}

/** Faces that are as wide as those of which a page is made until its own letters arrive; most systems have one of each line. */
const platformFaces = [
  ['Arial', 'Liberation Sans', 'Arimo'],
  ['Times New Roman', 'Liberation Serif', 'Tinos'],
];

/** Says why a test of a page in the platform's faces cannot run here; false if it can. No package of npm brings them. */
export async function explainMissingFaces(browser: Browser): Promise<string | false> {
  const page = await browser.newPage();
  const hasAll = await page.evaluate(async (lines) => {
    const isThere = (names: readonly string[]) =>
      new FontFace('probe', names.map((name) => `local("${name}")`).join()).load().then(
        () => true,
        () => false,
      );
    return (await Promise.all(lines.map(isThere))).every((there) => there);
  }, platformFaces);
  await page.close();
  return hasAll ? false : 'no Arial and Times or Liberation Sans and Serif here: install fonts-liberation';
}
