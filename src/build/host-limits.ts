import type { Settings } from '../settings/settings-schema.ts';

/** What a host takes of a site; a part that it does not limit is left out. */
interface HostLimits {
  name: string;
  files?: number;
  /** Rules in `_redirects`. */
  redirects?: number;
  /** Bytes of all files. */
  size?: number;
}

/**
 * As of November 2026: https://developers.cloudflare.com/workers/static-assets/ (20,000 files, 100,000 on paid plans; 2,000
 * static redirects), https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits (1 GB).
 */
const limits: Record<NonNullable<Settings['host']>, HostLimits> = {
  cloudflare: { name: 'Cloudflare’s free plan', files: 20_000, redirects: 2_000 },
  'cloudflare-paid': { name: 'Cloudflare', files: 100_000, redirects: 2_000 },
  netlify: { name: 'Netlify' },
  'github-pages': { name: 'GitHub Pages', size: 1_000_000_000 },
  server: { name: 'a server of one’s own' },
};

/** What is counted of a built site. */
export interface SiteSize {
  files: number;
  redirects: number;
  /** Bytes. */
  size: number;
}

/** Says in what a site is more than its host takes, a sentence each. */
export function describePassedLimits(host: Settings['host'], built: SiteSize): string[] {
  if (host === undefined) return [];
  const { name, files, redirects, size } = limits[host];
  const write = (number: number) => number.toLocaleString('en');
  return [
    ...(files !== undefined && built.files > files
      ? [`Warning: ${write(built.files)} files are more than ${name} takes (${write(files)}).`]
      : []),
    ...(redirects !== undefined && built.redirects > redirects
      ? [
          `Warning: of ${write(built.redirects)} redirects ${name} reads the first ${write(redirects)}; for the others, pages lead on.`,
        ]
      : []),
    ...(size !== undefined && built.size > size
      ? [
          `Warning: ${write(Math.ceil(built.size / 1e6))} MB are more than ${name} takes (${write(size / 1e6)} MB).`,
        ]
      : []),
  ];
}
