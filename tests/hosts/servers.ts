import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { formatNginxConfig } from '../../src/serve/nginx-config.ts';
import { readBasePath, readSiteRules } from '../../src/serve/read-site-rules.ts';
import { serveFolder } from '../../src/serve/site-server.ts';

/** Who may answer for a site. */
export type HostName = 'npm start' | 'nginx' | 'workerd';

/** A server that answers for a built site. */
export interface RunningHost {
  name: HostName;
  /** `http://127.0.0.1:8080`, without a slash at its end. */
  address: string;
  stop(): Promise<void>;
}

/**
 * Starts a host for a built site.
 *
 * @param folder The built site, absolute.
 * @returns undefined if it is not installed on this machine.
 */
export async function startHost(name: HostName, folder: string): Promise<RunningHost | undefined> {
  if (name === 'npm start') {
    const { address, close } = await serveFolder(folder);
    return { name, address, stop: close };
  }
  return name === 'nginx' ? startNginx(folder) : startWorkerd(folder);
}

async function startNginx(folder: string): Promise<RunningHost | undefined> {
  const program = ['/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'].find(existsSync);
  if (program === undefined) return undefined;
  const port = await findFreePort();
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  const site = formatNginxConfig({
    root: folder,
    host: 'localhost',
    port,
    base: readBasePath(folder),
    ...readSiteRules(folder),
  });
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${home}/${kind};`,
  );
  const own = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    join(home, 'nginx.conf'),
    `${own} daemon off; pid ${home}/pid; error_log ${home}/error.log; worker_processes 1;
events {} http { access_log off; ${places.join(' ')}\n${site}\n}`,
  );
  return whenListening(
    'nginx',
    port,
    spawn(program, ['-e', `${home}/error.log`, '-c', join(home, 'nginx.conf')], { stdio: 'inherit' }),
  );
}

/** Cloudflare's own runtime, as its tool `wrangler` starts it: from this project, the path, or the folder that WRANGLER names. */
async function startWorkerd(folder: string): Promise<RunningHost | undefined> {
  const named = process.env['WRANGLER'];
  const program = [named ?? '', resolve('node_modules/.bin/wrangler')].find(
    (path) => path !== '' && existsSync(path),
  );
  if (program === undefined) return undefined;
  const port = await findFreePort();
  const home = mkdtempSync(join(tmpdir(), 'workerd-'));
  mkdirSync(join(home, 'config'));
  const config = {
    name: 'site',
    compatibility_date: '2026-01-01',
    assets: { directory: folder, not_found_handling: '404-page' },
  };
  writeFileSync(join(home, 'wrangler.jsonc'), JSON.stringify(config));
  const env = {
    ...process.env,
    WRANGLER_SEND_METRICS: 'false',
    XDG_CONFIG_HOME: join(home, 'config'),
    CI: '1',
  };
  const options = [
    'dev',
    '--config',
    join(home, 'wrangler.jsonc'),
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--inspector-port',
    '0',
  ];
  return whenListening(
    'workerd',
    port,
    spawn(program, options, { cwd: home, env, stdio: 'ignore', detached: true }),
  );
}

async function whenListening(name: HostName, port: number, child: ChildProcess): Promise<RunningHost> {
  const address = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (child.exitCode !== null || child.pid === undefined) return;
    const ended = once(child, 'exit');
    if (name === 'workerd') process.kill(-child.pid, 'SIGTERM');
    else child.kill('SIGTERM');
    await ended;
  };
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${name} ended at once; its configuration may be wrong`);
    const answer = await fetch(address, { redirect: 'manual' }).catch(() => undefined);
    if (answer) return { name, address, stop };
    await new Promise((done) => setTimeout(done, 100));
  }
  await stop();
  throw new Error(`${name} does not answer after half a minute`);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  if (bound === null || typeof bound === 'string') throw new Error('no port is free');
  return bound.port;
}
