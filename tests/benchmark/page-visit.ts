import type { Browser, Page } from 'playwright-core';

/** What a reader's first visit to a page took. */
export interface Visit {
  /** The HTML document by itself, as sent: compressed, with its headers. */
  documentBytes: number;
  /** All that was sent, the document and what it fetched. */
  allBytes: number;
  requests: number;
  /** First and largest contentful paint, milliseconds from the beginning of the visit. */
  firstPaint: number;
  largestPaint: number;
  /** Sum of every shift; Cumulative Layout Shift takes the worst five seconds, and so is never more. */
  layoutShift: number;
}

const roundTrip = 150;
/** Bytes. */
const kilobit = 1024 / 8;

/**
 * A phone of middling power on slow 4G: Lighthouse's `mobileSlow4G` as its `throttlingMethod: 'devtools'` applies it. The
 * browser delays requests, not packets, so the round trips that a connection and an answer take are in the latency: 3.75
 * of 150 ms, and a tenth is taken off the throughput. Figures of Lighthouse 12.8.2
 * (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md, core/config/constants.js).
 */
const slow4G = {
  network: {
    offline: false,
    latency: roundTrip * 3.75,
    downloadThroughput: Math.floor(1.6 * 1024 * 0.9 * kilobit),
    uploadThroughput: Math.floor(750 * 0.9 * kilobit),
  },
  processor: { rate: 4 },
  screen: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
};

/** Visits an address for the first time: in a browser context of its own, with nothing kept from before. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext(slow4G.screen);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow4G.network);
    await session.send('Emulation.setCPUThrottlingRate', slow4G.processor);
    const addresses = new Map<string, string>();
    const sent = new Map<string, number>();
    session.on('Network.requestWillBeSent', ({ requestId, request }) =>
      addresses.set(requestId, request.url),
    );
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const url = addresses.get(requestId);
      if (url && !url.startsWith('data:')) sent.set(url, encodedDataLength);
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    // What is painted late, and what it moves, is late by less than this.
    await page.waitForTimeout(500);
    return {
      documentBytes: sent.get(address) ?? Number.NaN,
      allBytes: [...sent.values()].reduce((sum, bytes) => sum + bytes, 0),
      requests: sent.size,
      ...(await paints(page)),
    };
  } finally {
    await context.close();
  }
}

/** What the page's own observers tell of it. */
function paints(page: Page): Promise<Pick<Visit, 'firstPaint' | 'largestPaint' | 'layoutShift'>> {
  return page.evaluate(async () => {
    const entries = (type: string) =>
      new Promise<PerformanceEntry[]>((resolve) => {
        const found: PerformanceEntry[] = [];
        new PerformanceObserver((list) => found.push(...list.getEntries())).observe({ type, buffered: true });
        setTimeout(() => resolve(found), 200);
      });
    const [paint, largest, shifts] = await Promise.all(
      ['paint', 'largest-contentful-paint', 'layout-shift'].map(entries),
    );
    return {
      firstPaint: paint?.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? Number.NaN,
      largestPaint: largest?.at(-1)?.startTime ?? Number.NaN,
      layoutShift: (shifts ?? []).reduce(
        (sum, entry) => sum + ('value' in entry && typeof entry.value === 'number' ? entry.value : 0),
        0,
      ),
    };
  });
}
