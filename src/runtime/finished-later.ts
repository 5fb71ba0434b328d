import { channel } from 'node:diagnostics_channel';

/*
 * Says whether a build finishes pages after it has printed them: it does so on the thread that writes them, beside the printing. Both
 * run in the same process but share no module, because the bundler copies modules.
 */
const printed = channel('verbatim:printed-pages');

const finish = () => undefined;

/** Has pages handed on unfinished from now on in this process; whoever calls it finishes them. */
export function finishPagesLater(): void {
  printed.subscribe(finish);
}

/** True if somebody finishes pages later. */
export const arePagesFinishedLater = (): boolean => printed.hasSubscribers;
