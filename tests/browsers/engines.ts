import { globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { openWithPuppeteer } from './puppeteer-tab.ts';
import type { Tab } from './tab.ts';
import { openWebKit } from './webkit-tab.ts';

/** A browser engine that is installed here; npm brings a Chromium of its own, without all of its parts, for the other tests. */
export interface Engine {
  name: 'Chromium' | 'Firefox' | 'WebKitGTK';
  start: () => Promise<Tab>;
}

/** Returns the path of a program, or undefined if it is not installed. */
function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => globSync(join(folder, name)))[0];
}

/** Returns the engines that are installed, and for each of the others what it takes. */
export function findEngines(): { engines: Engine[]; missing: string[] } {
  const engines: Engine[] = [];
  const missing: string[] = [];
  const chromium = process.env['CHROME_PATH'] ?? findProgram('chromium') ?? findProgram('google-chrome');
  if (chromium) engines.push({ name: 'Chromium', start: () => openWithPuppeteer('chrome', chromium) });
  else missing.push('Chromium: apt-get install chromium, or name one in CHROME_PATH');
  const firefox = process.env['FIREFOX_PATH'] ?? findProgram('firefox-esr') ?? findProgram('firefox');
  if (firefox) engines.push({ name: 'Firefox', start: () => openWithPuppeteer('firefox', firefox) });
  else missing.push('Firefox: apt-get install firefox-esr, or name one in FIREFOX_PATH');
  const driver = findProgram('WebKitWebDriver');
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  if (driver && binary) engines.push({ name: 'WebKitGTK', start: () => openWebKit(driver, binary) });
  else missing.push('WebKitGTK: apt-get install webkit2gtk-driver xvfb');
  return { engines, missing };
}
