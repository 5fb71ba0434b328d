import { channel } from 'node:diagnostics_channel';

/**
 * Carries from the pages to the build the instant until which the passing of time alone changes nothing in
 * the site, in milliseconds since 1970. Both run in the same process but share no module, because the bundler
 * copies modules.
 */
export const validUntilChannel = channel('verbatim:valid-until');

const DAY = 24 * 60 * 60 * 1000;
/** How long an article is listed in the news sitemap: `metadata/news-sitemap.ts`. */
const NEWS = 2 * DAY;

/**
 * Returns the next instant at which the same content makes another site, in milliseconds since 1970: an
 * article appears, one leaves the news sitemap, or a day ends (security.txt says when it expires, the footer
 * which year it is).
 *
 * @param published Instants of all articles, those to come included; undefined for a draft without a date.
 */
export function findValidUntil(published: readonly (string | undefined)[], now: Date): number {
  const from = now.getTime();
  let next = (Math.floor(from / DAY) + 1) * DAY;
  for (const instant of published) {
    if (instant === undefined) continue;
    const at = Date.parse(instant);
    for (const event of [at, at + NEWS]) if (event > from && event < next) next = event;
  }
  return next;
}
