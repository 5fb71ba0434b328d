/**
 * Runs the tests: all of them, or the groups and files that are named, as in `npm test -- unit tests/build/record.test.ts`, with
 * options of Node's test runner.
 *
 * All of them are formatting and lint; then, side by side, types, the unit tests, and the site under test with the tests that
 * build sites or open a browser. Those wait for disks and pages, so that one more of their files runs at a time than there are
 * processors.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { fixturePublication } from './fixtures/settings.ts';

const unit = ['tests/architecture.test.ts', 'tests/unit/**/*.test.ts'];
const build = ['tests/build/**/*.test.ts'];
const browser = ['tests/browser/**/*.test.ts'];
/** In engines that are no package of npm: only where they are installed, and only when asked for. */
const browsers = ['tests/browsers/**/*.test.ts'];
const groups: Record<string, readonly string[]> = { unit, build, browser, browsers };

const named = process.argv.slice(2);
const passed = named.length > 0 ? await runNamed(named) : await runAll();
process.exitCode = passed ? 0 : 1;

async function runNamed(names: readonly string[]): Promise<boolean> {
  const options = names.filter((name) => name.startsWith('-'));
  const files = names.filter((name) => !options.includes(name)).flatMap((name) => groups[name] ?? [name]);
  return runTests(files, ...options);
}

async function runAll(): Promise<boolean> {
  if (!(await runScript('lint'))) return false;
  const passed = await Promise.all([
    runScript('types'),
    // One process for all unit tests: to start one for each file takes longer than they do.
    runTests(unit, '--test-isolation=none'),
    runScript('test:site').then((built) => built && runTests([...build, ...browser])),
  ]);
  return !passed.includes(false);
}

function runTests(patterns: readonly string[], ...options: string[]): Promise<boolean> {
  const concurrency = `--test-concurrency=${availableParallelism() + 1}`;
  return run(process.execPath, ['--test', concurrency, ...options, ...patterns]);
}

/** Runs a script of package.json, so that what it does is written there alone. */
function runScript(name: string): Promise<boolean> {
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', '--silent', name]);
}

/** Runs a command to its end and returns whether it succeeded. */
async function run(command: string, args: readonly string[]): Promise<boolean> {
  const env = {
    ...process.env,
    VERBATIM_CONTENT: fixturePublication,
    // A build starts several processes that load the same modules.
    NODE_COMPILE_CACHE: resolve('.test/compiled'),
  };
  // Windows runs npm, a script, by a shell only.
  const shell = command.endsWith('.cmd');
  const [code] = await once(spawn(command, args, { stdio: 'inherit', env, shell }), 'exit');
  return code === 0;
}
