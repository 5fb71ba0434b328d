import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { locateConfig } from '../runtime/astro-config.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { nameInProject } from '../runtime/project-root.ts';
import { readOptionsOrExit } from '../runtime/read-options.ts';

const help = `npm run dev [-- options]

Shows the site as you write, drafts included and marked. A saved text appears at once.

  --content DIR  another publication, from a folder of the same shape as content
  --host         also for other devices in your network, such as a phone; the address is printed
  --port NUMBER  another port than 4321
  --help         this text`;

const { values, positionals } = readOptionsOrExit({
  allowPositionals: true,
  options: {
    content: { type: 'string' },
    host: { type: 'boolean' },
    port: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.content !== undefined) process.env['VERBATIM_CONTENT'] = values.content;
const folder = resolveContentFolder();

if (values.help) {
  console.log(help);
} else if (!existsSync(join(folder, 'articles'))) {
  console.error(
    `There is no folder ${nameInProject(folder)}/articles. Name one that holds articles, people and topics with --content, or make one: npm run init -- ${nameInProject(folder)}`,
  );
  process.exitCode = 1;
} else {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const [address] = positionals;
  const order = [
    'dev',
    ...['--config', locateConfig()],
    ...(values.host ? ['--host', ...(address === undefined ? [] : [address])] : []),
    ...(values.port === undefined ? [] : ['--port', values.port]),
  ];
  const child = spawn(process.execPath, [astro, ...order], { stdio: 'inherit', env });
  child.on('exit', (code) => process.exit(code ?? 1));
}
