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

/** Returns the address of an article. A draft without a date has no address yet; 1970 stands for its date. */
export function locateArticle({ published, slug }: { published?: string | undefined; slug: string }): string {
  return makeArticlePath(published ?? new Date(0).toISOString(), slug);
}

/**
 * Returns what an article's frontmatter says, with its address and the defaults of the publication.
 *
 * @param now Stands for the date of a draft that has none.
 */
export function toPublishedPiece(
  slug: string,
  { authors: _, topics: __, image: ___, ...data }: ArticleFields,
  now: Date,
): Omit<PublishedPiece, 'authors' | 'topics'> {
  const published = data.published ?? now.toISOString();
  return {
    ...data,
    slug,
    path: makeArticlePath(published, slug),
    published,
    language: data.language ?? site.language,
  };
}
