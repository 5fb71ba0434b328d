import { fill } from './fill.ts';

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

/**
 * Returns the text before and after one placeholder of a phrase, all others replaced: for a template that puts an element
 * between them.
 *
 * @throws Error if the phrase lacks the placeholder, or another placeholder has no value.
 */
export function fillAround(
  phrase: string,
  name: string,
  values: Readonly<Record<string, string | number>>,
): [before: string, after: string] {
  const [before, after] = phrase.split(`{${name}}`);
  if (before === undefined || after === undefined) throw new Error(`“${phrase}” lacks {${name}}`);
  return [fill(before, values), fill(after, values)];
}
