import { getSubtag } from '../languages/text/language-tag.ts';
import { NEWS_SITEMAP_PATH, SITEMAP_INDEX_PATH } from '../publication/addresses.ts';
import { getTheme } from '../settings/theme.ts';
import { site } from '../site.ts';
import { toAbsoluteUrl } from './absolute-url.ts';

/**
 * Returns `/robots.txt`: what machines may do with the texts, and where the sitemaps are.
 *
 * @param hasNews True if there is a news sitemap.
 * @see https://contentsignals.org for `Content-Signal`
 */
export function renderRobotsTxt(hasNews: boolean): string {
  const signals = Object.entries(site.machines).map(([use, allowed]) => `${use}=${allowed ? 'yes' : 'no'}`);
  return joinTextLines([
    'User-agent: *',
    `Content-Signal: ${signals.join(', ')}`,
    'Allow: /',
    '',
    `Sitemap: ${toAbsoluteUrl(SITEMAP_INDEX_PATH)}`,
    ...(hasNews ? [`Sitemap: ${toAbsoluteUrl(NEWS_SITEMAP_PATH)}`] : []),
  ]);
}

/**
 * Returns `/.well-known/security.txt` (RFC 9116). It expires 364 days after `now`: section 2.5.5 recommends
 * less than a year, and every build renews it.
 */
export const renderSecurityTxt = (now: Date): string =>
  joinTextLines([
    `Contact: mailto:${site.email}`,
    `Expires: ${new Date(now.getTime() + 364 * 24 * 60 * 60 * 1000).toISOString()}`,
    `Preferred-Languages: ${getSubtag(site.language)}`,
    `Canonical: ${toAbsoluteUrl('/.well-known/security.txt')}`,
  ]);

/** Widths in pixels that browsers expect in a manifest: https://web.dev/articles/add-manifest#icons */
export const iconSizes = [192, 512] as const;

/** Returns `/manifest.webmanifest` (https://www.w3.org/TR/appmanifest/). */
export const renderWebManifest = (): string =>
  JSON.stringify({
    id: '/',
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    start_url: '/',
    display: 'minimal-ui',
    background_color: getTheme().colours.paper.light,
    theme_color: getTheme().colours.paper.light,
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      ...iconSizes.map((size) => ({
        src: `/icon-${size}.png`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        // Our own mark stands within the area that every mask leaves visible; of another icon nobody knows.
        purpose: getTheme().icon === undefined ? 'any maskable' : 'any',
      })),
    ],
  });

const joinTextLines = (text: string[]): string => `${text.join('\n')}\n`;
