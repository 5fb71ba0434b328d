import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Milliseconds between two looks at a server that is starting. */
const PAUSE = 20;
const LONGEST = 600_000;
const ASTRO = 'node_modules/astro/bin/astro.mjs';

/** Astro's development server in a folder, with its inspector open. */
export class DevServer {
  readonly address: string;
  /** Milliseconds from its start to the first page that it answered. */
  readonly firstPage: number;
  readonly #child: ChildProcess;
  readonly #inspector: number;
  readonly #folder: string;

  private constructor(
    folder: string,
    child: ChildProcess,
    known: Pick<DevServer, 'address' | 'firstPage'> & { inspector: number },
  ) {
    this.#folder = folder;
    this.#child = child;
    this.address = known.address;
    this.firstPage = known.firstPage;
    this.#inspector = known.inspector;
  }

  /**
   * Starts the server and asks it for a page until it comes.
   *
   * @param path The page's address, from the first slash.
   * @throws Error with what it printed, if it ends before.
   */
  static async start(folder: string, path: string, env: Record<string, string> = {}): Promise<DevServer> {
    const [port, inspector] = [await findPort(), await findPort()];
    const began = performance.now();
    const child = spawn(
      process.execPath,
      [`--inspect=127.0.0.1:${inspector}`, ASTRO, 'dev', '--port', String(port)],
      { cwd: folder, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } },
    );
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        printed += text;
      });
    const address = `http://localhost:${port}`;
    while (performance.now() - began < LONGEST) {
      if (child.exitCode !== null) throw new Error(`the server ended:\n${printed}`);
      const status = await fetch(address + path).then(
        async (response) => {
          await response.text();
          return response.status;
        },
        () => undefined,
      );
      if (status === 200)
        return new DevServer(folder, child, { address, firstPage: performance.now() - began, inspector });
      if (status !== undefined && status !== 404) throw new Error(`${path} answers ${status}:\n${printed}`);
      await setTimeout(PAUSE);
    }
    child.kill('SIGKILL');
    throw new Error(`${path} did not come:\n${printed}`);
  }

  /**
   * Saves an article with a new word again and again, and waits each time until an open page shows it.
   *
   * @param file The article, below the folder.
   * @returns Milliseconds from each save to the word on screen.
   */
  async save(page: Page, file: string, times: number): Promise<number[]> {
    const path = join(this.#folder, file);
    const source = readFileSync(path, 'utf8');
    const taken: number[] = [];
    for (let number = 0; number < times; number += 1) {
      const word = `savedword${Math.random().toString(36).slice(2)}`;
      const began = performance.now();
      writeFileSync(path, source.replace(/(\n---\n[\s\S]*?) the /, `$1 ${word} `));
      // Not waitForFunction: the policy of our pages lets nobody evaluate code.
      await page.locator('body', { hasText: word }).waitFor({ timeout: 60_000 });
      taken.push(performance.now() - began);
      await setTimeout(200);
    }
    writeFileSync(path, source);
    return taken;
  }

  /** Returns the megabytes of 2^20 in use after a collection. */
  async measureHeap(): Promise<number> {
    const targets: { webSocketDebuggerUrl: string }[] = await (
      await fetch(`http://127.0.0.1:${this.#inspector}/json`)
    ).json();
    const [target] = targets;
    if (!target) throw new Error('the server has no inspector');
    const socket = new WebSocket(target.webSocketDebuggerUrl);
    await once(socket, 'open');
    try {
      await ask(socket, 1, 'HeapProfiler.collectGarbage');
      const { usedSize } = await ask(socket, 2, 'Runtime.getHeapUsage');
      return Number(usedSize) / 2 ** 20;
    } finally {
      socket.close();
    }
  }

  async stop(): Promise<void> {
    // Astro takes back its note that a server runs here.
    this.#child.kill('SIGTERM');
    await once(this.#child, 'exit');
  }
}

function ask(socket: WebSocket, id: number, method: string): Promise<Record<string, unknown>> {
  return new Promise((resolve) => {
    const receive = ({ data }: MessageEvent) => {
      const message = JSON.parse(String(data));
      if (message.id !== id) return;
      socket.removeEventListener('message', receive);
      resolve(message.result);
    };
    socket.addEventListener('message', receive);
    socket.send(JSON.stringify({ id, method }));
  });
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
