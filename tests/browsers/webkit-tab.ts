import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Builder, By, Capabilities, Key } from 'selenium-webdriver';
import type { PressedKey, Tab } from './tab.ts';

const keys: Record<PressedKey, string> = {
  Escape: Key.ESCAPE,
  Tab: Key.TAB,
  Enter: Key.ENTER,
  ArrowDown: Key.ARROW_DOWN,
};

/**
 * Starts an installed WebKitGTK by its driver.
 *
 * @param driverPath WebKitWebDriver.
 * @param binary MiniBrowser, which comes with the library.
 */
export async function openWebKit(driverPath: string, binary: string): Promise<Tab> {
  const isBare = process.platform === 'linux' && !process.env['DISPLAY'];
  const [program = driverPath, ...before] = isBare ? ['xvfb-run', '-a', driverPath] : [driverPath];
  const port = await findFreePort();
  const server = spawn(program, [...before, `--port=${port}`], { stdio: 'ignore', detached: true });
  const end = () => {
    if (server.pid) process.kill(-server.pid);
  };
  const capabilities = new Capabilities()
    .set('browserName', 'MiniBrowser')
    .set('webkitgtk:browserOptions', { binary, args: ['--automation'] });
  const driver = await retry(() =>
    new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build(),
  ).catch((error: unknown) => {
    end();
    throw error;
  });
  const press = (text: string) => driver.actions().sendKeys(text).perform();
  return {
    open: (address) => driver.get(address),
    ask: (expression) => driver.executeScript(`return ${expression}`),
    resize: async (width, height) => {
      await driver.manage().window().setRect({ width, height });
    },
    click: (selector) => driver.findElement(By.css(selector)).click(),
    press: (key) => press(keys[key]),
    type: press,
    reload: () => driver.navigate().refresh(),
    back: () => driver.navigate().back(),
    renew: async () => {},
    close: async () => {
      await driver.quit().catch(() => undefined);
      end();
    },
  };
}

/** Returns a port that nothing listens on. */
async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  if (bound === null || typeof bound === 'string') throw new Error('this machine gives no port');
  return bound.port;
}

/** The driver takes a moment to listen. */
async function retry<Result>(attempt: () => PromiseLike<Result>): Promise<Result> {
  for (let left = 40; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
