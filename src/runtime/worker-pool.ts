import { fork } from 'node:child_process';
import { parentPort, type Transferable, Worker } from 'node:worker_threads';
import { describeError } from './explain-error.ts';
import { getProjectRoot, resolveInEngine } from './project-root.ts';

/*
 * Work done beside a build, task by task, on a thread or in a process: a build of a large archive is bound by
 * the thread that prints pages, while other processors idle. A thread shares memory and holds what it
 * allocated until the build ends; a process gives it back when it ends.
 */

interface Task<Given> {
  number: number;
  given: Given;
}

interface Answer<Made> {
  number: number;
  made: Made;
  /** Why nothing was made. */
  failure?: string;
}

interface PendingTask<Made> {
  resolve: (made: Made) => void;
  reject: (reason: Error) => void;
}

/**
 * Does tasks in the background. It starts with the first task, and does not keep our process alive once all
 * are done.
 */
export interface BackgroundWorker<Given, Made> {
  /**
   * Does a task, after those that were given before.
   *
   * @param transferred What of the task is moved instead of copied, and cannot be used here afterwards;
   *   threads only.
   * @throws Error with the message of what the task threw, or if the worker ended before the task was done.
   */
  do(given: Given, transferred?: readonly Transferable[]): Promise<Made>;
  /** Starts before there is a task, so that the first need not wait for that. */
  start(): void;
  /** Ends the worker; tasks that are not done are rejected. The next task starts it again. */
  end(): void;
}

interface Connection {
  send(tasks: unknown, transferred: readonly Transferable[]): void;
  /** Decides whether it keeps our process alive. */
  keepAlive(isBusy: boolean): void;
  end(): void;
}

type Connect<Made> = (onAnswer: (answer: Answer<Made>) => void, onEnd: (why: Error) => void) => Connection;

/**
 * Creates a worker on a thread.
 *
 * @param module A module that calls `serveTasks`; its path below `src`.
 */
export function createThreadWorker<Given, Made>(module: string): BackgroundWorker<Given, Made> {
  return createWorker((onAnswer, onEnd) => {
    // Almost nothing that it allocates is short-lived, and a large young generation would only delay its
    // collection.
    const thread = new Worker(resolveInEngine('src', module), {
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    thread.on('message', onAnswer);
    thread.on('error', onEnd);
    thread.on('exit', (code) => onEnd(describeEnd('thread', module, code)));
    return {
      send: (tasks, transferred) => thread.postMessage(tasks, transferred),
      keepAlive: (isBusy) => (isBusy ? thread.ref() : thread.unref()),
      end: () => void thread.terminate(),
    };
  });
}

/**
 * Creates a worker in a process of its own.
 *
 * @param module A module that calls `serveTasks`; its path below `src`.
 * @param variables Variables of its environment, beside ours.
 */
export function createProcessWorker<Given, Made>(
  module: string,
  variables: Readonly<Record<string, string>> = {},
): BackgroundWorker<Given, Made> {
  return createWorker((onAnswer, onEnd) => {
    const child = fork(resolveInEngine('src', module), {
      cwd: getProjectRoot(),
      env: { ...process.env, ...variables },
      serialization: 'advanced',
      execArgv: [],
    });
    child.on('message', onAnswer);
    child.on('error', onEnd);
    child.on('exit', (code, signal) => onEnd(describeEnd('process', module, signal ?? code)));
    return {
      send: (tasks) => child.send(Object(tasks)),
      keepAlive(isBusy) {
        for (const handle of [child, child.channel]) isBusy ? handle?.ref() : handle?.unref();
      },
      // It then exits by itself, and keeps what it has compiled for the next one.
      end: () => child.connected && child.disconnect(),
    };
  });
}

function describeEnd(kind: string, module: string, how: unknown): Error {
  return new Error(`the ${kind} of src/${module} ended (${how}) before its work was done`);
}

function createWorker<Given, Made>(connect: Connect<Made>): BackgroundWorker<Given, Made> {
  const pending = new Map<number, PendingTask<Made>>();
  let connection: Connection | undefined;
  let count = 0;
  let unsent: Task<Given>[] = [];
  let unsentTransfers: Transferable[] = [];
  const settle = ({ number, made, failure }: Answer<Made>) => {
    const task = pending.get(number);
    pending.delete(number);
    if (pending.size === 0) connection?.keepAlive(false);
    if (failure === undefined) task?.resolve(made);
    else task?.reject(new Error(failure));
  };
  const disconnect = (why: Error) => {
    connection = undefined;
    [unsent, unsentTransfers] = [[], []];
    for (const { reject } of pending.values()) reject(why);
    pending.clear();
  };
  const connected = () => {
    if (connection) return connection;
    // A worker that fails reports twice: what went wrong, and that it ended. By the second time there may be
    // another one.
    const own = connect(settle, (why) => connection === own && disconnect(why));
    own.keepAlive(false);
    connection = own;
    return own;
  };
  return {
    do(given, transferred = []) {
      const number = count++;
      return new Promise((resolve, reject) => {
        pending.set(number, { resolve, reject });
        if (pending.size === 1) connected().keepAlive(true);
        // Tasks of one turn are sent together: waking a thread for each takes as long as writing a file.
        if (unsent.length === 0) {
          setImmediate(() => {
            if (unsent.length > 0) connected().send(unsent, unsentTransfers);
            [unsent, unsentTransfers] = [[], []];
          });
        }
        unsent.push({ number, given });
        unsentTransfers.push(...transferred);
      });
    },
    start: () => void connected(),
    end() {
      connection?.end();
      disconnect(new Error('it was ended before its work was done'));
    },
  };
}

/**
 * Makes the module that calls it a worker: it does the tasks that it is sent, one after another.
 *
 * @param perform Does one task; what it throws rejects the task.
 */
export function serveTasks<Given, Made>(perform: (given: Given) => Made | Promise<Made>): void {
  const answer = (message: Omit<Answer<Made>, 'made'> & { made?: Made }) =>
    // Nobody waits for the answer of a process that was ended meanwhile.
    parentPort ? parentPort.postMessage(message) : process.send?.(message, undefined, {}, () => undefined);
  // The parent is gone, perhaps killed: nobody waits for this, and the next build may be doing the same task.
  process.once('disconnect', () => process.exit());
  const channel = parentPort ?? process.channel;
  let last: Promise<unknown> = Promise.resolve();
  const performTask = async ({ number, given }: Task<Given>) => {
    // A task that waits for something that can no longer happen, such as an answer of a crashed program, ends
    // the worker instead of waiting without end.
    channel?.unref();
    try {
      answer({ number, made: await perform(given) });
    } catch (error) {
      answer({ number, failure: describeError(error) });
    } finally {
      channel?.ref();
    }
  };
  (parentPort ?? process).on('message', (tasks: readonly Task<Given>[]) => {
    for (const task of tasks) last = last.then(() => performTask(task));
  });
}
