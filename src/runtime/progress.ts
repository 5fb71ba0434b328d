import { channel } from 'node:diagnostics_channel';

/** How far a long step of a build has come. */
export interface BuildProgress {
  /** What is counted: `texts read`. */
  what: string;
  done: number;
  total: number;
}

/** Where the long steps of a build say how far they are. Who listens runs in the same process but shares no module. */
const progress = channel('verbatim:progress');

export function reportProgress(reached: BuildProgress): void {
  progress.publish(reached);
}

/** @returns What stops the listening. */
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
