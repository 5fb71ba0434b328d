import { channel } from 'node:diagnostics_channel';

/**
 * Where a build says until when the clock alone changes nothing in the site, in milliseconds since 1970. The build that
 * listens runs in the same process but shares no module with the pages.
 */
export const validUntilChannel = channel('verbatim:turning-point');

const DAY = 24 * 60 * 60 * 1000;
/** How long an article stands in the news sitemap. */
const NEWS = 2 * DAY;

/**
 * The next moment at which the same content makes another site: an article appears, one leaves the news sitemap, or a day
 * ends (security.txt says when it expires, the footer which year it is).
 *
 * @param published Instants of all articles, those to come included.
 */
export function findValidUntil(published: readonly (string | undefined)[], now: Date): number {
  const from = now.getTime();
  let next = (Math.floor(from / DAY) + 1) * DAY;
  for (const instant of published) {
    const at = Date.parse(instant ?? '');
    for (const event of [at, at + NEWS]) if (event > from && event < next) next = event;
  }
  return next;
}
