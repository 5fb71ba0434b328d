import { type ParseArgsConfig, parseArgs } from 'node:util';
import { suggestName } from './problem.ts';

/** Thrown for a command line that cannot be read; the message says what is wrong with it. */
export class OptionError extends Error {
  override name = 'OptionError';
}

type Read<Config extends ParseArgsConfig> = ReturnType<typeof parseArgs<Config>>;

/**
 * Reads the options of a command line.
 *
 * @throws OptionError if one is unknown, lacks its value, or was taken by npm because `--` does not stand before it.
 */
export function readOptions<Config extends ParseArgsConfig>(config: Config): Read<Config> {
  const names = Object.keys(config.options ?? {});
  const taken = names.find((name) => isTakenByNpm(name, process.env));
  if (taken !== undefined) throw new OptionError(describeTaken(taken, process.env));
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new OptionError(describe(error.message, names));
  }
}

/** As `readOptions`, for a script: says what is wrong and ends the process. */
export function readOptionsOrExit<Config extends ParseArgsConfig>(config: Config): Read<Config> {
  try {
    return readOptions(config);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** Settings that people keep in their `.npmrc`, and what npm answers itself. */
const NPMS_OWN = ['yes', 'email', 'help'];

type Environment = Readonly<Record<string, string | undefined>>;

/** `npm run publish my-piece --dry-run` hands npm the option, and us the rest: it would publish. */
function isTakenByNpm(name: string, environment: Environment): boolean {
  if (NPMS_OWN.includes(name)) return false;
  const value = environment[`npm_config_${name.replaceAll('-', '_')}`];
  return value !== undefined && value !== '' && value !== 'false';
}

function describeTaken(name: string, { npm_lifecycle_event: script }: Environment): string {
  const command = script === 'start' ? 'npm start' : `npm run ${script ?? '…'}`;
  return `npm took --${name} for itself; nothing was done. Write -- before what is meant for the command: ${command} -- … --${name} …`;
}

function describe(reason: string, names: readonly string[]): string {
  const option = /'-{1,2}([\w-]+)/.exec(reason)?.[1];
  if (reason.startsWith('Unexpected argument'))
    return `${/'(.*?)'/.exec(reason)?.[1]} was not expected: --help says what the command takes.`;
  if (option === undefined) return reason;
  if (reason.startsWith('Unknown option')) {
    const known = names.map((name) => `--${name}`);
    return `There is no option --${option}${suggestName(`--${option}`, known) || ': --help lists those that there are'}`;
  }
  return reason.includes('does not take')
    ? `--${option} takes no value.`
    : `--${option} needs a value after it, in quotation marks if it holds spaces.`;
}
