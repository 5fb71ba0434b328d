import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PressedSite } from '../../benchmark/small-press.ts';

/** Writes a site in memory into a new folder below the system's own for such things, and returns its path. */
export function writePressed(site: PressedSite): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'verbatim-pressed-')));
  for (const [file, bytes] of site) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
  return folder;
}

/** A site that answers on a port of this machine. */
export interface ServedSite {
  address: string;
  /** The paths that were asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

/**
 * Serves a site in memory below a path, as hosts do: folders by their pages, what is gone with 410, what moved with a redirect.
 *
 * @param under The path, such as `/press`; empty for none.
 */
export async function servePressed(
  site: PressedSite,
  {
    under = '',
    gone = [],
    moved = {},
  }: { under?: string; gone?: string[]; moved?: Record<string, string> } = {},
): Promise<ServedSite> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const path = decodeURIComponent(url).slice(under.length + 1);
    const to = moved[`/${path}`];
    const bytes = site.get(/(?:^|\/)$/.test(path) ? `${path}index.html` : path);
    if (!url.startsWith(`${under}/`) || (!bytes && to === undefined)) response.writeHead(404).end('Nothing.');
    else if (to !== undefined) response.writeHead(301, { location: under + to }).end();
    else response.writeHead(gone.includes(`/${path}`) ? 410 : 200).end(bytes);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return {
    address: `http://127.0.0.1:${bound.port}${under}`,
    asked,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
