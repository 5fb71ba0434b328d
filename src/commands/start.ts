import { spawnSync } from 'node:child_process';
import { makeCommandEnvironment } from '../runtime/command-environment.ts';
import { nameBuiltSite, resolveGivenFolder } from '../runtime/content-folder.ts';
import { resolveInEngine } from '../runtime/project-root.ts';
import { readOptionsOrExit } from '../runtime/read-options.ts';

const help = `npm run start [-- options]

Builds the site and serves it as a host would, until it is stopped.

  --content DIR  another publication, from a folder of the same shape as content; its site is put into dist-<name of DIR>
  --port NUMBER  another port than 4321
  --host         also for other devices in your network; the addresses are printed
  --help         this text`;

const { values } = readOptionsOrExit({
  options: {
    content: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

if (values.help) console.log(help);
else process.exitCode = start();

function start(): number {
  const { content, port, host } = values;
  const out = nameBuiltSite(resolveGivenFolder(content ?? 'content'));
  const built = run('build', [...(content === undefined ? [] : ['--content', content]), '--out', out]);
  if (built !== 0) return built;
  return run('preview', [
    '--dir',
    out,
    ...(port === undefined ? [] : ['--port', port]),
    ...(host ? ['--host'] : []),
  ]);
}

/**
 * Runs another command.
 *
 * @returns The exit code.
 */
function run(name: string, args: readonly string[]): number {
  const env = { ...makeCommandEnvironment(), ASTRO_TELEMETRY_DISABLED: '1' };
  const order = [resolveInEngine('src/commands/verbatim.mjs'), name, ...args];
  return spawnSync(process.execPath, order, { stdio: 'inherit', env }).status ?? 1;
}
