import type { Article } from './model.ts';
import type { Update } from './schema.ts';

/** A change that readers were told of, and the piece it was made in. */
export interface AnnouncedChange extends Update {
  headline: string;
  path: string;
}

/** Every change that readers were told of, newest first. */
export function listAnnouncedChanges(
  articles: readonly Pick<Article, 'headline' | 'path' | 'updates'>[],
): AnnouncedChange[] {
  return articles
    .flatMap(({ headline, path, updates }) => updates.map((update) => ({ ...update, headline, path })))
    .sort((one, other) => Date.parse(other.date) - Date.parse(one.date));
}

/** When readers were last told of a change to the text, or its publication; typos do not count. */
export function findLatestMaterialChange(published: string, updates: readonly Update[]): string {
  return updates
    .map(({ date }) => date)
    .reduce((latest, date) => (Date.parse(date) > Date.parse(latest) ? date : latest), published);
}
