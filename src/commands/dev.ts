import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { locateConfig } from '../runtime/astro-config.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';

const help = `npm run dev [-- options]

Shows the site as you write, drafts included and marked. A saved text appears at once.

  --content DIR  another publication, from a folder of the same shape as content
  --host         also for other devices in your network, such as a phone; the address is printed
  --port NUMBER  another port than 4321
  --help         this text`;

const args = process.argv.slice(2);
const at = args.indexOf('--content');
const [, folder] = at === -1 ? [] : args.splice(at, 2);
if (folder !== undefined) process.env['VERBATIM_CONTENT'] = folder;

if (args.includes('--help')) {
  console.log(help);
} else if (!existsSync(join(resolveContentFolder(), 'articles'))) {
  console.error(
    `There is no folder ${resolveContentFolder()}/articles. Name one that holds articles, people and topics.`,
  );
  process.exitCode = 1;
} else {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, [astro, 'dev', '--config', locateConfig(), ...args], {
    stdio: 'inherit',
    env,
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}
