/**
 * Returns the value of a key that must be in the map.
 *
 * @param what What the map contains, for the error: `context of an article`.
 * @throws Error if the key is missing, which is a mistake in the program.
 */
export function requireEntry<Value>(map: ReadonlyMap<string, Value>, key: string, what: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`there is no ${what} for ${key}`);
  return value;
}
