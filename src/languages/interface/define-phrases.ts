import type { Phrases } from './interface-phrases.ts';

/**
 * Returns what Vite's `define` needs to replace each path to a phrase, such as `PHRASES.share.copied`, by the phrase itself
 * in the scripts of the pages.
 */
export function definePhrases(phrases: Phrases): Record<string, string> {
  return Object.fromEntries(
    Object.entries(phrases).flatMap(([group, own]) =>
      Object.entries(own).map(([name, phrase]) => [`PHRASES.${group}.${name}`, JSON.stringify(phrase)]),
    ),
  );
}
