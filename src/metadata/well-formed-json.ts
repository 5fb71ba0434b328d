/**
 * JSON without halves of surrogate pairs, as a broken editor leaves them: they are no text, and parsers differ on what they
 * mean.
 */
export function stringifyWellFormed(value: object): string {
  const text = JSON.stringify(value);
  // A half is written as an escape. To look at every string costs more than all the writing, so only where there may be one.
  return text.includes('\\ud') ? JSON.stringify(value, wellFormed) : text;
}

const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;
