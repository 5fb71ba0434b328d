import { connect, createServer } from 'node:net';
import type { Page } from 'playwright-core';
import { serveFolder } from '../../src/serve/site-server.ts';
import { launchBrowser } from '../browser/browser.ts';

export interface SearchCost {
  /** From opening an article to the first result on screen, all that the server sent, headers too; the most of all tries. */
  firstResultBytes: number;
  /** Of that, what opening the article alone took. */
  articleBytes: number;
  /** For each further word, until its results stand; the most of all words. */
  nextQueryBytes: number;
  /** From a key press to its results on screen, milliseconds, over every key of every further word but the first. */
  medianMs: number;
  /**
   * Milliseconds of work in the longest task of the page's main thread, from opening the search to the last result; from
   * Chromium's trace, which tells the thread's own time from what others on the machine took.
   */
  longestTaskMs: number;
}

/**
 * Searches a built site in Chromium as a reader does, with the keyboard, from an article.
 *
 * @param folder The built site.
 * @param article Address of the article to begin at.
 * @param words Words to search for, one by one.
 */
export async function measureCost(
  folder: string,
  article: string,
  words: readonly string[],
): Promise<SearchCost> {
  const server = await serveFolder(folder);
  const counted = await countBytes(Number(new URL(server.address).port));
  const browser = await launchBrowser();
  try {
    const firsts: { article: number; all: number }[] = [];
    for (const word of words.slice(0, 3)) {
      const page = await (await browser.newContext()).newPage();
      counted.reset();
      await page.goto(counted.address + article, { waitUntil: 'networkidle' });
      const alone = counted.bytes();
      const shown = await openAndSearch(page, word);
      firsts.push({ article: alone, all: counted.bytes(shown) });
      await page.context().close();
    }
    const page = await (await browser.newContext()).newPage();
    await page.goto(counted.address + article, { waitUntil: 'networkidle' });
    // Chromium takes leave of the blank page before, in a task of the same thread, up to a second later.
    await page.waitForTimeout(2000);
    await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', 'toplevel'] });
    await openAndSearch(page, words[0] ?? 'a');
    const next: number[] = [];
    const times: number[] = [];
    for (const word of words.slice(1)) {
      counted.reset();
      await page.locator('#search-field').fill('');
      await page.keyboard.insertText(word.slice(0, 1));
      for (const letter of word.slice(1)) times.push(...(await pressAndWait(page, letter)));
      await settle(page);
      next.push(counted.bytes());
    }
    const trace = await browser.stopTracing();
    return {
      firstResultBytes: Math.max(...firsts.map(({ all }) => all)),
      articleBytes: Math.max(...firsts.map(({ article: bytes }) => bytes)),
      nextQueryBytes: Math.max(...next),
      medianMs: rounded(median(times)),
      longestTaskMs: rounded(longestTask(trace.toString('utf8'))),
    };
  } finally {
    await browser.close();
    await counted.close();
    await server.close();
  }
}

/** @returns When the first result was painted, milliseconds since 1970. */
async function openAndSearch(page: Page, word: string): Promise<number> {
  await page.keyboard.press('Control+k');
  await page.locator('#search-field').waitFor();
  const shown = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const results = document.querySelector('.search-results');
        if (!results) throw new Error('the search is not open');
        new MutationObserver((_, observer) => {
          observer.disconnect();
          requestAnimationFrame(() => resolve(Date.now()));
        }).observe(results, { childList: true });
      }),
  );
  await page.keyboard.insertText(word);
  return shown;
}

/** Until the rest of the results, which come when the reader pauses, stand too. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(400);
  await page.locator('.search-results:not([aria-busy])').waitFor();
}

/** Milliseconds from the key to the frame after the results changed; nothing where the search waits for more of the word. */
async function pressAndWait(page: Page, letter: string): Promise<number[]> {
  await page.evaluate(() => {
    const panel = document.querySelector('search-panel');
    const results = panel?.querySelector('.search-results');
    if (!panel || !results) throw new Error('the search is not open');
    const measured = new Promise<number[]>((resolve) => {
      let start = 0;
      let isChanged = false;
      document.addEventListener('keydown', ({ timeStamp }) => (start = timeStamp), {
        once: true,
        capture: true,
      });
      const observer = new MutationObserver((changes) => {
        if (start === 0) return;
        isChanged ||= changes.some(({ type }) => type === 'childList');
        if (results.hasAttribute('aria-busy')) return;
        observer.disconnect();
        if (!isChanged) return resolve([]);
        requestAnimationFrame(() => setTimeout(() => resolve([performance.now() - start])));
      });
      observer.observe(results, { childList: true, attributes: true, attributeFilter: ['aria-busy'] });
    });
    Object.assign(window, { measured });
  });
  await page.keyboard.press(letter);
  return page.evaluate(async () => {
    const times: unknown = 'measured' in window ? await window.measured : [];
    return Array.isArray(times) ? times.map(Number) : [];
  });
}

/** A relay before the server that counts every byte the server sends, and when. */
async function countBytes(port: number) {
  let sent: { at: number; bytes: number }[] = [];
  const relay = createServer((reader) => {
    const server = connect(port, '127.0.0.1');
    server.on('data', ({ length }) => sent.push({ at: Date.now(), bytes: length }));
    reader.pipe(server).pipe(reader);
    for (const socket of [reader, server]) socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const bound = relay.address();
  if (bound === null || typeof bound === 'string') throw new Error('The relay has no port.');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    bytes: (until = Number.POSITIVE_INFINITY) =>
      sent.reduce((sum, { at, bytes }) => sum + (at <= until ? bytes : 0), 0),
    reset() {
      sent = [];
    },
    close: () => new Promise<void>((resolve) => relay.close(() => resolve())),
  };
}

/** The longest task of the main thread with the most tasks: the page's. Durations in a trace are microseconds. */
function longestTask(trace: string): number {
  const {
    traceEvents,
  }: {
    traceEvents: {
      name: string;
      ph: string;
      pid: number;
      tid: number;
      tdur?: number;
      args?: { name?: string };
    }[];
  } = JSON.parse(trace);
  const main = new Set(
    traceEvents.flatMap(({ name, args, pid, tid }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? [`${pid}/${tid}`] : [],
    ),
  );
  const tasks = traceEvents.flatMap(({ name, pid, tid, tdur }) =>
    name.endsWith('RunTask') && main.has(`${pid}/${tid}`) && tdur !== undefined ? [tdur / 1000] : [],
  );
  if (tasks.length === 0) throw new Error('The trace holds no task of the page.');
  return Math.max(...tasks);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
