/**
 * Runs what reads a file or a folder, and returns what it gives; returns undefined if that does not exist, or
 * if its path leads through a file as if it were a folder.
 *
 * @throws Every other error of `read`, such as missing rights.
 */
export function ignoreMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return undefined;
    throw error;
  }
}

/** True for an error of the operating system with this code, such as `ENOENT`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
