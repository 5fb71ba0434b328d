import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ignoreMissing } from '../runtime/ignore-missing.ts';
import { type HeaderRule, parseHeaderRules } from './header-rules.ts';
import { parseRedirectRules, type RedirectRules } from './redirect-rules.ts';

/** What a built site says to its host. */
export interface SiteRules {
  headers: HeaderRule[];
  redirects: RedirectRules;
}

/** Reads `_headers` and `_redirects` of a built site; one that is missing says nothing. */
export function readSiteRules(folder: string): SiteRules {
  const read = (name: string) => ignoreMissing(() => readFileSync(join(folder, name), 'utf8')) ?? '';
  return { headers: parseHeaderRules(read('_headers')), redirects: parseRedirectRules(read('_redirects')) };
}

/** Returns the path that a built site stands under, from slash to slash, as its manifest says: `/`, or `/opinion/`. */
export function readBasePath(folder: string): string {
  return parseBasePath(ignoreMissing(() => readFileSync(join(folder, 'manifest.webmanifest'), 'utf8')) ?? '');
}

/** The same, of the text of a manifest; `/` for an empty one. */
export function parseBasePath(manifest: string): string {
  const { start_url: start }: { start_url?: unknown } = manifest === '' ? {} : JSON.parse(manifest);
  return typeof start === 'string' && /^\/.*\/$/.test(start) ? start : '/';
}
