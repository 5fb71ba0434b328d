import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { formatStamp, isSettled } from './file-stamp.ts';

/** A line that a commit added to a file. */
export interface AddedLine {
  line: string;
  /** Short name of the commit. */
  commit: string;
}

/** Bytes of output that git may print. */
const MOST_OUTPUT = 1 << 28;

/**
 * Returns every line that any commit up to now added to files below a folder.
 *
 * @param folder The folder in which git is asked.
 * @param paths Below that folder.
 * @param since A commit whose lines are known already.
 * @returns undefined if the folder is in no repository, or there is no git.
 */
export function listAddedLines(
  folder: string,
  paths: readonly string[],
  since?: string,
): AddedLine[] | undefined {
  const range = since === undefined ? ['HEAD'] : [`${since}..HEAD`];
  const options = ['log', '-p', '-U0', '--no-color', '--no-renames', '--no-ext-diff', '--format=commit %h'];
  const printed = askGit(folder, [...options, ...range, '--', ...paths]);
  if (printed === undefined) return undefined;
  const added: AddedLine[] = [];
  let commit = '';
  for (const line of printed.split('\n')) {
    if (line.startsWith('commit ')) commit = line.slice('commit '.length);
    else if (line.startsWith('+/')) added.push({ line: line.slice(1), commit });
  }
  return added;
}

/** Returns the first commit that has any of these paths; undefined if none has. */
export function findFirstCommit(folder: string, paths: readonly string[]): string | undefined {
  const printed = askGit(folder, ['log', '--format=%h', '--reverse', '--diff-filter=A', '--', ...paths]);
  return printed?.split('\n').find((line) => line !== '');
}

/** Returns the name of the current commit; undefined if there is none. Git is asked again when it has moved to another. */
export function findCurrentCommit(folder: string): string | undefined {
  const known = currentCommits.get(folder);
  if (known && known.stamp === readStamp(known.file)) return known.commit;
  if (!isInRepository(folder)) return undefined;
  const printed = askGit(folder, ['rev-parse', 'HEAD', '--git-path', 'logs/HEAD']);
  const [commit, log = ''] = printed?.trim().split('\n') ?? [];
  const file = resolve(folder, log);
  const stamp = commit && readStamp(file);
  if (commit && stamp) currentCommits.set(folder, { commit, file, stamp });
  return commit;
}

/** Returns false if no folder around this one is a repository: to start git only for that takes long. */
function isInRepository(folder: string): boolean {
  const isOne = ['.git', 'objects'].some((name) => existsSync(join(folder, name)));
  return isOne || (dirname(folder) !== folder && isInRepository(dirname(folder)));
}

/** By folder; `file` is where git notes each move from commit to commit. */
const currentCommits = new Map<string, { commit: string; file: string; stamp: string }>();

/** Returns undefined if there is no such file, or it was written just now. */
function readStamp(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() && isSettled(stat.ctimeMs, Date.now()) ? formatStamp(stat) : undefined;
}

/** Returns true if one commit comes before another, or is the same. */
export function isAncestor(folder: string, one: string, other: string): boolean {
  return askGit(folder, ['merge-base', '--is-ancestor', one, other]) !== undefined;
}

/** Returns true if neither of two commits comes before the other; false if one is not known. */
export function isParallel(folder: string, one: string, other: string): boolean {
  const isNotBefore = (first: string, second: string) =>
    runGit(folder, ['merge-base', '--is-ancestor', first, second]).status === NO;
  return isNotBefore(one, other) && isNotBefore(other, one);
}

/** What git answers with when it denies; any other number means that it could not say. */
const NO = 1;

/**
 * Returns the text of every file below a path as a commit has it.
 *
 * @param path Below the folder.
 * @returns undefined if there is no such commit.
 */
export function listFilesOf(
  folder: string,
  commit: string,
  path: string,
): { path: string; text: string }[] | undefined {
  const listed = askGit(folder, ['ls-tree', '-r', '-z', '--name-only', commit, '--', path]);
  return listed
    ?.split('\0')
    .filter((name) => name !== '')
    .map((name) => ({ path: name, text: askGit(folder, ['show', `${commit}:./${name}`]) ?? '' }));
}

/** Returns what git prints, or undefined if it fails. */
function askGit(folder: string, words: readonly string[]): string | undefined {
  const { status, stdout } = runGit(folder, words);
  return status === 0 ? stdout : undefined;
}

function runGit(folder: string, words: readonly string[]) {
  // A hook of git names its own repository to every program that it starts.
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, ...env } = process.env;
  return spawnSync('git', words, {
    ...{ cwd: folder, env, encoding: 'utf8' as const, maxBuffer: MOST_OUTPUT },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
