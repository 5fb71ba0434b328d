import { createServer, type RequestListener, type Server } from 'node:http';
import { createSiteHandler } from './site-handler.ts';

/** A running server. */
export interface SiteServer {
  /** `http://127.0.0.1:50123`, without a slash at the end. */
  address: string;
  close: () => Promise<void>;
}

/** This machine, by both versions of the Internet protocol: a browser may take either for `localhost`. */
const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * Serves a built site.
 *
 * @param port By default any free port.
 * @param hosts The addresses to listen on; by default only this machine can reach the server.
 * @throws Error with the code EADDRINUSE if the port is taken on one of the addresses.
 */
export async function serveFolder(
  folder: string,
  port = 0,
  hosts: readonly string[] = LOOPBACK,
): Promise<SiteServer> {
  const handler = createSiteHandler(folder);
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(closeServer));
  };
  let shared = port;
  try {
    for (const host of hosts) {
      const server = await listen(handler, host, shared);
      if (!server) continue;
      servers.push(server);
      shared = getPort(server);
    }
  } catch (error) {
    await close();
    // Another program took this port on the second address between the two calls.
    if (port === 0 && getErrorCode(error) === 'EADDRINUSE') return serveFolder(folder, port, hosts);
    throw error;
  }
  const [first] = servers;
  if (!first) throw new Error(`this machine has none of the addresses ${hosts.join(', ')}`);
  return { address: `http://${formatHost(hosts[0])}:${getPort(first)}`, close };
}

/** @returns undefined if the machine does not have this address, as where IPv6 is switched off. */
function listen(handler: RequestListener, host: string, port: number): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', (error) => {
      if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(getErrorCode(error))) resolve(undefined);
      else reject(error);
    });
    server.listen(port, host, () => resolve(server));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function getPort(server: Server): number {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return bound.port;
}

/** The error's code, such as EADDRINUSE; empty for other errors. */
export function getErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function formatHost(host = ''): string {
  return host.includes(':') ? `[${host}]` : host;
}
