import { fileURLToPath } from 'node:url';

/**
 * Returns what an error says, and what it says of its causes, one below the other; never where in the code it
 * arose. Packages repeat themselves: what a cause says that was said already is left out.
 */
export function explainError(error: unknown): string {
  const lines: string[] = [];
  const add = (cause: unknown) => {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (!lines.some((line) => line.includes(message))) lines.push(message);
    if (cause instanceof AggregateError) for (const part of cause.errors) add(part);
    else if (cause instanceof Error && cause.cause !== undefined) add(cause.cause);
  };
  add(error);
  return lines.join('\n');
}

/** What keeps a file from being read or written, by the code of the operating system. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you have no right to read or write it here; ask the owner of the folder',
  EBUSY: 'another program is using it; close that and try again',
  EDQUOT: 'the disk is full; make room on it',
  EFBIG: 'the disk takes no file as large as that',
  EIO: 'the disk cannot be read or written; it may be damaged or gone',
  EMFILE: 'too many files are open; close other programs and try again',
  ENAMETOOLONG: 'its name is too long; give what it belongs to a shorter one',
  ENFILE: 'too many files are open; close other programs and try again',
  ENOSPC: 'the disk is full; make room on it',
  EPERM: 'you have no right to read or write it here; ask the owner of the folder',
  EROFS: 'the disk can only be read',
};

/** Where the system does not name the file, as while it is being written, these are clear without it. */
const CLEAR_ALONE = ['EDQUOT', 'EFBIG', 'EIO', 'EMFILE', 'ENFILE', 'ENOSPC', 'EROFS'];

/** What SQLite, which keeps our locks, says in numbers of its own: https://www.sqlite.org/rescode.html */
const OF_SQLITE: Readonly<Record<number, string>> = { 8: 'EROFS', 10: 'EIO', 13: 'ENOSPC' };

/**
 * Says what the operating system did not allow, in a sentence with the name of the file where it is known.
 *
 * @param error What was thrown, or what was thrown because of it.
 * @returns undefined for an error that it is not the system’s to explain.
 */
export function explainSystemError(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path } = readSystemError(error);
  const reason = code === undefined ? undefined : REASONS[code];
  if (reason !== undefined && path !== undefined) return `${path}: ${reason}.`;
  if (reason !== undefined && code !== undefined && CLEAR_ALONE.includes(code))
    return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
  const causes = error instanceof AggregateError ? [...error.errors, error.cause] : [error.cause];
  return causes.map(explainSystemError).find((found) => found !== undefined);
}

function readSystemError(error: Error): { code?: string | undefined; path?: string } {
  // What may be watched has limits of its own, whatever room there is on the disk.
  if ('syscall' in error && error.syscall === 'watch') return {};
  // SQLite adds details to a number in the bits above these.
  if ('errcode' in error) return { code: OF_SQLITE[Number(error.errcode) & 0xff] };
  // What cannot be renamed mostly cannot be put into its new place.
  const place = 'dest' in error ? error.dest : 'path' in error ? error.path : undefined;
  return {
    ...('code' in error && { code: String(error.code) }),
    ...(place !== undefined && { path: readPath(String(place)) }),
  };
}

/** Astro hands on addresses of files. */
const readPath = (place: string) => (place.startsWith('file://') ? fileURLToPath(place) : place);

/** Returns what an error says, in an editor's words if it is the system's; never where in the code it arose. */
export const describeError = (error: unknown): string => explainSystemError(error) ?? explainError(error);

/** From now on the process ends with what the operating system did not allow, in a sentence, where nothing else says it. */
export function explainUncaughtErrors(): void {
  process.on('uncaughtException', (error) => {
    console.error(explainSystemError(error) ?? error);
    process.exit(1);
  });
}
