/**
 * Codes of the errors that mean that a path leads to nothing: through a file, or by a name that is too long.
 */
const MISSING = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/**
 * Runs what reads a file or a folder, and returns what it gives; returns undefined if that does not exist or
 * cannot exist.
 *
 * @throws Every other error of `read`, such as missing rights.
 */
export function ignoreMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (MISSING.some((code) => hasCode(error, code))) return undefined;
    throw error;
  }
}

/** True for an error of the operating system with this code, such as `ENOENT`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
