import { site } from '../site.ts';
import { makeArticlePath } from './addresses.ts';
import type { ArticleFields } from './load/collection-readers.ts';
import type { PublishedPiece } from './model.ts';

/** True for a piece that readers may see at that moment. */
export function isPublished(
  { draft, published }: { draft: boolean; published?: string | undefined },
  now: Date,
): boolean {
  return !draft && published !== undefined && Date.parse(published) <= now.getTime();
}

/**
 * What an article's frontmatter says, with its address and what is taken for granted.
 *
 * @param now Stands for the instant of a piece that has none yet, as a draft.
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
