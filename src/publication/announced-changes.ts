import type { Article } from './model.ts';
import type { Update } from './schema.ts';

/** A change that readers were told about, with the article that was changed. */
export interface AnnouncedChange extends Update {
  headline: string;
  path: string;
  /** BCP 47 tag of its note and headline. */
  language: string;
  /** The article's id in feeds. */
  feedId: string;
}

/** Lists every change that readers were told about, newest first. */
export function listAnnouncedChanges(
  articles: readonly Pick<Article, 'headline' | 'path' | 'language' | 'feedId' | 'updates'>[],
): AnnouncedChange[] {
  return articles
    .flatMap(({ headline, path, language, feedId, updates }) =>
      updates.map((update) => ({ ...update, headline, path, language, feedId })),
    )
    .sort((one, other) => Date.parse(other.date) - Date.parse(one.date));
}

/**
 * Returns the date of the last change that readers were told about, or of publication if there was none.
 * Typos are not in `updates`, so they do not count.
 */
export function findLatestMaterialChange(published: string, updates: readonly Update[]): string {
  return updates
    .map(({ date }) => date)
    .reduce((latest, date) => (Date.parse(date) > Date.parse(latest) ? date : latest), published);
}
