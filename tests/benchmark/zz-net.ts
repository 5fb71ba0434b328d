import { launchBrowser } from '../browser/browser.ts';
import { serveFolder } from '../browser/static-server.ts';

const [folder = '', article = '/', word = 'navy'] = process.argv.slice(2);
const server = await serveFolder(folder);
const b = await launchBrowser();
const page = await (await b.newContext()).newPage();
const cdp = await page.context().newCDPSession(page);
await cdp.send('Network.enable');
page.context().on('response', async (r) => {
  const s = await r
    .request()
    .sizes()
    .catch(() => undefined);
  console.log(phase, s?.responseBodySize ?? -1, s?.responseHeadersSize ?? -1, new URL(r.url()).pathname);
});
let phase = 'page';
await page.goto(server.address + article, { waitUntil: 'networkidle' });
phase = 'open';
await page.keyboard.press('/');
await page.locator('#search-field').waitFor();
await page.waitForTimeout(800);
phase = 'type';
await page.keyboard.insertText(word);
await page.waitForTimeout(1500);
await b.close();
await server.close();
