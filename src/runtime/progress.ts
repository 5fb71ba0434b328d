import { channel } from 'node:diagnostics_channel';

/** How far a long step of a build has come. */
export interface BuildProgress {
  /** What is counted, such as `texts read`. */
  what: string;
  done: number;
  total: number;
}

/**
 * Carries the progress from the steps of a build to what prints it. Both run in the same process but share no
 * module, because the bundler copies modules: a variable would exist twice.
 */
const progress = channel('verbatim:progress');

/** Reports how far a step has come; called after every item. */
export function reportProgress(reached: BuildProgress): void {
  progress.publish(reached);
}

/**
 * Calls `listen` for every report of progress in this process.
 *
 * @returns A function that ends the subscription.
 */
export function onProgress(listen: (reached: BuildProgress) => void): () => void {
  const receive = (message: unknown) => {
    if (isProgress(message)) listen(message);
  };
  progress.subscribe(receive);
  return () => progress.unsubscribe(receive);
}

function isProgress(message: unknown): message is BuildProgress {
  return typeof message === 'object' && message !== null && 'what' in message && 'total' in message;
}
