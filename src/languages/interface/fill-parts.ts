/**
 * Returns the parts of a phrase in order. Values of any kind, such as links of a template, take the place of its
 * placeholders.
 *
 * @throws Error if a placeholder has no value.
 */
export function fillParts<Value>(
  phrase: string,
  values: Readonly<Record<string, Value>>,
): (string | Value)[] {
  // Every second part is the name of a placeholder.
  return phrase.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return part;
    const value = values[part];
    if (value === undefined) throw new Error(`{${part}} has no value in “${phrase}”`);
    return value;
  });
}
