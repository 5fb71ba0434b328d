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
  EACCES: 'you have no right to read or write it here; ask whoever owns the folder',
  EDQUOT: 'the disk is full; make room on it',
  ENAMETOOLONG: 'its name is too long; give what it belongs to a shorter one',
  ENOSPC: 'the disk is full; make room on it',
  EPERM: 'you have no right to read or write it here; ask whoever owns the folder',
  EROFS: 'the disk can only be read',
};

/**
 * Says what the operating system did not allow, in a sentence with the name of the file.
 *
 * @returns undefined for an error that it is not the system’s to explain.
 */
export function explainSystemError(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return undefined;
  const reason = REASONS[String(error.code)];
  return reason === undefined ? undefined : `${String(error.path)}: ${reason}.`;
}
