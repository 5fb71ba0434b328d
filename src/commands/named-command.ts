import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolveInEngine } from '../runtime/project-root.ts';

/**
 * Starts the command that an adopter named, as in `npx verbatim check my-piece`: the module that the script of the same name
 * in `package.json` starts here.
 *
 * @param args What stands behind `verbatim` on the command line.
 */
export async function startCommand(args: readonly string[]): Promise<void> {
  const [name, ...given] = args;
  const { version, commands } = readManifest();
  if (name === '--version') {
    console.log(version);
    return;
  }
  const module = name === undefined ? undefined : commands.get(name);
  if (module === undefined) {
    const known = [...commands.keys()].join(', ');
    const isAsking = name === undefined || name === '--help' || name === 'help';
    const lead = isAsking ? '' : `There is no command ${name}. `;
    console[isAsking ? 'log' : 'error'](
      `${lead}Commands are ${known}.\nWhat one does and how it is written: npx verbatim check --help`,
    );
    process.exitCode = isAsking ? 0 : 1;
    return;
  }
  // Who is used to npm's scripts puts two dashes before what a command is given.
  process.argv = [process.execPath, module, ...(given[0] === '--' ? given.slice(1) : given)];
  await import(pathToFileURL(module).href);
}

interface Manifest {
  version: string;
  /** Names of commands with their modules, absolute. */
  commands: Map<string, string>;
}

function readManifest(): Manifest {
  const { version, scripts }: { version: string; scripts: Record<string, string> } = JSON.parse(
    readFileSync(resolveInEngine('package.json'), 'utf8'),
  );
  const commands = Object.entries(scripts).flatMap(([name, script]): [string, string][] => {
    const [, module] = /^node (src\/\S+)$/.exec(script) ?? [];
    const path = module === undefined ? '' : resolveInEngine(module);
    return existsSync(path) ? [[name, path]] : [];
  });
  return { version, commands: new Map(commands) };
}
