import { createHash } from 'node:crypto';
import { acquireLock } from '../runtime/file-lock.ts';
import { resolveInCache } from '../runtime/project-root.ts';

/**
 * Does something while no other command works on the same content folder: two at once would each write what the other
 * has not seen. A second command waits until the first has ended, and says so.
 *
 * @param folder The content folder, absolute.
 */
export async function lockContent<Result>(
  folder: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const release = await acquireLock(resolveInCache('commands', `${name}.lock`), () =>
    console.log('Another command is running; this one begins when it ends.'),
  );
  try {
    return await work();
  } finally {
    release();
  }
}
