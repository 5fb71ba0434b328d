import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parentPort, type Transferable, Worker } from 'node:worker_threads';

/*
 * Work put aside, task by task, to a thread or a process of its own: a build of a large archive is bound by the thread that
 * prints pages, while other processors idle. A thread shares memory and keeps what it took until the build ends; a process
 * gives it back.
 */

interface Task<Given> {
  number: number;
  given: Given;
}

interface Done<Made> {
  number: number;
  made: Made;
  /** Why nothing was made. */
  failure?: string;
}

interface Waiting<Made> {
  resolve: (made: Made) => void;
  reject: (reason: Error) => void;
}

/** Something that does tasks. It begins with the first, and keeps nobody from ending once all are done. */
export interface BackgroundWorker<Given, Made> {
  /** Gives a task, with what of it need not be copied because it is not used here again. */
  do(given: Given, freely?: readonly Transferable[]): Promise<Made>;
  /** Begins before there is a task, so that the first need not wait for that. */
  begin(): void;
  end(): void;
}

interface Connection {
  send(message: unknown, freely: readonly Transferable[]): void;
  /** Whether it keeps our process from ending. */
  hold(isBusy: boolean): void;
  end(): void;
}

type Connect<Made> = (hear: (done: Done<Made>) => void, ended: (why: Error) => void) => Connection;

/**
 * A thread on which a module that calls `serve` does tasks.
 *
 * @param module Its path below `src`: by its place in the project, since the bundler moves modules.
 */
export function createThreadWorker<Given, Made>(module: string): BackgroundWorker<Given, Made> {
  return sideWorker((hear, ended) => {
    // It throws little away, and need not put it off until there is much.
    const thread = new Worker(placeOf(module), { resourceLimits: { maxYoungGenerationSizeMb: 16 } });
    thread.on('message', hear);
    thread.on('error', ended);
    thread.on('exit', (code) => ended(untimely('thread', module, code)));
    return {
      send: (message, freely) => thread.postMessage(message, freely),
      hold: (isBusy) => (isBusy ? thread.ref() : thread.unref()),
      end: () => void thread.terminate(),
    };
  });
}

/** A process that does the same. */
export function createProcessWorker<Given, Made>(module: string): BackgroundWorker<Given, Made> {
  return sideWorker((hear, ended) => {
    const child = fork(placeOf(module), { serialization: 'advanced', execArgv: [] });
    child.on('message', hear);
    child.on('error', ended);
    child.on('exit', (code, signal) => ended(untimely('process', module, signal ?? code)));
    return {
      send: (message) => child.send(Object(message)),
      hold(isBusy) {
        for (const held of [child, child.channel]) isBusy ? held?.ref() : held?.unref();
      },
      end: () => void child.kill(),
    };
  });
}

const untimely = (kind: string, module: string, how: unknown) =>
  new Error(`the ${kind} of src/${module} ended (${how}) before its work was done`);

const placeOf = (module: string) => join(process.cwd(), 'src', module);

function sideWorker<Given, Made>(connect: Connect<Made>): BackgroundWorker<Given, Made> {
  const waiting = new Map<number, Waiting<Made>>();
  let worker: Connection | undefined;
  let count = 0;
  let tasks: Task<Given>[] = [];
  let released: Transferable[] = [];
  const hear = ({ number, made, failure }: Done<Made>) => {
    const asked = waiting.get(number);
    waiting.delete(number);
    if (waiting.size === 0) worker?.hold(false);
    if (failure === undefined) asked?.resolve(made);
    else asked?.reject(new Error(failure));
  };
  const forget = (why: Error) => {
    worker = undefined;
    [tasks, released] = [[], []];
    for (const { reject } of waiting.values()) reject(why);
    waiting.clear();
  };
  const begun = () => {
    if (worker) return worker;
    // Told twice of one that fails: what went wrong, and that it is gone; by then another may have begun.
    const own = connect(hear, (why) => worker === own && forget(why));
    own.hold(false);
    worker = own;
    return own;
  };
  return {
    do(given, freely = []) {
      const number = count++;
      return new Promise((resolve, reject) => {
        waiting.set(number, { resolve, reject });
        if (waiting.size === 1) begun().hold(true);
        // Sent together: to wake a thread for each takes as long as to write a file.
        if (tasks.length === 0) {
          setImmediate(() => {
            if (tasks.length > 0) begun().send(tasks, released);
            [tasks, released] = [[], []];
          });
        }
        tasks.push({ number, given });
        released.push(...freely);
      });
    },
    begin: () => void begun(),
    end() {
      worker?.end();
      forget(new Error('it was ended before its work was done'));
    },
  };
}

/** Does, one after another, the tasks that this module is given as a side thread or process. */
export function serveTasks<Given, Made>(perform: (given: Given) => Made | Promise<Made>): void {
  const answer = (done: Omit<Done<Made>, 'made'> & { made?: Made }) =>
    parentPort ? parentPort.postMessage(done) : process.send?.(done);
  // Whoever asked is gone, killed perhaps: nobody waits for this, and the next build may be at the same.
  process.once('disconnect', () => process.exit());
  const channel = parentPort ?? process.channel;
  let last: Promise<unknown> = Promise.resolve();
  const answerTo = async ({ number, given }: Task<Given>) => {
    // Work that waits for what has ended, as a program that crashed, must end us rather than wait for ever.
    channel?.unref();
    try {
      answer({ number, made: await perform(given) });
    } catch (error) {
      answer({ number, failure: error instanceof Error ? error.message : String(error) });
    } finally {
      channel?.ref();
    }
  };
  (parentPort ?? process).on('message', (tasks: readonly Task<Given>[]) => {
    for (const task of tasks) last = last.then(() => answerTo(task));
  });
}
