/** What a `_redirects` file says of addresses. Paths are decoded, targets are as written. */
export interface RedirectRules {
  /** The target of each former address. */
  moved: ReadonlyMap<string, string>;
  /** Addresses of withdrawn articles. No host's syntax can say so; ours does in a comment, `# 410 /path/`. */
  withdrawn: ReadonlySet<string>;
}

/**
 * Reads the permanent redirects of a `_redirects` file, as hosts do that support exact paths only. Rules with other
 * status codes, placeholders or wildcards are left out.
 */
export function parseRedirectRules(text: string): RedirectRules {
  const moved = new Map<string, string>();
  const withdrawn = new Set<string>();
  for (const line of text.split('\n')) {
    const [, gone] = /^# 410 (\/\S*)$/.exec(line.trim()) ?? [];
    const withdrawnPath = gone === undefined ? undefined : decodePath(gone);
    if (withdrawnPath !== undefined) withdrawn.add(withdrawnPath);
    const [from, to, status] = line.trim().split(/\s+/);
    if (!from?.startsWith('/') || to === undefined || status !== '301' || /[*:]/.test(from)) continue;
    const path = decodePath(from);
    if (path !== undefined) moved.set(path, to);
  }
  return { moved, withdrawn };
}

/**
 * Finds the address that a request is redirected to.
 *
 * @param url Path and query of the request.
 * @returns The `Location` to answer with: the rule's target, with the request's query; undefined if no rule applies.
 */
export function findRedirect({ moved }: RedirectRules, url: string): string | undefined {
  const [path = '', query] = url.split('?', 2);
  const decoded = decodePath(path);
  const target = decoded === undefined ? undefined : moved.get(decoded);
  if (target === undefined || query === undefined) return target;
  const [page, fragment] = target.split('#', 2);
  return `${page}?${query}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** True for the address of a withdrawn article. */
export function isWithdrawn({ withdrawn }: RedirectRules, url: string): boolean {
  return withdrawn.has(decodePath(url.split('?', 1)[0] ?? '') ?? '');
}

/** Decodes a path of a request or a rule; returns undefined if a percent sign in it is malformed. */
export function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
