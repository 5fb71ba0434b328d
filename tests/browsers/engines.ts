import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';

/** A browser engine beside Chromium that is installed here. */
export interface Engine {
  name: 'Firefox' | 'WebKitGTK';
  /** Starts it; `stop` ends it with its driver. */
  start: () => Promise<{ driver: WebDriver; stop: () => Promise<void> }>;
}

/** Returns the path of a program, or undefined if it is not installed. */
function findProgram(name: string, named?: string): string | undefined {
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => globSync(join(folder, name)))[0];
}

/** Starts a driver and connects to it once it listens. */
async function connect(command: string, port: number, capabilities: Capabilities) {
  const isBare = process.platform === 'linux' && !process.env['DISPLAY'];
  const [program = command, ...before] = isBare ? ['xvfb-run', '-a', command] : [command];
  const server = spawn(program, [...before, `--port=${port}`], { stdio: 'ignore', detached: true });
  const driver = await retry(() =>
    new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build(),
  );
  const stop = async () => {
    await driver.quit().catch(() => undefined);
    if (server.pid) process.kill(-server.pid);
  };
  return { driver, stop };
}

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

/** Returns the engines that are installed, each with its driver, and for each of the others what it takes. */
export function findEngines(): { engines: Engine[]; missing: string[] } {
  const engines: Engine[] = [];
  const missing: string[] = [];
  const [gecko, firefox] = [
    findProgram('geckodriver', process.env['GECKODRIVER']),
    findProgram('firefox-esr') ?? findProgram('firefox'),
  ];
  if (gecko && firefox)
    engines.push({
      name: 'Firefox',
      start: () =>
        connect(
          gecko,
          4561,
          Capabilities.firefox().set('moz:firefoxOptions', { binary: firefox, args: ['-headless'] }),
        ),
    });
  else missing.push('Firefox: apt-get install firefox-esr, and geckodriver on the PATH or in GECKODRIVER');
  const webkit = findProgram('WebKitWebDriver');
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  if (webkit && browser)
    engines.push({
      name: 'WebKitGTK',
      start: () =>
        connect(
          webkit,
          4562,
          new Capabilities()
            .set('browserName', 'MiniBrowser')
            .set('webkitgtk:browserOptions', { binary: browser, args: ['--automation'] }),
        ),
    });
  else missing.push('WebKitGTK: apt-get install webkit2gtk-driver xvfb');
  return { engines, missing };
}
