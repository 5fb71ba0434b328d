import { createInterface, type Interface } from 'node:readline/promises';

let terminal: { lines: AsyncIterator<string>; interface: Interface } | undefined;

/**
 * Asks a question and returns one line that is typed, without spaces around it; undefined if the input ends, as with Ctrl-D
 * or Ctrl-C. Lines that were typed ahead, or pasted at once, answer the questions that follow.
 */
export async function askLine(question: string): Promise<string | undefined> {
  if (!terminal) {
    const opened = createInterface({ input: process.stdin, output: process.stdout });
    terminal = { interface: opened, lines: opened[Symbol.asyncIterator]() };
  }
  terminal.interface.setPrompt(`${question} `);
  terminal.interface.prompt();
  const { done, value } = await terminal.lines.next();
  return done ? undefined : value.trim();
}

/** Lets the process end: as long as the terminal is open, it waits for input. */
export function closeTerminal(): void {
  terminal?.interface.close();
  terminal = undefined;
}
