/**
 * Returns what an error says, and what it says of its causes, one below the other; never where in the code it
 * arose. Packages repeat themselves: what a cause says that was said already is left out.
 */
export function explainError(error: unknown): string {
  const lines: string[] = [];
  const add = (cause: unknown) => {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (!lines.some((line) => line.includes(message))) lines.push(message);
    if (cause instanceof AggregateError) for (const part of cause.errors) add(part);
    else if (cause instanceof Error && cause.cause !== undefined) add(cause.cause);
  };
  add(error);
  return lines.join('\n');
}
