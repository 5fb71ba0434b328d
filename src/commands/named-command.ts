import { fileURLToPath } from 'node:url';
import { readEngineVersion } from '../runtime/project-root.ts';

/** Every command by its name, and the module that it starts. */
const modules = new Map(
  Object.entries({
    start: import.meta.resolve('./start.ts'),
    dev: import.meta.resolve('./dev.ts'),
    build: import.meta.resolve('../build/build-command.ts'),
    preview: import.meta.resolve('../serve/serve-command.ts'),
    host: import.meta.resolve('../serve/host-command.ts'),
    init: import.meta.resolve('./init.ts'),
    import: import.meta.resolve('./import.ts'),
    new: import.meta.resolve('./new.ts'),
    publish: import.meta.resolve('./publish.ts'),
    correct: import.meta.resolve('./correct.ts'),
    move: import.meta.resolve('./move.ts'),
    withdraw: import.meta.resolve('./withdraw.ts'),
    remove: import.meta.resolve('./remove.ts'),
    verify: import.meta.resolve('./verify.ts'),
    due: import.meta.resolve('./due.ts'),
    record: import.meta.resolve('./record.ts'),
    quotes: import.meta.resolve('./quotes.ts'),
    sources: import.meta.resolve('./sources.ts'),
    check: import.meta.resolve('./check.ts'),
    upgrade: import.meta.resolve('./upgrade.ts'),
  }),
);

/**
 * Starts the command that an editor named, as in `npx verbatim check my-piece`; here the scripts of `package.json` do.
 *
 * @param args What stands behind `verbatim` on the command line.
 */
export async function startCommand(args: readonly string[]): Promise<void> {
  const [name, ...given] = args;
  if (name === '--version') {
    console.log(readEngineVersion());
    return;
  }
  const module = name === undefined ? undefined : modules.get(name);
  if (module === undefined) {
    const known = [...modules.keys()].join(', ');
    const isAsking = name === undefined || name === '--help' || name === 'help';
    const lead = isAsking ? '' : `There is no command ${name}. `;
    console[isAsking ? 'log' : 'error'](
      `${lead}Commands are ${known}.\nWhat one does and how it is written: npx verbatim check --help`,
    );
    process.exitCode = isAsking ? 0 : 1;
    return;
  }
  // Who is used to npm's scripts puts two dashes before what a command is given.
  const words = given[0] === '--' ? given.slice(1) : given;
  process.argv = [process.execPath, fileURLToPath(module), ...words];
  await import(module);
}
