import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { nameBuiltSite, resolveGivenFolder } from '../runtime/content-folder.ts';
import { explainUncaughtErrors } from '../runtime/explain-error.ts';
import { readOptionsOrExit } from '../runtime/read-options.ts';
import { readBasePath } from './read-site-rules.ts';
import { getErrorCode, type SiteServer, serveFolder } from './site-server.ts';

explainUncaughtErrors();

const help = `npm run preview [-- options]

Serves the built site as a host would, with its redirects and its page for what is not there, until it is stopped.

  --port 8080     listens on this port; without it on 4321 or the next that is free
  --host          lets other machines reach it too; with an address, listens on that address
  --content DIR   serves the site of this publication
  --dir DIR       serves the site in this folder
  --help          this text`;

const FIRST_PORT = 4321;
/** How many ports are tried if none is given. */
const TRIES = 20;

// An option that may stand without a value is a flag for the parser; its value follows as a word.
const { values, positionals } = readOptionsOrExit({
  options: {
    port: { type: 'string' },
    host: { type: 'boolean' },
    content: { type: 'string' },
    dir: { type: 'string' },
    help: { type: 'boolean' },
  },
  allowPositionals: true,
});

if (values.help) {
  console.log(help);
} else {
  process.exitCode = await serve(
    resolve(values.dir ?? nameBuiltSite(resolveGivenFolder(values.content ?? 'content'))),
  );
}

/** @returns The exit code: 0 once the server listens, 1 if it cannot. */
async function serve(folder: string): Promise<number> {
  const name = relative(process.cwd(), folder) || '.';
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`There is no site in ${name}. To build it: npm run build`);
    return 1;
  }
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    console.error(`--port ${values.port}: write a number from 1 to 65535`);
    return 1;
  }
  const [host] = positionals;
  const hosts = values.host ? [host ?? '0.0.0.0'] : undefined;
  const server = await start(folder, port, hosts);
  if (!server) {
    console.error(`Port ${port ?? FIRST_PORT} is taken. Choose another: --port 8080`);
    return 1;
  }
  console.log(`${name} is served at`);
  const base = readBasePath(folder);
  for (const address of listAddresses(server, hosts)) console.log(`  ${address}${base}`);
  return 0;
}

async function start(
  folder: string,
  port: number | undefined,
  hosts: readonly string[] | undefined,
): Promise<SiteServer | undefined> {
  const last = port ?? FIRST_PORT + TRIES - 1;
  for (let next = port ?? FIRST_PORT; next <= last; next += 1) {
    try {
      return await serveFolder(folder, next, hosts);
    } catch (error) {
      if (getErrorCode(error) !== 'EADDRINUSE') throw error;
    }
  }
  return undefined;
}

/** The addresses to print: for all of this machine's addresses, each by itself. */
function listAddresses({ address }: SiteServer, hosts: readonly string[] | undefined): string[] {
  const { port } = new URL(address);
  if (!hosts) return [`http://localhost:${port}`];
  if (hosts[0] !== '0.0.0.0') return [address];
  const own = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return own.filter(({ family }) => family === 'IPv4').map((entry) => `http://${entry.address}:${port}`);
}
