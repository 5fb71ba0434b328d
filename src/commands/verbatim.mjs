#!/usr/bin/env node
// Plain JavaScript that an old Node can read, so that it is told what is missing instead of stumbling over what it lacks.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { BUILD_FLAGS } from '../runtime/v8-flags.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
// Node 22 calls the module that holds our locks experimental, at every command.
const printers = process.listeners('warning');
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (warning.name !== 'ExperimentalWarning') for (const print of printers) print(warning);
});

if (major > 22 || (major === 22 && minor >= 13)) {
  // V8 refuses what was compiled under other flags, so that they are set before anything is kept, or not at all: who has chosen a folder
  // for it, which Node then opens first, has a build that takes more memory.
  if (process.argv[2] === 'build' && module.getCompileCacheDir() === undefined)
    for (const flag of BUILD_FLAGS) setFlagsFromString(flag);
  // Compiled modules are kept for the next command, and for the processes that this one starts: to compile our own, and to load the
  // compiler, takes as long as a small command. Node verifies by digest that a module is the one that was compiled. Outside of a
  // project nothing is written.
  if (existsSync('package.json')) {
    process.env.NODE_COMPILE_CACHE ??= resolve('.cache/compiled');
    module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  }
  const { startCommand } = await import('./named-command.ts');
  await startCommand(process.argv.slice(2));
} else {
  console.error(
    `Verbatim needs Node 22.13 or newer, and this is ${process.versions.node}. Install Node 24 from https://nodejs.org, then try again.`,
  );
  process.exitCode = 1;
}
