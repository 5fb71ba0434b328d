/**
 * Reads the permanent redirects of a `_redirects` file, as hosts do that support exact paths only. Rules with other
 * status codes, placeholders or wildcards are left out.
 *
 * @returns The target of each path. Paths are decoded, targets are as written.
 */
export function parseRedirectRules(text: string): Map<string, string> {
  const rules = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [from, to, status] = line.trim().split(/\s+/);
    if (!from?.startsWith('/') || to === undefined || status !== '301' || /[*:]/.test(from)) continue;
    const path = decodePath(from);
    if (path !== undefined) rules.set(path, to);
  }
  return rules;
}

/**
 * Finds the address that a request is redirected to.
 *
 * @param url Path and query of the request.
 * @returns The `Location` to answer with: the rule's target, with the request's query; undefined if no rule applies.
 */
export function findRedirect(rules: ReadonlyMap<string, string>, url: string): string | undefined {
  const [path = '', query] = url.split('?', 2);
  const decoded = decodePath(path);
  const target = decoded === undefined ? undefined : rules.get(decoded);
  if (target === undefined || query === undefined) return target;
  const [page, fragment] = target.split('#', 2);
  return `${page}?${query}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** Decodes a path of a request or a rule; returns undefined if a percent sign in it is malformed. */
export function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
