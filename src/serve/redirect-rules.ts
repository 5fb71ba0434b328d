/** What a `_redirects` file says of addresses. They are decoded, targets are as written. */
export interface RedirectRules {
  /** The target of each former address; see `joinQuery` for those with a query. */
  moved: ReadonlyMap<string, string>;
  /** Addresses of withdrawn articles. No host's syntax can say so; ours does in a comment, `# 410 /path/`. */
  withdrawn: ReadonlySet<string>;
}

/**
 * Reads the permanent redirects of a `_redirects` file, as hosts do that support exact paths and exact parts of a query
 * (`/ p=123 /2019/05/piece/ 301!`). Rules with other status codes, placeholders or wildcards are left out.
 */
export function parseRedirectRules(text: string): RedirectRules {
  const moved = new Map<string, string>();
  const withdrawn = new Set<string>();
  for (const line of text.split('\n')) {
    const [, gone] = /^# 410 (\/\S*)$/.exec(line.trim()) ?? [];
    const withdrawnPath = gone === undefined ? undefined : decodePath(gone);
    if (withdrawnPath !== undefined) withdrawn.add(withdrawnPath);
    const [from = '', ...words] = line.trim().split(/\s+/);
    const [status = '', to = ''] = words.reverse();
    const query = words.slice(2);
    if (!from.startsWith('/') || !/^301!?$/.test(status) || /[*:]/.test([from, ...query].join(''))) continue;
    const path = decodePath([from, ...query.sort()].join(SEPARATOR));
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
  if (decoded === undefined) return undefined;
  const parts = (query ?? '').split('&').sort();
  const asked = decodePath([path, ...parts].join(SEPARATOR));
  const exact = query === undefined || asked === undefined ? undefined : moved.get(asked);
  if (exact !== undefined) return exact;
  const target = moved.get(decoded);
  if (target === undefined || query === undefined) return target;
  const [page, fragment] = target.split('#', 2);
  return `${page}?${query}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** Parts a path from the parts of its query: no address has a line end. */
const SEPARATOR = '\n';

/** Returns a former address that has a query with it, `/?p=123`; undefined for one that has none. */
export function joinQuery(from: string): string | undefined {
  const [path = '', ...parts] = from.split(SEPARATOR);
  return parts.length === 0 ? undefined : `${path}?${parts.join('&')}`;
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
