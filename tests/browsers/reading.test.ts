import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { By, Key, type WebDriver } from 'selenium-webdriver';
import { serveFolder } from '../../src/serve/site-server.ts';
import { kitchenSink, lead } from '../browser/open-site.ts';
import { testSite } from '../build/test-site.ts';
import { findEngines } from './engines.ts';

const { engines, missing } = findEngines();
for (const what of missing) test(`in ${what.replace(/:.*/, '')}`, { skip: what }, () => undefined);

for (const { name, start } of engines)
  describe(`in ${name}`, async () => {
    const server = await serveFolder(testSite);
    const { driver, stop } = await start();
    after(async () => {
      await stop();
      await server.close();
    });

    const open = (path: string) => driver.get(server.address + path);
    const ask = <Answer>(script: string): Promise<Answer> => driver.executeScript<Answer>(`return ${script}`);
    const until = (script: string) => driver.wait(() => ask<boolean>(`Boolean(${script})`), 5000, script);

    test('a note opens below its mark, which stands still, and closes by its button, the mark and Escape', async () => {
      await driver.manage().window().setRect({ width: 400, height: 740 });
      await open(kitchenSink);
      const mark = await driver.findElement(By.css('.mark'));
      await driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', mark);
      const before = await mark.getRect();
      const closers = [
        () => driver.findElement(By.css('.close')).click(),
        () => mark.click(),
        () => press(driver, Key.ESCAPE),
      ];
      for (const close of closers) {
        await mark.click();
        await until("document.querySelector('.note').matches(':popover-open')");
        const note = await driver.findElement(By.css('.note')).getRect();
        assert.ok(note.y >= before.y + before.height, `${note.y} below ${before.y}`);
        assert.deepEqual(await mark.getRect(), before);
        await close();
        await until("!document.querySelector('.note').matches(':popover-open')");
      }
    });

    test('the address of a note opens it', async () => {
      await open(`${kitchenSink}#fn-1`);
      await until("document.querySelector('.note').checkVisibility()");
    });

    test('the chosen colours hold after a reload, and the browser’s bars follow', async () => {
      await open(lead);
      await driver.findElement(By.css('theme-switch option[value=dark]')).click();
      await driver.navigate().refresh();
      assert.equal(await ask('document.documentElement.dataset.theme'), 'dark');
      const bars = await ask<string[]>(
        "[...document.querySelectorAll('meta[name=theme-color]')].map((bar) => bar.content)",
      );
      assert.equal(new Set(bars).size, 1);
      await driver.findElement(By.css("theme-switch option[value='']")).click();
    });

    test('a colour chosen on another page is there when one comes back', async () => {
      await open(lead);
      await driver.findElement(By.css('.masthead .name')).click();
      await until("location.pathname === '/'");
      await driver.findElement(By.css('theme-switch option[value=dark]')).click();
      await driver.navigate().back();
      await until("document.documentElement.dataset.theme === 'dark'");
      await driver.findElement(By.css("theme-switch option[value='']")).click();
    });

    test('selected words get a menu within the window, whose link leads to them', async () => {
      await driver.manage().window().setRect({ width: 1000, height: 700 });
      await open(lead);
      await driver.executeScript(
        "const [text] = [...document.querySelector('.prose > p').childNodes].filter((node) => node.data?.length > 40); getSelection().setBaseAndExtent(text, 3, text, 30)",
      );
      await until("document.querySelector('.passage-menu')");
      const { x, y, width, height } = await driver.findElement(By.css('.passage-menu')).getRect();
      const [wide, high, top] = await ask<number[]>('[innerWidth, innerHeight, scrollY]');
      assert.ok(x >= 0 && x + width <= (wide ?? 0), `${x}, ${width}`);
      assert.ok(y - (top ?? 0) >= 0 && y - (top ?? 0) + height <= (high ?? 0), `${y}, ${height}`);
    });

    test('search opens from the masthead and Escape closes it', async () => {
      await open(lead);
      await driver.findElement(By.css('a[data-search]')).click();
      await until("document.querySelector('dialog[open]')");
      await press(driver, Key.ESCAPE);
      await until("!document.querySelector('dialog[open]')");
    });

    test('once a page is at rest, its faces are ours and nothing that could not act is shown', async () => {
      await open(lead);
      await driver.wait(() => ask<boolean>("document.fonts.status === 'loaded'"), 5000);
      const faces = await ask<string[]>(
        "[...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family.replaceAll('\"', ''))",
      );
      assert.ok(faces.includes('Text Serif') && faces.includes('Text Sans'), faces.join());
      const dead = await ask<string[]>(
        "[...document.querySelectorAll('[hidden]')].filter((one) => one.checkVisibility()).map((one) => one.textContent)",
      );
      assert.deepEqual(dead, []);
    });
  });

async function press(driver: WebDriver, key: string): Promise<void> {
  await driver.actions().sendKeys(key).perform();
}
