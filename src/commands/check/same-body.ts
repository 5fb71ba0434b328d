import type { Rendered } from '../../prose/rendered.ts';
import { isSameText } from '../../record/published-text.ts';

/**
 * Returns true if two versions of a text differ in typography only: they say the same, lead to the same addresses, show the
 * same pictures, and have the same code, letter for letter.
 */
export function isSameBody(one: Rendered, other: Rendered): boolean {
  return (
    isSameText(one.passages, other.passages) &&
    isSameList(listAddresses(one), listAddresses(other)) &&
    isSameList(listCode(one), listCode(other))
  );
}

function listAddresses({ links, pictures }: Rendered): string[] {
  return [...links.map(({ href }) => href), ...pictures.map(({ path }) => path)];
}

/** Blocks of code, and words set as code within prose. */
function listCode({ html }: Rendered): string[] {
  return Array.from(html.matchAll(/<(code|kbd|samp)\b[^>]*>([\s\S]*?)<\/\1>/g), ([, , code = '']) => code);
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
