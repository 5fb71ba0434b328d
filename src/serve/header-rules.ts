import { decodePath } from './redirect-rules.ts';

/** Headers that a `_headers` file gives to the addresses of one pattern. */
export interface HeaderRule {
  /** As written, such as `/*.svg`; `*` stands for any letters, `/` included. */
  pattern: string;
  headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads a `_headers` file as Cloudflare does: a line with a pattern, and below it indented lines with a header each. Rules
 * for whole addresses of one host, and lines that take a header away, are left out.
 *
 * @see https://developers.cloudflare.com/workers/static-assets/headers/
 */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (/^\S/.test(line)) {
      rules.push({ pattern: line.trim(), headers: [] });
      continue;
    }
    const [, name, value] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name.toLowerCase(), value]);
  }
  return rules.filter(({ pattern }) => pattern.startsWith('/'));
}

/** Returns the source of a regular expression for the paths that a pattern stands for. */
export const convertPattern = (pattern: string): string =>
  `^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`;

/**
 * Finds the headers of an address. A header that several rules give has all their values, separated by commas.
 *
 * @param url Path and query of a request.
 */
export function findHeaders(rules: readonly HeaderRule[], url: string): Map<string, string> {
  const path = decodePath(url.split('?', 1)[0] ?? '') ?? '';
  const found = new Map<string, string>();
  for (const { pattern, headers } of rules) {
    if (!new RegExp(convertPattern(pattern)).test(path)) continue;
    for (const [name, value] of headers) {
      const before = found.get(name);
      found.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return found;
}
