import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { serveFolder } from '../../src/serve/site-server.ts';
import { testSite } from '../build/test-site.ts';
import { launchBrowser } from './browser.ts';

const [from, to] = ['/2024/11/clocks/', '/2024/12/the-clock-on-the-wall/'];

/** A host that reads no `_redirects`. */
const folder = mkdtempSync(join(tmpdir(), 'verbatim-moved-'));
for (const path of [from, to]) cpSync(join(testSite, path), join(folder, path), { recursive: true });
const plain = await serveFolder(folder);
const host = await serveFolder(testSite);
const browser = await launchBrowser();
after(async () => {
  await browser.close();
  await Promise.all([plain.close(), host.close()]);
  rmSync(folder, { recursive: true });
});

/** Where a reader arrives who opens a link. */
async function arrive(link: string, javaScriptEnabled = true): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(link);
  await page.waitForURL((url) => url.pathname === to);
  const { pathname, search, hash } = new URL(page.url());
  await context.close();
  return pathname + search + hash;
}

test('a shared link to a passage arrives at the passage, on a host that redirects and on one that does not', async () => {
  for (const { address } of [host, plain]) {
    assert.equal(await arrive(`${address}${from}#p-1`), `${to}#p-1`);
    assert.equal(await arrive(`${address}${from}?from=mail#p-1`), `${to}?from=mail#p-1`);
    assert.equal(await arrive(`${address}${from}`), to);
  }
});

test('without scripts a shared link arrives at the article', async () => {
  assert.equal(await arrive(`${host.address}${from}#p-1`, false), `${to}#p-1`);
  assert.equal(await arrive(`${plain.address}${from}#p-1`, false), to);
});
