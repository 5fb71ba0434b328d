/*
 * What archives write in their fields, as plain values. A foreign field may hold anything: these give what is asked for or
 * nothing.
 */

export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
    ? { ...value }
    : {};
}

/** A text without its tags, character references and spaces around it; undefined if nothing is left. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' || /^(?:null|undefined|~|false|none)$/i.test(text) ? undefined : text;
}

/** The first of some fields that holds a text. */
export function firstText(
  fields: Readonly<Record<string, unknown>>,
  names: readonly string[],
): string | undefined {
  for (const name of names) {
    const text = asText(fields[name]);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A list as lists are written: as one, or as a text with commas. */
export function asList(value: unknown, separator = /\s*,\s*/): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => asText(item) ?? []);
  return (asText(value) ?? '').split(separator).filter((item) => item !== '');
}

export const isTrue = (value: unknown): boolean => value === true || /^(?:true|yes|1)$/i.test(String(value));
export const isFalse = (value: unknown): boolean =>
  value === false || /^(?:false|no|0)$/i.test(String(value));
