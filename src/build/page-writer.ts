import { verifyCachedCard } from '../cards/card-cache.ts';
import { addPagePolicy } from '../metadata/page-policy.ts';
import { findPictures } from '../publication/picture-names.ts';
import { serveTasks } from '../runtime/worker-pool.ts';
import { linkOrCopyFile, writeNewFile } from '../runtime/write-file.ts';

/** A file of the site: rendered, or a card that is cached. */
export type WriteTask = (RenderedFile | { cached: string }) & {
  /** Where to put it, absolute. */
  path: string;
};

interface RenderedFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** True for a page, which has to be finished. */
  isPage: boolean;
}

/** Finishes pages and writes files, on a thread; returns the pictures that each refers to. */
serveTasks((task: WriteTask): string[] => {
  if ('cached' in task) {
    verifyCachedCard(task.cached);
    linkOrCopyFile(task.cached, task.path);
    return [];
  }
  const { bytes, isPage, path } = task;
  const rendered = Buffer.from(bytes.buffer);
  const written = isPage ? Buffer.from(addPagePolicy(rendered.toString('utf8'))) : rendered;
  writeNewFile(written, path);
  return path.endsWith('.png') ? [] : findPictures(written);
});
