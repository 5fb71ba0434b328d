import { existsSync } from 'node:fs';
import type { ParseArgsConfig } from 'node:util';
import {
  type EarlierRecord,
  type KnownCommits,
  readEarlierRecord,
  readRecordAt,
} from '../publication/known-record.ts';
import { openKnownArticles } from '../publication/load/known-articles.ts';
import { openKnownPictures } from '../publication/load/known-pictures.ts';
import { openKnownRecords } from '../publication/load/known-records.ts';
import { readClock } from '../runtime/clock.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { explainSystemError } from '../runtime/explain-error.ts';
import { rememberFolders } from '../runtime/list-folder.ts';
import { ContentError } from '../runtime/problem.ts';
import { nameInProject } from '../runtime/project-root.ts';
import { OptionError, readOptions } from '../runtime/read-options.ts';
import { isCacheDamage } from '../runtime/sealed-file.ts';
import { askLine, closeTerminal } from '../runtime/terminal.ts';
import { lockContent } from './content-lock.ts';
import { type FileStore, openFileStore } from './file-store.ts';
import { applyChanges, type FileChange, finishInterrupted, isUnderWay } from './journal.ts';
import { refuseUnreadableRecords } from './planned-files.ts';

/** What a command works on, passed in so that a test can supply its own files and clock. */
export interface CommandContext {
  files: FileStore;
  now: Date;
  /** The content folder as messages name it. */
  folder: string;
  /** Reads what earlier states of the record said; undefined where nothing is known of them. */
  readEarlier?: () => KnownCommits;
  /** Reads what one commit says of the record; undefined if there is no such commit. */
  readAt?: (ref: string) => EarlierRecord | undefined;
}

/** What a command is about to do. A command only plans; `runCommand` alone writes. */
export interface Plan {
  /** Lines to print before anything is written. */
  report: readonly string[];
  /** A question that the editor must answer with yes before anything is written. */
  question?: string;
  /** True if the question is left out where nobody can answer it, as in a script. */
  asksOnlyAtTerminal?: boolean;
  changes: readonly FileChange[];
  /** A sentence to print after the changes are written. */
  done: string;
  /** What is done after the changes are written; it returns lines to print. */
  afterwards?: () => readonly string[];
  /** True if the command found something wrong and must end with exit code 1. */
  failed?: boolean;
}

export interface Command {
  /** As in `npm run <name>`. */
  name: string;
  /** What follows `npm run <name> -- `. */
  usage: string;
  /** What it does, in plain words, with its options. */
  help: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** At a terminal: asks for what the arguments leave open, before it plans. */
  complete?(
    context: CommandContext,
    given: Arguments,
    ask: (question: string) => Promise<string>,
  ): Promise<Arguments>;
  /** @throws CommandRefusal or ContentError if the command cannot be carried out. */
  plan(context: CommandContext, words: readonly string[], options: CommandOptions): Plan;
}

export type CommandOptions = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** What a command was called with. */
export interface Arguments {
  words: readonly string[];
  options: CommandOptions;
}

/** Thrown if a command cannot do what it was asked; the message says what to do instead. */
export class CommandRefusal extends Error {
  override name = 'Refusal';
}

const common = {
  content: { type: 'string' },
  help: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean' },
} as const;

/**
 * Runs a command from the command line: parses the arguments, prints the plan, asks if necessary, and writes.
 */
export async function runCommand(command: Command): Promise<void> {
  try {
    process.exitCode = await perform(command, process.argv.slice(2));
  } catch (error) {
    const isRefusal = error instanceof CommandRefusal || error instanceof ContentError;
    const message = isRefusal ? error.message : explainSystemError(error);
    if (message === undefined) throw error;
    console.error(message);
    process.exitCode = 1;
  } finally {
    closeTerminal();
  }
}

/**
 * Opens a content folder for a command.
 *
 * @param root Its path, absolute.
 */
export function openContext(root: string): CommandContext {
  return {
    files: {
      ...openFileStore(root),
      findKnown: openKnownArticles(root),
      findKnownRecord: openKnownRecords(root),
      findKnownPicture: openKnownPictures(root),
    },
    now: readClock(),
    folder: nameInProject(root) || '.',
    readEarlier: readEarlierRecord,
    readAt: (ref) => readRecordAt(root, ref),
  };
}

async function perform(command: Command, args: string[]): Promise<number> {
  const { values, positionals } = parse(command, args);
  if (values['help']) {
    console.log(formatHelp(command));
    return 0;
  }
  if (typeof values['content'] === 'string') process.env['VERBATIM_CONTENT'] = values['content'];
  const root = resolveContentFolder();
  if (!existsSync(root)) {
    const name = nameInProject(root);
    throw new CommandRefusal(`There is no folder ${name}. To make a publication: npm run init -- ${name}`);
  }
  const given = { words: positionals, options: values };
  const prepare = (context: CommandContext, { words, options }: Arguments) => {
    const plan = planWithCache(context, root, (each) => command.plan(each, words, options));
    refuseUnreadableRecords(plan.changes, context.folder);
    if (plan.report.length > 0) console.log(`${plan.report.join('\n')}\n`);
    return plan;
  };
  const isConfirmed = values['yes'] === true;
  if (values['dry-run']) return showPlan(openContext(root), (context) => prepare(context, given));
  // What is missing is asked for before the lock is taken: an editor may think, and others go on.
  const complete =
    process.stdin.isTTY && !isConfirmed
      ? await command.complete?.(openContext(root), given, askOrEnd)
      : undefined;
  return lockContent(root, () =>
    carryOut(openContext(root), (context) => prepare(context, complete ?? given), isConfirmed),
  );
}

/** Plans with each file looked at once, and again without what a build cached, where that is damaged. */
function planWithCache(context: CommandContext, root: string, plan: Prepare): Plan {
  rememberFolders(root);
  try {
    return plan(context);
  } catch (error) {
    if (!isCacheDamage(error)) throw error;
    const nothing = () => undefined;
    const files = { findKnown: nothing, findKnownRecord: nothing, findKnownPicture: nothing };
    return plan({ ...context, files: { ...context.files, ...files } });
  } finally {
    rememberFolders(undefined);
  }
}

type Prepare = (context: CommandContext) => Plan;

function showPlan(context: CommandContext, prepare: Prepare): number {
  const plan = prepare(context);
  console.log(
    ['A dry run: nothing was written. It would change', ...listChanges(plan, context)].join('\n  '),
  );
  return plan.failed ? 1 : 0;
}

async function carryOut(context: CommandContext, prepare: Prepare, isConfirmed: boolean): Promise<number> {
  if (finishInterrupted(context.files)) {
    console.log('An earlier command was interrupted; what it had begun is finished now.\n');
  }
  const plan = prepare(context);
  const asks = process.stdin.isTTY || plan.asksOnlyAtTerminal !== true;
  if (plan.question && asks && !isConfirmed && !(await askToConfirm(plan.question))) {
    console.log('Nothing was written.');
    return 1;
  }
  writeOrExplain(context.files, plan.changes);
  for (const line of plan.afterwards?.() ?? []) console.log(line);
  console.log(plan.done);
  return plan.failed ? 1 : 0;
}

/** @throws CommandRefusal for what the operating system does not allow, with what becomes of the command then. */
function writeOrExplain(files: FileStore, changes: readonly FileChange[]): void {
  try {
    applyChanges(files, changes);
  } catch (error) {
    const message = explainSystemError(error);
    if (message === undefined) throw error;
    const rest = isUnderWay(files)
      ? 'The command was begun. Once that is mended, the next command or build finishes it.'
      : 'Nothing was changed.';
    throw new CommandRefusal(`${message}\n${rest}`);
  }
}

function parse({ name, usage, options }: Command, args: string[]) {
  try {
    return readOptions({ args, options: { ...options, ...common }, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new CommandRefusal(`${error.message}\nWrite it like this: npm run ${name} -- ${usage}`);
  }
}

function formatHelp({ name, usage, help }: Command): string {
  return `npm run ${name} -- ${usage}\n\n${help.trim()}\n\n  --content  the publication’s folder, if not content\n  --dry-run  show what would be done and write nothing\n  --yes      do not ask\n  --help     print this`;
}

function listChanges({ changes }: Plan, { folder }: CommandContext): string[] {
  return changes.map((change) => {
    if ('write' in change) return `${folder}/${change.write}`;
    return 'rename' in change
      ? `${folder}/${change.rename} -> ${folder}/${change.to}`
      : `${folder}/${change.remove} (taken away)`;
  });
}

/** @throws CommandRefusal if the input ends: nobody answers any more. */
async function askOrEnd(question: string): Promise<string> {
  const answer = await askLine(question);
  if (answer === undefined) throw new CommandRefusal('\nNothing was written.');
  return answer;
}

async function askToConfirm(question: string): Promise<boolean> {
  return /^y(es)?$/i.test((await askLine(`${question} [y/N]`)) ?? '');
}
