import { toCalendarDay, toZonedInstant } from '../runtime/calendar-day.ts';
import { site } from '../site.ts';
import { makeArticlePath } from './addresses.ts';
import type { ArticleFields } from './load/read-article.ts';
import type { PublishedPiece } from './model.ts';

/** Returns true if readers may see an article at that moment. */
export function isPublished(
  { draft, published }: { draft: boolean; published?: string | undefined },
  now: Date,
): boolean {
  return !draft && published !== undefined && Date.parse(published) <= now.getTime();
}

/**
 * Returns the address of an article. Its month is that of its first publication, in the publication's time zone.
 *
 * @param article A draft without a date has no address yet; 1970 stands for its date.
 * @param recorded The address in the article's record, if it has one: once published, an address is fixed.
 */
export function locateArticle(
  { published, slug }: { published?: string | undefined; slug: string },
  recorded?: string,
): string {
  if (recorded !== undefined) return recorded;
  return makeArticlePath(toCalendarDay(published ?? new Date(0).toISOString(), site.timeZone), slug);
}

/**
 * Returns what an article's frontmatter says, with its address, its day and the defaults of the publication.
 *
 * @param now Stands for the date of a draft that has none.
 * @param recorded The address in the article's record, if it has one.
 */
export function toPublishedPiece(
  slug: string,
  { authors: _, topics: __, image: ___, ...data }: ArticleFields,
  { now, recorded }: { now: Date; recorded: string | undefined },
): Omit<PublishedPiece, 'authors' | 'topics'> {
  const published = toZonedInstant(data.published ?? now.toISOString(), site.timeZone);
  return {
    ...data,
    slug,
    path: locateArticle({ slug, published }, recorded),
    published,
    day: toCalendarDay(published, site.timeZone),
    language: data.language ?? site.language,
  };
}
