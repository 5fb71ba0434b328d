import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, describe, test } from 'node:test';
import { createSiteHandler } from '../../src/serve/site-handler.ts';
import { kinds, kitchenSink, lead } from '../browser/open-site.ts';
import { testSite } from '../build/test-site.ts';
import { findEngines } from './engines.ts';
import { askNumbers, type Tab, until, waitFor } from './tab.ts';

const { engines, missing } = findEngines();
// A runner that is to read in every engine has every engine.
const skipsMissing = process.env['CI'] === undefined;
for (const what of missing)
  test(`in ${what.replace(/:.*/, '')}`, { skip: skipsMissing && what }, () => assert.fail(what));

/** What a page asks for, before its own path, when it comes back as it was left. */
const RETURNED = '/returned';

/** The site under test from a server that keeps typefaces back, as a slow network does. */
interface SlowSite {
  address: string;
  slow: { fonts: boolean };
  /** Addresses that pages asked for as they came back from the browser's own cache. */
  returned: Set<string>;
  close: () => void;
}

async function serveSlowFonts(): Promise<SlowSite> {
  const slow = { fonts: false };
  const returned = new Set<string>();
  const answer = createSiteHandler(testSite);
  const server = createServer((request, response) => {
    if (request.url?.startsWith(RETURNED)) returned.add(request.url.slice(RETURNED.length));
    const isKept = slow.fonts && request.url?.endsWith('.woff2');
    setTimeout(() => answer(request, response), isKept ? 1500 : 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' ? bound?.port : undefined;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}`, slow, returned, close };
}

/** Boxes of what one can see of an element, in the window: left, top, width, height. */
const boxOf = (tab: Tab, selector: string) =>
  askNumbers(
    tab,
    `(({ x, y, width, height }) => [x, y, width, height])(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`,
  );

/** Selects words within the first paragraph long enough, as a mouse leaves them. */
const selectWords =
  "(([text]) => getSelection().setBaseAndExtent(text, 3, text, 30))([...document.querySelector('.prose > p').childNodes].filter((node) => node.data?.length > 40))";

for (const { name, start } of engines)
  describe(`in ${name}`, async () => {
    const { address, slow, returned, close } = await serveSlowFonts();
    after(close);
    const tab = await start();
    after(tab.close);
    const open = async (path: string) => {
      await tab.open(address + path);
      const there = JSON.stringify(path.split('#')[0]?.split('?')[0]);
      await until(tab, `location.pathname === ${there} && document.readyState === 'complete'`);
    };

    // The driver of WebKitGTK answers nothing until all of a page is there.
    const skip = name === 'WebKitGTK';
    test('on a first visit with slow typefaces no line of the window moves when they come, and then all are ours', {
      skip,
    }, async () => {
      slow.fonts = true;
      const tall = 1600;
      await tab.resize(1000, tall);
      await tab.open(address + lead);
      const tops =
        "[...document.querySelectorAll('.prose > *, h1, .standfirst, .band')].map((one) => Math.round(one.getBoundingClientRect().y))";
      await until(tab, "document.querySelector('.band')");
      const before = await askNumbers(tab, tops);
      assert.equal(
        await tab.ask(
          "[...document.fonts].some((face) => face.status === 'loaded' && face.family.includes('Text'))",
        ),
        false,
      );
      await until(tab, "document.fonts.status === 'loaded' && document.readyState === 'complete'");
      const faces = await tab.ask(
        "[...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('\"', '')).join()",
      );
      assert.match(String(faces), /Text Serif/);
      assert.match(String(faces), /Text Sans/);
      const then = await askNumbers(tab, tops);
      // What lies below the window is laid out when the page has loaded, and nobody sees it move.
      const inWindow = before.flatMap((top, index) => (top < tall ? [{ index, top }] : []));
      assert.ok(inWindow.length >= 5);
      for (const { index, top } of inWindow)
        assert.ok(Math.abs(top - (then[index] ?? 0)) <= 3, `${index}: ${top}, then ${then[index]}`);
      slow.fonts = false;
    });

    test('a note opens below its mark, which stands still, and closes by its button, the mark and Escape', async () => {
      await tab.resize(500, 740);
      await open(kitchenSink);
      await tab.ask("document.querySelector('.mark').scrollIntoView({ block: 'center' })");
      const [left, top = 0, wide, high = 0] = await boxOf(tab, '.mark');
      const closers = [() => tab.click('.close'), () => tab.click('.mark'), () => tab.press('Escape')];
      for (const close of closers) {
        await tab.click('.mark');
        await until(tab, "document.querySelector('.note').matches(':popover-open')");
        const [, noteTop = 0] = await boxOf(tab, '.note');
        assert.ok(noteTop >= top + high, `${noteTop} below ${top}`);
        assert.deepEqual(await boxOf(tab, '.mark'), [left, top, wide, high]);
        await close();
        await until(tab, "!document.querySelector('.note').matches(':popover-open')");
      }
    });

    test('the key that goes on leads from the mark into its note', async () => {
      await open(kitchenSink);
      await tab.ask("document.querySelector('.mark').focus()");
      await tab.press('Enter');
      await until(tab, "document.querySelector('.note').matches(':popover-open')");
      await tab.press('Tab');
      await until(tab, "document.activeElement.closest('.note')");
      await tab.press('Escape');
      await until(tab, "document.activeElement.matches('.mark')");
    });

    test('the address of a note opens it', async () => {
      await open(`${kitchenSink}#fn-1`);
      await until(tab, "document.querySelector('.note').checkVisibility()");
    });

    test('the link of a passage leads to it, though its signs were encoded on the way', async () => {
      for (const end of ['', ':~:text=nowhere', '%3A~%3Atext=nowhere']) {
        await open('/');
        await open(lead);
        const id = await tab.ask("document.querySelectorAll('.prose > p[id]')[4].id");
        await open('/');
        await open(`${lead}#${id}${end}`);
        await until(tab, `document.querySelector(':target')?.id === '${id}'`);
        const top = `document.getElementById('${id}').getBoundingClientRect().y`;
        await until(tab, `${top} >= 0 && ${top} < innerHeight`);
      }
    });

    test('the chosen colours hold after a reload, and the browser’s bars follow', async () => {
      await open(lead);
      await choose(tab, 'dark');
      await tab.reload();
      await until(tab, "document.querySelector('theme-switch:defined')");
      assert.equal(await tab.ask('document.documentElement.dataset.theme'), 'dark');
      const bars =
        "new Set([...document.querySelectorAll('meta[name=theme-color]')].map((bar) => bar.content)).size";
      assert.equal(await tab.ask(bars), 1);
      await choose(tab, '');
    });

    test('selected words get a menu within the window, which copies their link', async () => {
      await tab.resize(1000, 700);
      await open(lead);
      await tab.ask(selectWords);
      await until(tab, "document.querySelector('.passage-menu')?.checkVisibility()");
      const [x = 0, y = 0, width = 0, height = 0] = await boxOf(tab, '.passage-menu');
      const [wide = 0, high = 0] = await askNumbers(tab, '[innerWidth, innerHeight]');
      assert.ok(x >= 0 && x + width <= wide && y >= 0 && y + height <= high, `${x} ${y} ${width} ${height}`);
      await tab.click('.passage-menu button');
      await until(tab, "document.querySelector('passage-links').textContent");
    });

    test('“Copy link” copies the permalink, and “Share…” is shown only where it can share', async () => {
      await open(lead);
      await until(tab, "document.querySelector('share-row:defined')");
      assert.equal(
        await tab.ask("document.querySelector('[data-share]').checkVisibility()"),
        await tab.ask("'share' in navigator"),
      );
      await tab.click('[data-copy-link]');
      await until(tab, "document.querySelector('share-row [role=status]').textContent");
      if (name !== 'Firefox') return;
      const held = await tab.ask('navigator.clipboard.readText()');
      assert.equal(held, await tab.ask("document.querySelector('share-row').dataset.url"));
    });

    test('search opens from the masthead, finds what is typed, leads there, and Escape closes it', async () => {
      await open(lead);
      await tab.click('a[data-search]');
      await until(tab, "document.querySelector('dialog[open] input')");
      await tab.type('chart');
      await until(tab, "document.querySelector('dialog[open] .search-result')");
      await tab.press('Escape');
      await until(tab, "!document.querySelector('dialog[open]')");
      await open('/search/?q=chart');
      // Results are drawn again while more of the index comes.
      await until(tab, "document.querySelector('.search-results:not([aria-busy=true]) .search-result a')");
      await new Promise((resolve) => setTimeout(resolve, 500));
      await tab.click('.search-result a');
      await until(tab, "location.pathname !== '/search/' && document.querySelector('h1')");
    });

    test('nothing that could not act is shown', async () => {
      await open(lead);
      await until(tab, "document.querySelector('share-row:defined')");
      const shown =
        "[...document.querySelectorAll('[hidden]')].filter((one) => one.checkVisibility()).map((one) => one.textContent).join()";
      assert.equal(await tab.ask(shown), '');
    });

    test('every kind of page comes back from the browser’s own cache', async () => {
      // Browsers keep no page that was not found.
      for (const path of kinds.filter((one) => one !== '/nothing-here/')) {
        if (name === 'Firefox') await tab.renew();
        await open(path);
        // Drivers lose sight of a tab of Firefox whose page came back: the page tells the server itself.
        await tab.ask(
          `addEventListener('pageshow', ({ persisted }) => persisted && fetch('${RETURNED}' + location.pathname))`,
        );
        // A pointer on its way calls for a script, and Firefox keeps no page that waits for an answer.
        await tab.ask("document.dispatchEvent(new Event('pointerover'))");
        await new Promise((resolve) => setTimeout(resolve, 500));
        await tab.click('.colophon a[href="/about/"]');
        await until(tab, "location.pathname === '/about/' && document.readyState === 'complete'");
        await tab.back();
        await waitFor(() => returned.delete(path), `${path} came back`);
      }
    });

    // The last, since the driver may lose sight of the tab.
    test('a colour chosen on another page is there when one comes back', async () => {
      if (name === 'Firefox') await tab.renew();
      await open(lead);
      await tab.click('.masthead .name');
      await until(tab, "location.pathname === '/' && document.querySelector('theme-switch:defined')");
      await choose(tab, 'dark');
      await tab.back();
      await until(tab, "document.documentElement.dataset.theme === 'dark'");
      await choose(tab, '');
    });
  });

/** Chooses colours as a reader does at the foot of a page. */
async function choose(tab: Tab, theme: string): Promise<void> {
  await until(tab, "document.querySelector('theme-switch:defined')");
  await tab.ask(
    `((select) => { select.value = '${theme}'; select.dispatchEvent(new Event('change')); })(document.querySelector('theme-switch select'))`,
  );
}
