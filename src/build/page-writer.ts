import { findPictures } from '../publication/picture-names.ts';
import { serveTasks } from '../runtime/worker-pool.ts';
import { linkOrCopyFile, writeNewFile } from '../runtime/write-file.ts';

/** A file of the site: rendered, or cached. */
export type WriteTask = ({ bytes: Uint8Array<ArrayBuffer> } | { cached: string }) & {
  /** Where to put it, absolute. */
  path: string;
};

/** Writes files on a thread; returns the pictures that each refers to. */
serveTasks((task: WriteTask): string[] => {
  if ('cached' in task) linkOrCopyFile(task.cached, task.path);
  else writeNewFile(task.bytes, task.path);
  const isText = 'bytes' in task && !task.path.endsWith('.png');
  return isText ? findPictures(Buffer.from(task.bytes.buffer).toString('latin1')) : [];
});
