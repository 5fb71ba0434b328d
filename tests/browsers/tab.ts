/** Keys that the tests press, under the names of `KeyboardEvent.key`. */
export type PressedKey = 'Escape' | 'Tab' | 'Enter' | 'ArrowDown';

/** A window of a browser, whatever drives it. */
export interface Tab {
  /** Loads an address and returns once the page is parsed; its pictures and fonts may be on their way. */
  open: (address: string) => Promise<void>;
  /** Returns the value of an expression in the page, waited for if it is a promise. */
  ask: (expression: string) => Promise<unknown>;
  resize: (width: number, height: number) => Promise<void>;
  /** Clicks, as a person does, the first element that a selector finds. */
  click: (selector: string) => Promise<void>;
  press: (key: PressedKey) => Promise<void>;
  /** Types into what has the focus. */
  type: (text: string) => Promise<void>;
  reload: () => Promise<void>;
  back: () => Promise<void>;
  /** Starts the browser again, if the driver loses sight of a tab whose page came back. */
  renew: () => Promise<void>;
  close: () => Promise<void>;
}

/** Returns numbers that an expression in the page lists. @throws Error if it lists something else. */
export async function askNumbers(tab: Tab, expression: string): Promise<number[]> {
  const answer = await tab.ask(expression);
  if (Array.isArray(answer) && answer.every((one) => typeof one === 'number')) return answer;
  throw new Error(`${expression} lists no numbers: ${JSON.stringify(answer)}`);
}

/** Waits until an expression is true in the page. @throws Error that names it, after ten seconds. */
export const until = (tab: Tab, expression: string): Promise<void> =>
  waitFor(async () => (await tab.ask(`Boolean(${expression})`).catch(() => false)) === true, expression);

/** Waits until something is true. @throws Error that names it, after ten seconds. */
export async function waitFor(isTrue: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`not true in ten seconds: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
